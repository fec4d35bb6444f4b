import { expect, test } from "vitest";
import { describeLine } from "./describe-line.ts";
import { newLexicon } from "./lexicon.ts";
import { measureStuffing } from "./measure-stuffing.ts";

test.each([
  ["too few words to tell", "sheds sheds sheds sheds", 0],
  ["words that hardly come again", "the best sheds are the ones you build", 0],
  ["one keyword three times among few", "cheap sheds buy sheds cheap now sheds", 1],
  ["one keyword four times", "sheds uk sheds online sheds cheap sheds cheap", 2],
  ["little words of two letters that come again", "it is so it is so it is so", 0],
])("%s", (_, text, level) => {
  expect(measureStuffing(describeLine(text).words)).toBe(level);
});

test("what one line repeats does not count for the next", () => {
  const lexicon = newLexicon();
  const measure = (text: string) => measureStuffing(describeLine(text, lexicon).words);
  expect(measure("sheds uk sheds online sheds cheap sheds cheap")).toBe(2);
  expect(measure("sheds in a garden of roses and herbs")).toBe(0);
});

test("words numbered beyond any table are counted", () => {
  const lexicon = newLexicon();
  describeLine(
    Array.from({ length: 6000 }, (_, at) => `a${at}b`)
      .join(" ")
      .slice(0, 20_000),
    lexicon,
  );
  describeLine(
    Array.from({ length: 6000 }, (_, at) => `c${at}d`)
      .join(" ")
      .slice(0, 20_000),
    lexicon,
  );
  expect(measureStuffing(describeLine("sheds uk sheds online sheds cheap sheds cheap", lexicon).words)).toBe(2);
});
