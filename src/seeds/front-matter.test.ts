import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

const BARE = "looks like front matter without its --- lines";
const DASHES = "starts with dashes other than ---";
const SECRET = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV";

describe("splitFrontMatter", () => {
  test.each([
    ["fields and a text", "---\na: b\n---\nText", { yaml: "a: b", body: "Text", bodyLine: 4 }],
    ["fields alone", "---\na: b\n---", { yaml: "a: b", body: "", bodyLine: 4 }],
    ["blanks behind the fences", "--- \na: b\n---\t\nText", { yaml: "a: b", body: "Text", bodyLine: 4 }],
    ["no fields", "---\n---\nText", { yaml: "", body: "Text", bodyLine: 3 }],
    ["a rule in the text", "---\na: b\n---\nOne\n---\nTwo", { yaml: "a: b", body: "One\n---\nTwo", bodyLine: 4 }],
    ["a text alone", "One\n\nTwo", { body: "One\n\nTwo", bodyLine: 1 }],
    ["a text with a rule", "One\n---\nTwo", { body: "One\n---\nTwo", bodyLine: 1 }],
    ["one telling name in a text", "title: a word\nOne", { body: "title: a word\nOne", bodyLine: 1 }],
    ["the word secured in a sentence", "It was secured: we won.", { body: "It was secured: we won.", bodyLine: 1 }],
    ["a text below four hyphens", "----\nOne: two\n----\n", { body: "----\nOne: two\n----\n", bodyLine: 1 }],
    ["a text that begins with a rule", "---\na: b\n---\n-----\nOne", { yaml: "a: b", body: "-----\nOne", bodyLine: 4 }],
    [
      "a text that begins with a short rule",
      "---\na: b\n---\n\n---\n\nOne",
      { yaml: "a: b", body: "\n---\n\nOne", bodyLine: 4 },
    ],
    ["a text in braces", "{Update} One\n\n{Two}", { body: "{Update} One\n\n{Two}", bodyLine: 1 }],
    ["a text with a comment", "<!-- note -->\nOne", { body: "<!-- note -->\nOne", bodyLine: 1 }],
    ["a rule of long dashes", "\u2014\u2014\u2014\nOne", { body: "\u2014\u2014\u2014\nOne", bodyLine: 1 }],
    ["a text that begins with code", "```js\nlet a;\n```", { body: "```js\nlet a;\n```", bodyLine: 1 }],
    ["one line with a colon", "Title: a\n\nDate: b", { body: "Title: a\n\nDate: b", bodyLine: 1 }],
    ["a percentage", "% of voters\nOne", { body: "% of voters\nOne", bodyLine: 1 }],
    ["a release's head", "Date: today\nContact: b\n\nOne", { body: "Date: today\nContact: b\n\nOne", bodyLine: 1 }],
    ["a heading Secured", "Secured:\n\nThe doors.", { body: "Secured:\n\nThe doors.", bodyLine: 1 }],
  ])("splits %s", (_, text, split) => {
    expect(splitFrontMatter(text)).toEqual(split);
  });

  test.each([
    ["TOML", '+++\ntitle = "a"\n+++\nOne', "has its fields in TOML (+++), which is not supported", 1],
    [
      "TOML below blank lines",
      "\n\n+++\ndate = 2024-01-01\n+++\nOne",
      "has its fields in TOML (+++), which is not supported",
      3,
    ],
    ["semicolons", ';;;\n{"title": "a"}\n;;;\nOne', "has its fields between ;;;, which is not supported", 1],
    ["JSON", '{\n  "title": "a",\n  "date": "b"\n}\nOne', "has its fields in JSON, which is not supported", 1],
    ["JSON on one line", '{ "title": "a" }\nOne', "has its fields in JSON, which is not supported", 1],
    ["a comment", "<!--\ntitle: a\n-->\nOne", "has its fields in a comment (<!--), which is not supported", 1],
    ["dashes that a word processor set", "\u2014-\ntitle: a\ndate: b\n\u2014-\nOne", DASHES, 1],
    ["dashes below a blank line", "\n\u2013\u2013\u2013\ntitle: a\n\u2013\u2013\u2013\nOne", DASHES, 2],
    [
      "a block of code",
      "```yaml\ntitle: a\n```\nOne",
      "has its fields in a code block (```), which is not supported",
      1,
    ],
    ["a comment of a program", "/*\ntitle: a\n*/\nOne", "has its fields in a comment (/*), which is not supported", 1],
    ["Org mode", "#+TITLE: a\n#+DATE: 2024-03-05\n\nOne", "has its fields in Org mode (#+), which is not supported", 1],
    ["AsciiDoc", ":title: a\n:revdate: b\n\nOne", "has its fields between colons, which is not supported", 1],
    [
      "AsciiDoc below its title",
      "= Title\nJane Roe\n:date: 2024\n\nOne",
      "has its fields between colons, which is not supported",
      1,
    ],
    ["Nikola", ".. title: a\n.. date: 2024\n\nOne", "has its fields after two dots, which is not supported", 1],
    ["Pandoc's block", "% Title\n% Author\n% 2024-03-05\n\nOne", "has its fields after %, which is not supported", 1],
    ["Pelican's fields", "Title: a\nDate: 2024-03-05 10:20\nCategory: b\n\nOne", BARE, 1],
    ["MultiMarkdown's fields", "title: a\nauthor: b\n\nOne", BARE, 1],
    ["an engine below a blank line", "\n---json\ntitle: a\n---\n", "has text before its opening ---", 2],
    ["one field below a blank line", "\n---\ntitle: a\n---\n", "has text before its opening ---", 2],
    ["an engine's name", "---js\na: b\n---\n", "has text after the opening ---", 1],
    ["no closing fence", "---\na: b\nc: d", "has no closing ---", 3],
    ["a name on the closing fence", "---\na: b\n---js\n", "has text after the closing ---", 3],
    ["three dots", "---\na: b\n...\nText\n---\n", "ends its fields with ...", 3],
    ["a second block", "---\na: b\n---\n---\nc: d\n---\n", "has a second block of front matter", 4],
    [
      "a second block behind blank lines",
      "---\na: b\n---\n\n\n---js\nc\n---\n",
      "has a second block of front matter",
      4,
    ],
    [
      "the private line in the text",
      `---\na: b\n---\nOne\n\nsecured: "${SECRET}"`,
      "has a line of the private field secured in its text",
      6,
    ],
    ["fields without fences", "title: a\nwebUrl: b\n", BARE, 1],
    ["fields behind a blank line", "\n---\ntitle: a\nwebUrl: b\n---\n", "has text before its opening ---", 2],
    ["the private line alone", `Text\nsecured: ${SECRET}`, BARE, 1],
  ])("refuses %s at its line", (_, text, fault, line) => {
    expect(splitFrontMatter(text)).toMatchObject({ fault, line });
  });

  test.each([
    `secured: "x"`,
    `SECURED: 'x'`,
    `  secured: |`,
    `"secured": "x"`,
    `- secured: "x"`,
    `{"secured": "x"}`,
    `# secured: ${SECRET}`,
    `secured : ${SECRET}`,
    `secured=${SECRET}`,
    `secured：${SECRET}`,
    `title: x, secured: ${SECRET}`,
    `{"title": "x", "secured": "${SECRET}"}`,
    "secured:\n  - part",
    "secured:\n- part",
  ])("takes %j as the private field", (line) => {
    expect(splitFrontMatter(`One\n${line}\nTwo`)).toHaveProperty("fault");
  });
});
