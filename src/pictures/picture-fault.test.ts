import { encode } from "fast-png";
import { expect, test } from "vitest";
import { pictureFault } from "./picture-fault.ts";

const png = encode({ width: 3, height: 2, channels: 1, data: new Uint8Array(6) });
const gif = Buffer.from("47494638396103000200800000000000ffffff2c00000000030002000002028451003b", "hex");
/** The header of a PNG that claims so many pixels. */
const claims = (width: number, height: number) => {
  const head = Buffer.from(png.subarray(0, 33));
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

test.each([
  ["a PNG", png],
  ["a GIF", gif],
])("%s may be decoded", (_, bytes) => {
  expect(pictureFault(bytes)).toBeUndefined();
});

test.each([
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), "is svg, whatever"],
  [
    "SVG behind an XML declaration",
    Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<svg width="9" height="9"></svg>'),
    "is ",
  ],
  ["TIFF", Buffer.from("49492a0008000000", "hex"), "is "],
  ["PDF", Buffer.from("%PDF-1.7\n"), "is no picture"],
  ["a page", Buffer.from("<!doctype html><p>No"), "is no picture"],
  ["nothing", Buffer.alloc(0), "is no picture"],
  ["a bomb", claims(50_000, 50_000), "has 50,000 × 50,000 pixels"],
  ["a strip", claims(1_000_000, 1), "has 1,000,000 × 1 pixels"],
])("%s must not be decoded", (_, bytes, fault) => {
  expect(pictureFault(bytes)).toContain(fault);
});
