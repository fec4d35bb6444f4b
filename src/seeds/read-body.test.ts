import { describe, expect, test } from "vitest";
import { withFindings } from "../../test/helpers/findings.ts";
import { SECRET, seedText } from "../../test/helpers/seed-text.ts";
import { parseSeed } from "./parse-seed.ts";
import { readBody } from "./read-body.ts";
import { type Finding, reportInto } from "./report.ts";

function read(text: string, name = "mill.txt", title?: string) {
  const seed = parseSeed({ name, path: name, text });
  if ("severity" in seed) throw new Error(seed.fault);
  return withFindings((report) => readBody(seed, title, report));
}

const spam = [
  "I simply couldn’t leave your web site prior to suggesting",
  "that I actually loved the usual information an individual",
  "provide to your visitors? Is going to be again often to check up on new posts",
  "Ковры, которые добавят стиль в ваш интерьер, идеальный.",
  "ковры для дома https://kovry.example/ .",
  "1xbet – идеальное место для спортивных ставок.",
  "x bet 1 x bet 1 .",
];

describe("readBody", () => {
  test.each([
    ["no text", seedText()],
    ["blanks alone", seedText({}, " \n\n")],
  ])("is nothing for %s", (_, text) => {
    expect(read(text)).toEqual({ value: undefined, said: [] });
  });

  test("is HTML of a plain text", () => {
    expect(read(seedText({}, "One & two.")).value?.html).toBe("<p>One &amp; two.</p>");
  });

  test("is HTML of Markdown in a .md seed", () => {
    expect(read(seedText({}, "One *two*."), "mill.md").value?.html.trim()).toBe("<p>One <em>two</em>.</p>");
  });

  test("tells of markup", () => {
    expect(read(seedText({}, "One <script>x</script> two.")).said).toEqual([
      "warning  its text was repaired: markup was sanitized: <script>",
    ]);
  });

  test("tells of removed lines at their first line", () => {
    const findings: Finding[] = [];
    const seed = parseSeed({
      name: "mill.txt",
      path: "mill.txt",
      text: seedText(
        {},
        ["The mill opens", "", "The first paragraph of the story stands here.", "", ...spam].join("\n"),
      ),
    });
    if ("severity" in seed) throw new Error(seed.fault);
    readBody(seed, undefined, reportInto(findings));
    expect(findings).toMatchObject([
      { severity: "warning", bodyLine: 5, fault: expect.stringMatching(/^7 lines of comment spam were removed: \w/) },
    ]);
  });

  test("refuses a text that repeats the seed's private text", () => {
    expect(read(seedText({}, `See ${SECRET.slice(4, 40)}.`)).said).toEqual([
      "error  repeats the private text of secured",
    ]);
  });
});
