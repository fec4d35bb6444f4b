import { describe, expect, test } from "vitest";
import { withFindings } from "../../test/helpers/findings.ts";
import { SECRET, seedText, type Written } from "../../test/helpers/seed-text.ts";
import { shortHash } from "../lib/hash.ts";
import { similarField } from "./field-table.ts";
import { parseSeed } from "./parse-seed.ts";
import { validateSeed } from "./validate-seed.ts";

function validate(text: string, sidecar?: string, name = "2021/mill.txt") {
  const seed = parseSeed({
    name,
    path: `seeds/${name}`,
    text,
    ...(sidecar !== undefined && { sidecar: { path: "seeds/2021/mill.meta.yaml", text: sidecar } }),
  });
  if ("severity" in seed) throw new Error(seed.fault);
  return withFindings((report) => validateSeed(seed, report));
}

const changed = (changes: Written, sidecar?: string) => validate(seedText(changes), sidecar);

describe("validateSeed", () => {
  test("warns of words cut by a comment, and of no other comment", () => {
    const yaml = `title: We're #1 in chips\nexcerpt: About C # and F\nquality: 5 # good\npublishedDateTime: 2024-05-03T10:00:00Z # day\nwebUrl: https://a.example/\nprovider: { name: A, domain: a.example }\ntopics:\n  - C #\n`;
    const cut = "may be cut off: a space and # start a comment";
    expect(validate(`---\n${yaml}---\n`).said.sort()).toEqual([
      `warning excerpt ${cut}`,
      `warning title ${cut}`,
      `warning topics[1] ${cut}`,
    ]);
  });

  test("warns of reports that a sidecar puts first or keeps, and that are not listed", () => {
    const sidecar =
      "firstRelated:\n  - https://gone.example/\n  - http://other.example/mill/\nkeepRelated: [https://gone.example/]\n";
    const { value, said } = changed({}, sidecar);
    const does = "names no report of related, so it does nothing";
    expect(said).toEqual([`warning firstRelated[1] ${does}`, `warning keepRelated[1] ${does}`]);
    expect(value.coverage.map(({ place }) => place)).toEqual([0]);
  });

  test("types every field of an ordinary seed silently", () => {
    const { value, said } = changed({});
    expect(said).toEqual([]);
    expect(value).toEqual({
      id: shortHash("https://news.example/2021/08/20/mill/", 16),
      seed: "2021/mill.txt",
      type: "article",
      title: "A mill by the river opens again",
      excerpt: "The old mill by the river opens again after forty years.",
      published: "2021-08-20T15:46:00Z",
      address: "https://news.example/2021/08/20/mill/",
      quality: 80,
      heat: 90,
      consent: "yes",
      provider: { name: "Example News", domain: "news.example" },
      topics: ["AI Hardware", "AI"],
      pictures: [{ address: "https://static.example/mill.jpg", size: { width: 1200, height: 628 } }],
      coverage: [
        {
          title: "The mill turns",
          address: "https://other.example/mill",
          provider: { name: "other.example", domain: "other.example" },
        },
      ],
    });
  });

  test("reports everything that a bare text lacks, each with its cure", () => {
    expect(validate("The mill opens\n\nText.").said).toEqual([
      "warning title is missing, so it was taken from the text",
      "warning publishedDateTime is missing, so the article is undated and in no feed",
      "warning webUrl is missing, so the source cannot be linked",
      "warning provider is missing, so the page names no source",
    ]);
  });

  test("a seed with fields may not lack title, date and address", () => {
    expect(
      changed({ title: undefined, publishedDateTime: "", webUrl: undefined, originalUrl: undefined }).said,
    ).toEqual(["error title is missing", "error publishedDateTime is missing", "error webUrl is missing"]);
  });

  test("an unpublished seed that waits for review may lack its date", () => {
    const waits = { publishedDateTime: undefined, published: "false", review: "pending" };
    expect(changed(waits).said).toEqual(["warning publishedDateTime is missing, so the seed awaits review"]);
    expect(changed({ ...waits, review: "rejected" }).said.join()).toMatch(/^warning publishedDateTime/);
    for (const slip of [{ published: "true" }, { review: undefined }, { publishedDateTime: "May" }])
      expect(changed({ ...waits, ...slip }).said.join()).toMatch(/^error publishedDateTime/);
  });

  test("only unpublished seeds have a state of review", () => {
    const reviewOf = (fields: Written) => changed(fields).value.review;
    expect(reviewOf({ published: "false", review: "pending" })).toBe("pending");
    expect(reviewOf({ published: "false", review: "rejected" })).toBe("rejected");
    expect(reviewOf({ published: "false", review: "later" })).toBeUndefined();
    expect(reviewOf({ published: "false", review: "pending", heat: "-1" })).toBeUndefined();
    expect(reviewOf({ published: "true", review: "pending" })).toBeUndefined();
  });

  test("a seed with only a sidecar is still a bare text", () => {
    expect(validate("The mill opens\n\nText.", "title: Mill").said).not.toContain(expect.stringContaining("error"));
  });

  test.each<[string, Written, string[]]>([
    ["an unknown field", { color: "red" }, ["warning color is not a field, so it was ignored"]],
    [
      "a field that the curator writes",
      { id: '"0123456789abcdef"' },
      ["warning id works only in a sidecar, so it was ignored"],
    ],
    ["a text among the fields", { body: "x" }, ["warning body works only in .yaml seeds, so it was ignored"]],
    [
      "an unknown category",
      { category: "gossip" },
      ['warning category "gossip" is not a known value, so it was ignored'],
    ],
    ["an unknown type", { type: "song" }, ['warning type "song" is not a known value, so it was ignored']],
    ["a private text in a field", { excerpt: `"${SECRET}"` }, ["error excerpt repeats the private text of secured"]],
    [
      "a private text in a name",
      { [`"${SECRET.slice(0, 24)}"`]: "x" },
      ["error  has a field whose name repeats the private text of secured"],
    ],
    [
      "a private field elsewhere",
      { provider: `\n  name: A\n  secured: "${SECRET}"` },
      ["warning provider.secured is private and was dropped"],
    ],
    ["a missing webUrl", { webUrl: undefined }, ["warning webUrl is missing, so originalUrl is linked"]],
    ["a missing outlet", { provider: undefined }, ["warning provider is missing, so the page shows the host name"]],
  ])("reports %s", (_, changes, said) => {
    expect(changed(changes).said).toEqual(said);
  });
});

