import { describe, expect, test } from "vitest";
import { type Outcome, outcomeOf, readText } from "../helpers/outcome.ts";
import { readFolder } from "../helpers/read-folder.ts";
import { seedFolder } from "../helpers/seed-folder.ts";
import { SECRET, seedText, seedYaml } from "../helpers/seed-text.ts";

const PIECE = SECRET.slice(0, 24);
const yaml = seedYaml();
const few = `title: "Mill"\nsecured: "${SECRET}"\n`;
const alone = `secured: "${SECRET}"\n`;
const text = "The old mill by the river opens again after forty years of standing still.\n";

const rows: readonly (readonly [string, string, Outcome])[] = [
  ["a line break before the fence", `\n---\n${yaml}---\n`, "error"],
  ["a space before the fence", ` ---\n${yaml}---\n`, "error"],
  ["a tab before the fence", `\t---\n${yaml}---\n`, "error"],
  ["a second byte-order mark before the fence", `\ufeff---\n${yaml}---\n`, "error"],
  ["a zero-width space before the fence", `\u200b---\n${yaml}---\n`, "error"],
  ["a no-break space before the fence", `\u00a0---\n${yaml}---\n`, "error"],
  ["four hyphens", `----\n${yaml}----\n`, "error"],
  ["two hyphens", `--\n${yaml}--\n`, "error"],
  ["a comment before the fence", `# seed\n---\n${yaml}---\n`, "error"],
  ["en dashes for the fence", `–––\n${yaml}–––\n`, "error"],
  ["an em dash for the fence", `—\n${yaml}—\n`, "error"],
  ["no fence", yaml, "error"],
  ["no fence and only the private field", `${alone}\n${text}`, "error"],
  ["no opening fence", `${yaml}---\n${text}`, "error"],
  ["fields with only one telling name before a fence", `\n---\n${few}---\n`, "error"],
  ["three dots for the closing fence", `---\n${yaml}...\n${text}`, "error"],
  ["three dots before the closing fence", `---\n${yaml}...\n---\n${text}`, "error"],
  ["an indented closing fence", `---\n${yaml} ---\n${text}`, "error"],
  ["four hyphens for the closing fence", `---\n${yaml}----\n${text}`, "error"],
  ["a second block in the body", `---\n${yaml}---\n---\n${few}---\n${text}`, "error"],
  ["a second block behind a paragraph", `---\n${yaml}---\n${text}\n---\n${alone}---\n`, "error"],
  ["the private line in a bare text", `${text}secured: "${SECRET}"\n`, "error"],
  ["the private line in a bare text, indented", `${text}  secured: ${SECRET}\n`, "error"],
  ["the private line in a list", `${text}- secured: "${SECRET}"\n`, "error"],
  ["the private line as JSON", `${text}{"secured": "${SECRET}"}\n`, "error"],
  ["the private line as JSON among others", `{"title": "Mill", "secured": "${SECRET}"}\n`, "error"],
  ["the private line with a space before the colon", `${text}secured : "${SECRET}"\n`, "error"],
  ["the private line with an equals sign", `${text}secured = "${SECRET}"\n`, "error"],
  ["the private line with a full-width colon", `${text}secured：${SECRET}\n`, "error"],
  ["the private line in capitals", `${text}SECURED: "${SECRET}"\n`, "error"],
  ["the private line in the body of a seed with fields", seedText({}, `${text}secured: "${SECRET}"\n`), "error"],
  ["the private text alone in the body", seedText({}, `${text}${SECRET}\n`), "error"],
  ["a block scalar", seedText({ secured: `|\n  ${SECRET}` }), "clean"],
  ["a folded scalar", seedText({ secured: `>-\n  ${SECRET}` }), "clean"],
  ["a map", seedText({ secured: `\n  data: "${SECRET}"` }), "clean"],
  ["a list", seedText({ secured: `\n  - "${SECRET}"` }), "clean"],
  ["an empty private field", seedText({ secured: "" }), "clean"],
  ["no private field", seedText({ secured: undefined }), "clean"],
  ["another spelling", seedText({ secured: undefined, Secured: `"${SECRET}"` }), "warning"],
  ["capitals", seedText({ secured: undefined, SECURED: `"${SECRET}"` }), "warning"],
  ["a space inside the name", seedText({ secured: undefined, '" secured"': `"${SECRET}"` }), "warning"],
  ["full-width letters", seedText({ secured: undefined, ｓｅｃｕｒｅｄ: `"${SECRET}"` }), "warning"],
  [
    "a zero-width space inside the name",
    seedText({ secured: undefined, '"sec\\u200bured"': `"${SECRET}"` }),
    "warning",
  ],
  ["inside the outlet", seedText({ provider: `\n  name: Example\n  secured: "${SECRET}"` }), "warning"],
  [
    "inside a report",
    seedText({ related: `\n  - title: "T"\n    webUrl: "https://o.example/t"\n    secured: "${SECRET}"` }),
    "warning",
  ],
  ["repeated in the excerpt", seedText({ excerpt: `"See ${SECRET}"` }), "error"],
  ["repeated in the title", seedText({ title: `"${SECRET}"` }), "error"],
  ["a piece of it repeated in the title", seedText({ title: `"Mill ${PIECE}"` }), "error"],
  ["its middle repeated in the title", seedText({ title: `"Mill ${SECRET.slice(5, 45)}"` }), "error"],
  ["repeated in a topic", seedText({ topics: `\n  - "${PIECE}"` }), "error"],
  ["repeated in an image's address", seedText({ images: `\n  - url: "https://s.example/${PIECE}.jpg"` }), "error"],
  ["repeated in a field that there is not", seedText({ note: `"${SECRET}"` }), "error"],
  ["repeated as a name", seedText({ [`"${PIECE}"`]: "x" }), "error"],
  ["repeated in the body", seedText({}, `${text}Look: ${PIECE}.\n`), "error"],
  ["the word in a sentence", seedText({}, `${text}The site was secured: nobody got in.\n`), "clean"],
  ["the word at the start of a line", seedText({}, `${text}Secured: the doors, the windows and the roof.\n`), "clean"],
  [
    "the word in a bare text is no error",
    `Mill opens\n\n${text}The bank secured: loans, grants and gifts.\n`,
    "warning",
  ],
];

describe("private text of the old site", () => {
  test.each(rows)("%s", async (_, seed, outcome) => {
    const reading = await readText(seed);
    expect({ outcome: outcomeOf(reading), problems: reading.problems }).toMatchObject({ outcome });
  });

  test.each(rows)("nothing of it is left in the article or the problems: %s", async (_, seed) => {
    const { article, problems } = await readText(seed);
    const told = JSON.stringify([article, problems]);
    expect(told).not.toContain(PIECE);
    expect(told).not.toContain(SECRET.slice(24, 48));
  });

  test("a seed whose private text another article prints is refused, and that one is warned of", async () => {
    const other = seedText(
      { webUrl: '"https://b.example/b"', originalUrl: undefined, secured: undefined },
      `${text}${PIECE}\n`,
    );
    const { articles, problems } = await readFolder(await seedFolder({ "a.txt": seedText(), "b.txt": other }));
    expect(articles.map(({ seed }) => seed)).toEqual(["b.txt"]);
    expect(problems).toContainEqual(expect.objectContaining({ severity: "error", file: "seeds/a.txt" }));
    expect(problems).toContainEqual(expect.objectContaining({ severity: "warning", file: "seeds/b.txt" }));
  });
});
