import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";
import { en } from "../../src/words/en.ts";

/** A comment between texts, the comment above a text, or a text's name. */
const PARTS = /^ {2}\/\/ (?<section>.+)$|^ {2}\/\*\* (?<note>.+) \*\/$|^ {2}(?<name>\w+):/gm;

/** The reference of the site's texts as Markdown, made from the English table and its comments. */
export function wordReference(): string {
  const source = readFileSync(join(PROGRAM, "src/words/en.ts"), "utf8");
  const texts = new Map<string, unknown>(Object.entries(en));
  let note = "";
  const rows = [...source.matchAll(PARTS)].map(({ groups = {} }) => {
    if (groups.section !== undefined)
      return `\n## ${groups.section.replace(/\.(?: .*)?$/, "")}\n\n| name | text | note |\n|---|---|---|\n`;
    if (groups.note !== undefined) {
      note = groups.note;
      return "";
    }
    const row = `| \`${groups.name}\` | ${describeText(texts.get(groups.name ?? ""))} | ${note} |\n`;
    note = "";
    return groups.name === "language" ? "" : row;
  });
  return `# Words

Every text of the site in English, made by \`npm run docs\` from \`src/words/en.ts\`. To change one, set it under \`words\` in
\`digest.config.ts\`: see [Customize](customize.md#words). Keep the placeholders in braces.
${rows.join("")}`;
}

/** A text, or the forms of a plural. */
function describeText(text: unknown): string {
  const forms =
    typeof text === "string" ? [text] : Object.entries(text ?? {}).map(([kind, form]) => `${kind}: ${form}`);
  return forms.map((form) => `\`${form}\``).join("<br>");
}
