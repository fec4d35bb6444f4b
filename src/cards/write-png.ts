import { constants, crc32, deflateSync } from "node:zlib";

/** The rows of a PNG: each is a byte 0 (no filter) followed by the row's pixels. */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  /** Bits per sample. */
  readonly depth: 4 | 8;
  readonly rows: Uint8Array;
  /** Palette of indexed pixels. Without it, pixels are RGB. */
  readonly palette?: readonly (readonly [red: number, green: number, blue: number])[];
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLORS = 2;
const PALETTE = 3;

/**
 * Writes a PNG (https://www.w3.org/TR/png-3/). On the same version of Node, the bytes are the same on every machine: zlib's match
 * search uses hashes that differ between processors, but run-length encoding, which suits flat drawings, does not.
 */
export function writePng({ width, height, depth, rows, palette }: PngRows): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, palette ? PALETTE : COLORS, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", Buffer.from(palette.flat()))] : []),
    chunk("IDAT", deflateSync(rows, { strategy: constants.Z_RLE, level: 6, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A PNG chunk: length, name, data, and a checksum of name and data. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
