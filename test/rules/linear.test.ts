import { describe, expect, test } from "vitest";
import { cleanBody } from "../../src/cleaning/clean-body.ts";
import { readText } from "../helpers/outcome.ts";
import { seedText } from "../helpers/seed-text.ts";

// What is linear takes far less than a second; what is quadratic takes minutes, and the test's limit ends it.
const LONG = 200_000;

const baits: readonly (readonly [string, string])[] = [
  ["spaces", " "],
  ["tabs", "\t"],
  ["line ends", "\n"],
  ["no-break spaces", "\u00a0"],
  ["hyphens", "-"],
  ["dots", "."],
  ["quotation marks", '"'],
  ["opening brackets", "["],
  ["asterisks", "*"],
  ["back-ticks", "`"],
  ["numbers", "1"],
  ["letters", "x"],
  ["combining marks", "\u0301"],
  ["zero-width joiners", "\u200d"],
  ["words", "mill "],
  ["ends of sentences", "a. "],
  ["the private field's name", "secured "],
  ["questions", "- ? "],
];

describe.each(baits)("200,000 characters of %s", (_, sign) => {
  const run = sign.repeat(LONG / sign.length);

  test("are read as a body", { timeout: 20_000 }, async () => {
    const reading = await readText(seedText({}, `The mill opens.\n\nWords${run}x\n\n${run}x\n`));
    // Each line end begins a line, and a text of so many lines is refused.
    const refused = sign === "\n" ? ["has more than 20000 lines, tags, addresses and marks, the limit for a text"] : [];
    expect(reading.problems.filter(({ severity }) => severity === "error").map(({ fault }) => fault)).toEqual(refused);
  });

  test("are read as a bare text", { timeout: 20_000 }, () => {
    expect(cleanBody(`${run}x`, { kind: "text" }).html).toBeTypeOf("string");
  });

  test("are read in fields", { timeout: 20_000 }, async () => {
    const value = JSON.stringify(`Mill${run}x`);
    const { problems } = await readText(
      seedText({ title: value, excerpt: value, topics: `\n  - ${value}`, provider: value, related: "" }),
    );
    expect(problems.length).toBeGreaterThan(0);
  });
});