test.each([
  ["titel", "title"],
  ["Published Date Time", "publishedDateTime"],
  ["publishedDateTme", "publishedDateTime"],
  ["date", "publishedDateTime"],
  ["pubDate", "publishedDateTime"],
  ["link", "webUrl"],
  ["tags", "topics"],
  ["publisher", "provider"],
  ["draft", "published"],
  ["constructor", undefined],
  ["color", undefined],
])("a field named %s probably means %s", (name, meant) => {
  expect(similarField(name)).toBe(meant);
});

describe("the address for readers", () => {
  test.each<[string, Written, string]>([
    ["is webUrl", { originalUrl: '"https://amp.example/x"' }, "https://news.example/2021/08/20/mill/"],
    ["is originalUrl without one", { webUrl: undefined, originalUrl: '"https://a.example/x"' }, "https://a.example/x"],
    ["has no tracking", { webUrl: '"https://a.example/x?utm_source=b"' }, "https://a.example/x"],
    ["is never AMP", { ampWebUrl: '"https://a.example/amp/"' }, "https://news.example/2021/08/20/mill/"],
  ])("%s", (_, changes, address) => {
    expect(changed(changes).value.address).toBe(address);
  });
});

describe("an article's id", () => {
  const id = changed({}).value.id;

  test("is not made from an address on another host than the linked page", () => {
    const taken = changed({ webUrl: '"https://evil.example/x"' }).value.id;
    expect(taken).not.toBe(id);
    expect(taken).toBe(changed({ webUrl: '"https://evil.example/x"', originalUrl: undefined }).value.id);
  });

  test.each<[string, Written, string | undefined]>([
    ["the title", { title: "Other" }, undefined],
    ["the date", { publishedDateTime: "2022-01-01T00:00:00Z" }, undefined],
    ["webUrl", { webUrl: '"https://www.news.example/other"' }, undefined],
    ["the curator's correction of originalUrl", {}, 'originalUrl: "https://b.example/other"'],
    ["an id that a seed itself writes", { id: '"0123456789abcdef"' }, undefined],
  ])("does not change with %s", (_, changes, sidecar) => {
    expect(changed(changes, sidecar).value.id).toBe(id);
  });

  test("is made from webUrl if originalUrl is missing", () => {
    expect(changed({ originalUrl: undefined }).value.id).toBe(id);
  });

  test("is made from an escaped ampersand as written, while the link is decoded and without tracking", () => {
    const { value } = changed({
      originalUrl: undefined,
      webUrl: "https://news.example/?id=1&amp;utm_source=x&amp;b=%CF",
    });
    expect(value.id).toBe(shortHash("https://news.example/?id=1&amp;utm_source=x&amp;b=%CF", 16));
    expect(value.address).toBe("https://news.example/?id=1&b=%CF");
  });

  test("is made from the seed's name, without folder and extension, if it has no address", () => {
    const ids = ["2021/mill.txt", "mill.md", "2022/mill.txt"].map(
      (name) => validate("Text of a mill", undefined, name).value.id,
    );
    expect(ids).toEqual(Array(3).fill(shortHash("seed:mill", 16)));
  });

  test("is the one in the sidecar", () => {
    expect(changed({}, 'id: "0123456789abcdef"').value.id).toBe("0123456789abcdef");
  });

  test.each(["x", "0123456789ABCDEF", "0123456789abcde", "../x"])("%s in a sidecar is an error", (written) => {
    expect(changed({}, `id: "${written}"`).said).toEqual([`error id "${written}" is not an id`]);
  });
});

describe("consent", () => {
  test.each<[string, Written, string]>([
    ["is yes", {}, "yes"],
    ["is yes where nothing is said", { published: undefined }, "yes"],
    ["is no", { published: "false" }, "no"],
    ["is no in quotes", { published: '"false"' }, "no"],
    ["is merged under another", { published: "false", heat: "-1" }, "merged"],
    ["is yes in spite of a heat of -1", { heat: "-1" }, "yes"],
    ["is removed whatever else is said", { removed: "true", heat: "-1" }, "removed"],
  ])("%s", (_, changes, consent) => {
    expect(changed(changes).value.consent).toBe(consent);
  });
});

describe("language", () => {
  test.each([
    ["language: pt-br", "pt-BR"],
    ["language: EN", "en"],
    ["title: x", undefined],
  ])("%s in a sidecar is %s", (sidecar, language) => {
    expect(changed({}, sidecar).value.language).toBe(language);
  });

  test("an invalid tag is reported", () => {
    expect(changed({}, "language: not_a_tag!").said).toEqual([
      'warning language "not_a_tag!" is not a language tag, so it was ignored',
    ]);
  });
});
