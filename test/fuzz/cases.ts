import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { shortHash } from "../../src/lib/hash.ts";
import type { MadeSeed } from "./make-seeds.ts";

const FOLDER = join(import.meta.dirname, "cases");

const shape = z.array(z.object({ name: z.string(), base64: z.string() }));

/** Seeds that were at fault once, by the names of their files. They are judged in every run. */
export function keptCases(): { readonly name: string; readonly seeds: readonly MadeSeed[] }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      name,
      seeds: shape
        .parse(JSON.parse(readFileSync(join(FOLDER, name), "utf8")))
        .map(({ name: file, base64 }) => ({ name: file, bytes: Buffer.from(base64, "base64") })),
    }));
}

/** Keeps seeds that are at fault, and returns the name of the file. */
export function keepCase(seeds: readonly MadeSeed[]): string {
  const text = `${JSON.stringify(
    seeds.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
    null,
    2,
  )}\n`;
  const name = `${shortHash(text, 12)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), text);
  return name;
}
