import { describe, expect, test } from "vitest";
import { withFindings } from "../../test/helpers/findings.ts";
import { SECRET, seedText } from "../../test/helpers/seed-text.ts";
import { spam } from "../../test/helpers/spam.ts";
import { parseSeed } from "./parse-seed.ts";
import { readBody } from "./read-body.ts";
import { readDefaults } from "./read-options.ts";
import { type Finding, reporterInto } from "./reporter.ts";

function read(text: string, name = "mill.txt", title?: string, sidecar?: string) {
  const seed = parseSeed({
    name,
    path: name,
    text,
    ...(sidecar && { sidecar: { path: "mill.meta.yaml", text: sidecar } }),
  });
  if ("severity" in seed) throw new Error(seed.fault);
  return withFindings((report) => readBody(seed, title, report, readDefaults));
}

describe("readBody", () => {
  test.each([
    ["no text", seedText()],
    ["blanks alone", seedText({}, " \n\n")],
  ])("is empty for %s", (_, text) => {
    expect(read(text)).toEqual({ value: undefined, said: [] });
  });

  test("is HTML for a plain text", () => {
    expect(read(seedText({}, "One & two.")).value?.html).toBe("<p>One &amp; two.</p>");
  });

  test("is HTML for Markdown in a .md seed", () => {
    expect(read(seedText({}, "One *two*."), "mill.md").value?.html.trim()).toBe("<p>One <em>two</em>.</p>");
  });

  test("reports markup", () => {
    expect(read(seedText({}, "One <script>x</script> two.")).said).toEqual([
      "warning  its text was repaired: markup was sanitized: <script>",
    ]);
  });

  test("reports removed lines at the first of them", () => {
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
    readBody(seed, undefined, reporterInto(findings), readDefaults);
    expect(findings).toMatchObject([
      { severity: "warning", bodyLine: 5, fault: expect.stringMatching(/^7 lines cut as comment spam: \w/) },
    ]);
  });

  test("refuses a text that repeats the seed's private text", () => {
    expect(read(seedText({}, `See ${SECRET.slice(4, 40)}.`)).said).toEqual([
      "error  repeats the private text of secured",
    ]);
  });

  const article = ["The mill opens", "", "The first paragraph of the story stands here.", ""];

  test("refuses a bare text that is all spam", () => {
    expect(read(spam.join("\n")).said.at(-1)).toMatch(/^error {2}is nothing but comment spam/);
  });

  test("refuses a bare text of which only the headline is left", () => {
    expect(read(["The mill opens", "", ...spam, ...spam].join("\n")).said.at(-1)).toMatch(
      /^error {2}is nothing but comment spam/,
    );
  });

  test("publishes what remains an article", () => {
    const { value, said } = read([...article, ...spam].join("\n"));
    expect(value?.html).toBe("<p>The first paragraph of the story stands here.</p>");
    expect(said).toHaveLength(1);
  });

  describe("with a curator's rules", () => {
    const text = `---\ntitle: The mill opens\n---\n${[...article, ...spam].join("\n")}`;
    const rule = () => {
      const [cut] = read(text).value?.removed ?? [];
      if (cut === undefined) throw new Error("nothing is cut without a rule");
      // Three lines of front matter precede the body.
      return `${cut.from + 3}-${cut.to + 3} ${cut.fingerprint}`;
    };

    test("keeps lines that a rule names by their lines in the file", () => {
      const { value, said } = read(text, "mill.txt", undefined, `cleaning: { keep: ["${rule()}"] }`);
      expect(value?.removed).toEqual([]);
      expect(value?.html).toContain("x bet 1 x bet 1");
      expect(said.filter((line) => line.startsWith("error"))).toEqual([]);
    });

    test("refuses a rule whose lines were edited", () => {
      const edited = text.replace("идеальный", "лучший");
      const { said } = read(edited, "mill.txt", undefined, `cleaning: { keep: ["${rule()}"] }`);
      expect(said).toContain(`error cleaning.keep ${rule()} does not match the text`);
    });

    test("refuses a rule for missing lines", () => {
      const { said } = read(text, "mill.txt", undefined, 'cleaning: { cut: ["900-901 0123abcd"] }');
      expect(said).toContain("error cleaning.cut 900-901 0123abcd names lines that do not exist");
    });

    test.each([
      ["a rule that is none", '{ keep: ["all of it"] }', 'error cleaning.keep[1] "all of it" is not a rule'],
      ["another word", '{ drop: ["1 0123abcd"] }', "error cleaning.drop is neither keep nor cut"],
    ])("refuses %s", (_, cleaning, line) => {
      expect(read(text, "mill.txt", undefined, `cleaning: ${cleaning}`).said).toContain(line);
    });
  });
});
