import { normalForm } from "../lib/normal-form.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";

/**
 * A key that is equal for two spellings of one topic: case, the form of Unicode, and whether words are joined by
 * spaces or hyphens do not count. "C", "C++" and "C#" stay three topics.
 */
export function topicKey(name: string): string {
  return normalForm(withoutSoftHyphens(name), "NFKC")
    .toLowerCase()
    .replace(/[\s_‐‑–-]+/gu, " ")
    .trim();
}
