import type { Item } from "../corpus.ts";
import { ARTICLE, BLANK, type LabelledBody } from "../labelled-body.ts";

/** An unmodified article as a body. */
export function articleBody({ source, lang, text }: Item, id: string): LabelledBody {
  const lines = text.split("\n");
  return {
    id,
    sources: [source],
    language: lang,
    kind: "clean",
    lines,
    labels: Uint8Array.from(lines, (line) => (line.trim() === "" ? BLANK : ARTICLE)),
  };
}
