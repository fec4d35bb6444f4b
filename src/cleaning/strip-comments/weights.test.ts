import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadExamples } from "../../../training/examples.ts";
import { expand } from "../../../training/expand.ts";
import { fitModel } from "../../../training/fit-model.ts";
import { printWeights } from "../../../training/print-weights.ts";
import { randomFrom } from "../../../training/random.ts";
import { SCRIPTS, scriptOf } from "./scripts.ts";

const training = fileURLToPath(new URL("../../../training/", import.meta.url));
const languages = (kind: string) =>
  readdirSync(`${training}/${kind}`)
    .map((file) => file.replace(".txt", ""))
    .filter((name) => name.length === 2);

describe("the learned weights", () => {
  test("are what the training text gives, byte for byte", () => {
    const shipped = readFileSync(new URL("weights.ts", import.meta.url), "utf8");
    expect(printWeights(fitModel(loadExamples(training))) === shipped).toBe(true);
    expect(shipped.length).toBeLessThanOrEqual(300_000);
  });

  test("come from spam and honest text in at least twenty languages", () => {
    expect(languages("spam").length).toBeGreaterThanOrEqual(20);
    expect(languages("articles")).toEqual(expect.arrayContaining(languages("spam")));
    expect(languages("comments")).toEqual(expect.arrayContaining(languages("spam")));
  });

  test.each(SCRIPTS.slice(1, 11).map((name, at) => [name, at + 1] as const))(
    "have seen spam and honest text in %s",
    (_, script) => {
      const letters = { spam: 0, honest: 0 };
      for (const { text, spam } of loadExamples(training))
        for (let at = 0; at < text.length; at++)
          if (scriptOf(text.charCodeAt(at)) === script) letters[spam ? "spam" : "honest"]++;
      expect(letters.spam).toBeGreaterThan(500);
      expect(letters.honest).toBeGreaterThan(500);
    },
  );
});

describe("expand", () => {
  const slots = new Map([["kw", ["garden sheds"]]]);
  test.each([
    ["{a|a} b", "a b"],
    ["{a{b|b}|ab}", "ab"],
    ["buy %kw%", "buy garden sheds"],
  ])("%s gives %s", (template, text) => {
    expect(expand(template, slots, randomFrom(1))).toBe(text);
  });

  test("a brace never closed and a list that is not there are errors", () => {
    expect(() => expand("{a|b", slots, randomFrom(1))).toThrow(/never closed/);
    expect(() => expand("%nothing%", slots, randomFrom(1))).toThrow(/no list/);
  });
});
