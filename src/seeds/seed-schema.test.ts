import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { EXAMPLE_SEEDS } from "../../test/helpers/example.ts";
import { seedYaml } from "../../test/helpers/seed-text.ts";
import { PROGRAM } from "../lib/program.ts";
import { FIELDS } from "./field-table.ts";
import { readSeed } from "./read-seed.ts";
import { printSchema, schemaOf } from "./seed-schema.ts";

const KINDS = ["seed", "sidecar"] as const;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = { seed: ajv.compile(schemaOf("seed")), sidecar: ajv.compile(schemaOf("sidecar")) };

/** Whether an editor marks a file. It reads YAML by the core schema, with numbers and dates. */
const marks = (kind: (typeof KINDS)[number], yaml: string) => !validators[kind](parse(yaml));

/** Whether a check reports anything for a `.yaml` seed with these fields. */
async function reports(yaml: string, sidecar?: string): Promise<boolean> {
  const beside = sidecar === undefined ? {} : { sidecar: { path: "seeds/mill.meta.yaml", text: sidecar } };
  const { problems } = await readSeed({ name: "mill.yaml", path: "seeds/mill.yaml", text: yaml, ...beside });
  return problems.length > 0;
}

test.each(KINDS)("schemas/%s.schema.json is what npm run schema writes", (kind) => {
  expect(readFileSync(join(PROGRAM, `schemas/${kind}.schema.json`), "utf8")).toBe(printSchema(kind));
});

test("every field is in one of the schemas, and has a meaning", () => {
  const properties = KINDS.flatMap((kind) => Object.entries(Object(schemaOf(kind).properties)));
  expect(new Set(properties.map(([name]) => name))).toEqual(new Set(Object.keys(FIELDS)));
  for (const [, shape] of properties) expect(shape).toHaveProperty("description");
});

test("the sidecars of this project are valid", () => {
  const names = readdirSync(EXAMPLE_SEEDS).filter((name) => name.endsWith(".meta.yaml"));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(marks("sidecar", readFileSync(join(EXAMPLE_SEEDS, name), "utf8")), name).toBe(false);
});

/** A list of so many numbered items. */
const many = (number: number, item: string) =>
  Array.from({ length: number }, (_, place) => `\n  - ${item}${place}`).join("");
const reportAt = (path: string) => `{ title: "Another", webUrl: "https://other.example/${path}" }`;

describe("what is valid, neither schema nor check marks", () => {
  test.each([
    ["an ordinary seed", {}],
    ["a title that is a number", { title: "1984" }],
    ["a text of several lines", { body: "|\n  One.\n\n  Two." }],
    ["nothing where something may be missing", { excerpt: "", topics: "~", images: "null", quality: "", related: "" }],
    ["yes in another word", { published: "Yes", removed: '"off"' }],
    ["a date with a zone", { publishedDateTime: '"2021-08-20T17:46:00.5+02:00"' }],
    ["a seed without its canonical address is a warning only", { originalUrl: undefined }],
    ["the longest title", { title: `"${"a".repeat(300)}"` }],
    ["forty topics", { topics: many(40, "Topic ") }],
    ["twenty images", { images: many(20, "https://static.example/") }],
    ["a size in quotation marks", { images: '\n  - { url: "https://static.example/a", width: "3", height: "20000" }' }],
    ["an image alone", { images: "\n  - https://static.example/a.jpg" }],
    ["unknown names inside a field", { images: '\n  - { url: "https://static.example/a", isCached: true }' }],
    ["a report", { related: `\n  - ${reportAt("a")}` }],
    ["a player", { featuredContent: `'<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>'` }],
    ["a whole number as quality", { quality: "-1", heat: "152.5" }],
  ])("%s", async (_, changes) => {
    const yaml = seedYaml(changes);
    expect([marks("seed", yaml), await reports(yaml)]).toEqual([false, false]);
  });
});

