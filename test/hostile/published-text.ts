import { gunzipSync } from "node:zlib";
import { decodeHTML } from "entities";
import { jsonEntries } from "./rules/json-faults.ts";

/** Every form in which a reader or a program may read a file: as it is, with character references decoded, with JSON decoded. */
export interface PublishedText {
  readonly raw: string;
  readonly decoded: readonly string[];
}

/** Reads a file of the site as text, whatever it is; gzip is unpacked first, for search indexes are packed so. */
export function publishedText(path: string, bytes: Uint8Array): PublishedText {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const raw = Buffer.from(packed ? gunzipSync(bytes) : bytes).toString("utf8");
  return { raw, decoded: [decodeHTML(raw), ...(path.endsWith(".json") ? jsonText(raw) : [])] };
}

// What stands in JSON may be HTML, so it is decoded once more.
function jsonText(raw: string): string[] {
  try {
    const text = jsonEntries(JSON.parse(raw)).flat().join("\n");
    return [text, decodeHTML(text)];
  } catch {
    return [];
  }
}
