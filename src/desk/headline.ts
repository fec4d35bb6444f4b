import { onOneLine, truncateAtWord } from "../lib/plain-text.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { parseSeed } from "../seeds/parse-seed.ts";
import type { Workplace } from "./carry-out.ts";

const MAX_LENGTH = 90;

/** A seed's headline in quotation marks, shortened for a message. Falls back to the seed's name. */
export async function headlineOf({ folder, entryOf }: Workplace, name: string): Promise<string> {
  const entry = await entryOf(name);
  const file = entry && loadSeed(folder, entry);
  const seed = file === undefined || "severity" in file ? undefined : parseSeed(file);
  const title = seed === undefined || "severity" in seed ? undefined : seed.fields.title;
  if (typeof title !== "string" || title.trim() === "") return escapeInvisible(name);
  return `“${truncateAtWord(escapeInvisible(onOneLine(title)), MAX_LENGTH)}”`;
}
