import { FIELDS, type FieldName, isFieldName } from "../../src/seeds/field-table.ts";
import type { Schema } from "../../src/seeds/fields/schemas.ts";
import { FIELD_NOTES } from "./field-notes.ts";

const NAMES = Object.keys(FIELDS).filter(isFieldName);

/** The reference of all fields as Markdown, made of the table of fields and a note on each. */
export function fieldReference(): string {
  return `# Seed fields

Every field of seeds and sidecars, made by \`npm run docs\` from the table of fields. How to write a seed is in [seeds.md](seeds.md).

A seed with fields must have \`title\`, \`publishedDateTime\`, and \`webUrl\` or \`originalUrl\`; a [bare text](seeds.md#bare-text) may lack them.
“Missing” means left out, empty, \`null\` or \`~\`. An unknown field is ignored with a warning; unknown names *inside* a field are ignored without one.

## In a seed or a sidecar

${table(NAMES.filter((name) => FIELDS[name].by === "anyone"))}
## In a sidecar only

In a seed, these are ignored with a warning.

${table(NAMES.filter((name) => FIELDS[name].by === "curator"))}
## Limits

| what | at most |
|---|---|
| a file | 1 MiB |
| levels of YAML, fields, blank lines in a row | 12, 1,000 and 100 |
| problems of one kind that are shown of a seed | 100 |
| lines, tags, table cells, addresses (twice) and other signs of markup (half) of a text; in Markdown also links, items and headings (twice) | 20,000 together |
| elements open at once in a text, pieces with tags in a \`.txt\` | 200 (50 stay) and 2,000 |
| characters of a text that search knows; of its HTML that feeds give, else the excerpt | 100,000 each |
| lists within lists in a \`.txt\` | 10 |
| marks on one character | 30, of which 4 are printed |
| an address | 2,000 characters |
| an image's side | 20,000 pixels |
| years | 1990 to 2100 |
`;
}

function table(names: readonly FieldName[]): string {
  const rows = names.map((name) => {
    const { example, more, wrong } = FIELD_NOTES[name];
    const limit = limitOf(FIELDS[name].schema);
    const what = [sentence(FIELDS[name].meaning), limit && sentence(limit), more].filter(Boolean).join(" ");
    return `| \`${name}\` | ${what} | \`${example}\` | ${wrong} |\n`;
  });
  return `| field | what it is | example | if it is wrong |\n|---|---|---|---|\n${rows.join("")}`.replace(
    /\|(?=` \|)/g,
    "\\|",
  );
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** "at most 300 characters", as the schema has it. */
function limitOf(schema: Schema): string {
  const { maxLength, maxItems, items } = schema;
  const each = typeof items === "object" && items !== null && "maxLength" in items ? items.maxLength : undefined;
  if (typeof maxLength === "number" && schema.pattern === undefined)
    return `at most ${maxLength.toLocaleString("en")} characters`;
  if (typeof maxItems !== "number") return "";
  return `at most ${maxItems}${typeof each === "number" && each < 1000 ? `, of ${each} characters each` : ""}`;
}
