import { createHash } from "node:crypto";

/** Eight hex digits that stand for a run of lines; white space at the ends of lines does not count. */
export function fingerprint(lines: readonly string[]): string {
  const text = lines.map((line) => line.trim()).join("\n");
  return createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, 8);
}
