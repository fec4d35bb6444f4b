import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeSeed } from "./make-seed.ts";

/** Writes that many seeds that resemble real ones, a thousand per folder. */
export async function writeSeeds(number: number, folder: string): Promise<void> {
  for (let index = 0; index < number; index++) {
    const { name, text } = makeSeed(index);
    const path = join(folder, String(Math.floor(index / 1000)).padStart(3, "0"), name);
    if (index % 1000 === 0) await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
