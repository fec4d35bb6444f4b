import { readFileSync } from "node:fs";
import { shortHash } from "../../lib/hash.ts";
import { keepFile } from "../../lib/keep-file.ts";

/** A text with what stands for it. */
export interface CheckedText {
  readonly text: string;
  readonly id: string;
}

/** Keeps a text in a file that begins with its hash. Returns what stands for the text. */
export function keepText(path: string, text: string): string {
  const id = shortHash(text, 32);
  keepFile(path, `${id}\n${text}`);
  return id;
}

/** A text as it was kept; undefined where there is none, or it is damaged. */
export function loadText(path: string): CheckedText | undefined {
  try {
    const whole = readFileSync(path, "utf8");
    const [id = ""] = whole.split("\n", 1);
    const text = whole.slice(id.length + 1);
    return id === shortHash(text, 32) ? { text, id } : undefined;
  } catch {
    return undefined;
  }
}
