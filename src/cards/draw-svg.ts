import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** WebAssembly computes alike on every processor. */
const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** Pixels of four bytes: red, green, blue and how opaque, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Draws SVG, as wide in pixels as told or as it is. Text is not drawn: no machine's fonts count. What WebAssembly holds is
 * not seen by the garbage collector, and freed by hand.
 */
export async function drawSvg(svg: string, width?: number): Promise<Pixels> {
  await ready;
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false },
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
  });
  const image = drawing.render();
  try {
    return { width: image.width, height: image.height, pixels: image.pixels };
  } finally {
    image.free();
    drawing.free();
  }
}
