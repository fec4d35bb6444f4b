import { escapeInvisible } from "../lib/quote.ts";
import { parseSeed } from "../seeds/parse-seed.ts";
import type { SeedFile } from "../seeds/seed-file.ts";

const MAX_LENGTH = 90;

/** A seed's headline in quotation marks, shortened for a message. Falls back to the seed's name. */
export function headline(file: SeedFile): string {
  const seed = parseSeed(file);
  const title = "severity" in seed ? undefined : seed.fields.title;
  if (typeof title !== "string" || title.trim() === "") return escapeInvisible(file.name);
  const text = escapeInvisible(title.replace(/\s+/g, " ").trim());
  return `“${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text}”`;
}
