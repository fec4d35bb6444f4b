import { expect, test } from "vitest";
import { escapeXml } from "./xml.ts";

test.each([
  ["markup", "<script>", "&lt;script&gt;"],
  ["both quotation marks", `"'`, "&quot;&apos;"],
  ["an entity, once", "&amp;", "&amp;amp;"],
  ["the end of a CDATA section", "]]>", "]]&gt;"],
  ["nothing of plain words", "Añ 🚀", "Añ 🚀"],
])("escapes %s", (_, text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});
