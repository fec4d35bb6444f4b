import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { PROGRAM } from "../lib/program.ts";
import { formatProblem } from "../seeds/problem.ts";
import { readSources } from "./read-sources.ts";
import { printSourcesSchema, SOURCE_FIELDS } from "./source-schema.ts";

const ONE = "sources:\n  - name: A\n    feed: https://a.example/feed\n";
const read = (text: string) => {
  const { sources, problems } = readSources(text, "sources.yaml");
  return { sources, said: problems.map(formatProblem), rules: problems.map(({ rule }) => rule) };
};

test("names that differ only in case are the same", () => {
  const { said } = read(`${ONE}  - name: a\n    feed: https://b.example/feed\n`);
  expect(said).toEqual([
    'sources.yaml:4:11 error sources[2].name "a" is also the name of another source; give each its own name',
  ]);
});

test("a source may have every field", () => {
  const { sources, said } = read(`sources:
  - name: Harbour Gazette
    page: https://harbour.example/news/
    links: /news/
    topics: [Ports]
    quality: 70
    limit: 3
    language: en-gb
    text: no
    publish: yes
    include: crane
    exclude: [horoscope, "live blog"]
`);
  expect(said).toEqual([]);
  expect(sources).toEqual([
    {
      ...{ name: "Harbour Gazette", kind: "page", address: "https://harbour.example/news/", links: "/news/" },
      ...{ topics: ["Ports"], quality: 70, limit: 3, language: "en-GB", text: false, publish: true },
      ...{ include: ["crane"], exclude: ["horoscope", "live blog"] },
    },
  ]);
});

test("a source needs only a name and an address", () => {
  const usual = { topics: [], limit: 10, text: true, publish: false, include: [], exclude: [] };
  expect(read(ONE)).toMatchObject({ said: [], sources: [{ name: "A", kind: "feed", ...usual }] });
});

test.each(["crane, quay", "\n      - crane, quay"])(
  "words separated by commas are one phrase, with a warning: %j",
  (exclude) => {
    const { sources, said } = read(`${ONE}    exclude: ${exclude}\n`);
    expect(sources[0]?.exclude).toEqual(["crane, quay"]);
    expect(said[0]).toMatch(
      /warning .*"crane, quay" is matched as one phrase, including the comma; write \[crane, quay\] to/,
    );
  },
);

describe("a fault is reported at its line, and the other sources stay", () => {
  test.each([
    ["  - name: B", "4:5 error sources[2] has no address; add feed: or page: with https://…"],
    [
      "  - {name: B, feed: 'https://b.example/', page: 'https://b.example/'}",
      "4:5 error sources[2] has both a feed and a page",
    ],
    ["  - feed: https://b.example/", "4:5 error sources[2].name is missing"],
    ["  - name: B\n    feed: b.example/feed", '5:11 error sources[2].feed "b.example/feed" is not the full address'],
    ["  - name: B\n    feed: http://localhost/", "5:11 error sources[2].feed"],
    ["  - name: A\n    feed: https://b.example/", '4:11 error sources[2].name "A" is also the name of another source'],
    [
      "  - name: B\n    feed: http://www.a.example/feed/",
      '5:11 error sources[2].feed is also the address of the source "A"',
    ],
    ["  - https://b.example/feed", "4:5 error sources[2] is not a source"],
    [
      "  - name: B\n    feed: https://b.example/\n    publish: maybe",
      '6:14 error sources[2].publish "maybe" is neither',
    ],
  ])("%j", (entry, message) => {
    const { sources, said } = read(`${ONE}${entry}\n`);
    expect(said[0]).toContain(`sources.yaml:${message}`);
    expect(sources.map(({ name }) => name)).toEqual(["A"]);
  });

  test.each([
    ["    limit: 0", '4:12 warning sources[1].limit "0" is not a whole number from 1 to 1000, so 10 is used'],
    ["    qualty: 7", "4:13 warning sources[1].qualty is not a field, so it was ignored; did you mean quality?"],
    [
      "    color: red",
      "4:12 warning sources[1].color is not a field of a source, so it was ignored; use one of name, feed",
    ],
    ["    links: /x/", "4:12 warning sources[1].links works only with page:"],
    ["    language: en_us_x", '4:15 warning sources[1].language "en_us_x" is not a language tag'],
    ["    include: [{a: b}]", "4:15 warning sources[1].include[1]"],
    ["    text:\n      - a", "5:7 error sources[1].text"],
  ])("%j", (line, message) => {
    expect(read(`${ONE}${line}\n`).said[0]).toContain(`sources.yaml:${message}`);
  });

  test.each([
    ["", "yaml/no-fields"],
    ["sources: [", "yaml/syntax"],
    ["- a", "yaml/no-fields"],
    ["sources: &a []", "yaml/refused"],
    ["sources: text", "field/shape"],
    ["source: []", "field/unknown"],
  ])("a file with %j has no source, and never throws", (text, rule) => {
    const { sources, rules } = read(text);
    expect([sources, rules[0]]).toEqual([[], rule]);
  });
});

test("a list without its name is reported with its place", () => {
  expect(read("- name: A\n  feed: https://a.example/\n").said).toEqual([
    "sources.yaml:1:1 error does not begin with sources:; write sources: above the list of - name: … and feed: …",
  ]);
});

test("schemas/sources.schema.json is what npm run schema writes, and recognises a source", () => {
  expect(readFileSync(join(PROGRAM, "schemas/sources.schema.json"), "utf8")).toBe(printSourcesSchema());
  const fits = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(printSourcesSchema()));
  expect(fits(parse(`${ONE}    limit: 5\n    text: false\n    topics:\n`))).toBe(true);
  expect(fits(parse("sources:\n  - name: A\n"))).toBe(false);
  expect(fits(parse(`${ONE}    color: red\n`))).toBe(false);
});

test("docs/gathering.md has a row for each field", () => {
  const text = readFileSync(join(PROGRAM, "docs/gathering.md"), "utf8");
  expect([...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(Object.keys(SOURCE_FIELDS));
});
