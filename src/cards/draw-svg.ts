import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// By default, V8 optimizes WebAssembly after milliseconds. That takes longer than to draw a thousand share images without it. V8
// refuses code that was cached under other flags, which costs the next command more than it saves for the few images of a main thread.
if (!isMainThread) setFlagsFromString("--wasm-tiering-budget=500000000");

/** WebAssembly gives the same result on every processor. */
const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** Pixels of four bytes, RGBA, in rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Rasterises SVG at its own width, or at `width` pixels. Text elements are not drawn, so the result does not depend on installed
 * fonts. Frees WebAssembly memory, which the garbage collector does not.
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
