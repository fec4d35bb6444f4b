import { encodeDetail, type Unpacked } from "./cache/pack.ts";
import { detailOf, headOf } from "./head.ts";
import type { Problem } from "./problem.ts";
import type { ReadOptions } from "./read-options.ts";
import { readSeed, refusedReading } from "./read-seed.ts";
import type { SeedFile } from "./seed-file.ts";

/**
 * Reads a seed that is not cached, and prepares it for a pack under its name and key. `heldBack` is the seed withheld
 * by a sidecar that could not be loaded.
 */
export async function readUncached(
  file: SeedFile | Problem,
  { name, key }: { readonly name: string; readonly key: string },
  options: ReadOptions,
  heldBack?: SeedFile,
): Promise<Unpacked> {
  const { article, ...reading } =
    "severity" in file ? refusedReading(file, heldBack?.text ?? "") : await readSeed(file, options);
  const stored = { name, key, ...reading };
  if (article === undefined) return { stored };
  return { stored: { ...stored, head: headOf(article, key) }, detail: encodeDetail(detailOf(article)) };
}
