import { createHash } from "node:crypto";
import { normalForm } from "../../lib/normal-form.ts";

/** Eight hex digits that identify the text of a run; trailing white space does not matter. */
export function fingerprint(lines: readonly string[]): string {
  const text = lines.map((line) => line.trim()).join("\n");
  return createHash("sha256").update(normalForm(text, "NFC")).digest("hex").slice(0, 8);
}