describe("what is wrong, both mark", () => {
  test.each([
    ["no title", { title: undefined }],
    ["an empty title", { title: "" }],
    ["no date", { publishedDateTime: undefined }],
    ["a date in words", { publishedDateTime: "May 1" }],
    ["a date without a time", { publishedDateTime: "2021-05-01" }],
    ["a date without a zone", { publishedDateTime: "2021-05-01T00:00:00" }],
    ["no address", { webUrl: undefined, originalUrl: undefined }],
    ["an address that is none", { webUrl: '"mill"' }],
    ["an address of a file", { webUrl: '"file:///etc/mill"' }],
    ["an address with a user", { webUrl: '"https://me@news.example/"' }],
    ["a host without a dot", { webUrl: '"https://news/"' }],
    ["a field that is none", { tilte: "A mill" }],
    ["a curator's field in a seed", { language: "en" }],
    ["a title of 301 letters", { title: `"${"a".repeat(301)}"` }],
    ["a title that is a list", { title: "[A, mill]" }],
    ["forty-one topics", { topics: many(41, "Topic ") }],
    ["a topic of 81 letters", { topics: `\n  - ${"a".repeat(81)}` }],
    ["one topic as a text", { topics: "AI" }],
    ["neither yes nor no", { published: "maybe" }],
    ["a number in words", { quality: "high" }],
    ["a number of seven digits", { heat: "1234567" }],
    ["an unknown type", { type: "podcast" }],
    ["an unknown category", { category: "olds" }],
    ["an outlet as a text", { provider: "Example News" }],
    ["an outlet without name and domain", { provider: "{ images: [] }" }],
    ["a domain that is none", { provider: '{ name: "A", domain: "https://a.example/" }' }],
    ["an outlet's long name", { provider: `{ name: "${"a".repeat(121)}" }` }],
    ["an image without an address", { images: "\n  - { width: 3, height: 3 }" }],
    ["an image over http", { images: '\n  - "http://static.example/a"' }],
    ["an image with one side", { images: '\n  - { url: "https://static.example/a", width: 300 }' }],
    ["an image to count readers", { images: '\n  - { url: "https://static.example/a", width: 2, height: 2 }' }],
    ["twenty-one images", { images: many(21, "https://static.example/") }],
    ["a report without an address", { related: '\n  - { title: "A" }' }],
    ["a report without a title", { related: '\n  - { webUrl: "https://a.example/b" }' }],
    ["101 reports", { related: many(101, "x").replaceAll(/x(\d+)/g, (_, place) => reportAt(place)) }],
    ["a player that is none", { featuredContent: '"<b>no</b>"' }],
  ])("%s", async (_, changes) => {
    const yaml = seedYaml(changes);
    expect([marks("seed", yaml), await reports(yaml)]).toEqual([true, true]);
  });
});

describe("in a sidecar", () => {
  test.each([
    ["a curator's fields are in order", 'id: "0123456789abcdef"\nlanguage: pt-BR\n', false],
    ["no field is a must", "topics: []\n", false],
    ["an identity in capitals is not", "id: 0123456789ABCDEF\n", true],
    ["a language in words is not", "language: in English\n", true],
    ["the text is not", "body: text\n", true],
    ["a rule for the filter that is none is not", 'cleaning: { keep: ["all"] }\n', true],
    ["rules of another kind are not", "cleaning: { leave: [] }\n", true],
    ["a field that is none is not", "titel: A mill\n", true],
  ])("%s", async (_, sidecar, wrong) => {
    expect([marks("sidecar", sidecar), await reports(seedYaml(), sidecar)]).toEqual([wrong, wrong]);
  });
});

test.each([
  ["below it", "\n"],
  ["below it and a document marker", "\n---\n"],
  ["below it, a blank line and another comment", "\n\n# a mill\n---\n"],
])("the line that names the schema may stand in seeds and sidecars, with fields %s", async (_, between) => {
  const line = (kind: string) => `# yaml-language-server: $schema=../schemas/${kind}.schema.json${between}`;
  expect(await reports(`${line("seed")}${seedYaml()}`, `${line("sidecar")}quality: 81\n`)).toBe(false);
});

test("a fault below that line is reported at its own line", async () => {
  const text = `# yaml-language-server: $schema=x\n---\n${seedYaml({ title: "" })}`;
  const { problems } = await readSeed({ name: "mill.yaml", path: "seeds/mill.yaml", text });
  expect(problems).toMatchObject([{ field: "title", line: 4 }]);
});
