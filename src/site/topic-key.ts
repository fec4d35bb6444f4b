import { normalForm } from "../lib/normal-form.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";

/**
 * A key that is equal for different spellings of one topic. Case, Unicode form, and spaces or hyphens between words do
 * not matter. "C", "C++" and "C#" stay three topics.
 */
export function topicKey(name: string): string {
  return normalForm(withoutSoftHyphens(name), "NFKC")
    .toLowerCase()
    .replace(/[\s_‐‑–-]+/gu, " ")
    .trim();
}
