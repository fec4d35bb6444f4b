import { describe, expect, test } from "vitest";
import { splitHeadline } from "./split-headline.ts";

describe("splitHeadline without a title", () => {
  test.each([
    ["takes a short first line", "The mill opens\n\nText.", "The mill opens", "\nText."],
    ["passes blank lines", "\n\n The  mill \nText.", "The mill", "Text."],
    ["takes Markdown's heading sign off", "# The mill\n\nText.", "The mill", "\nText."],
    ["takes a question", "Does the mill open?\nText.", "Does the mill open?", "Text."],
  ])("%s", (_, text, headline, rest) => {
    expect(splitHeadline(text, undefined)).toEqual({ headline, rest });
  });

  test.each([
    [
      "takes the first sentence of a paragraph",
      "The old mill by the river opens. It is old.",
      "The old mill by the river opens.",
    ],
    [
      "keeps a closing quotation mark",
      "“The old mill by the river opens.” It is old.",
      "“The old mill by the river opens.”",
    ],
    ["cuts a long sentence at a word", `${"word ".repeat(60)}\nText.`, `${"word ".repeat(17).trim()}…`],
    ["takes the only line", "The mill opens", "The mill opens"],
    [
      "reads past a short first sentence",
      "Yes. The old mill opens again. It is old.",
      "Yes. The old mill opens again.",
    ],
  ])("%s, and leaves the text unchanged", (_, text, headline) => {
    expect(splitHeadline(text, undefined)).toEqual({ headline, rest: text });
  });

  test("finds none in white space", () => {
    expect(splitHeadline(" \n\n", undefined)).toEqual({ rest: " \n\n" });
  });
});

describe("splitHeadline with a title", () => {
  test.each([
    ["as it is", "The mill opens"],
    ["in capitals", "THE MILL OPENS"],
    ["with other signs", "“The mill” – opens!"],
    ["as a heading", "## The mill opens"],
  ])("drops a first line that repeats it %s", (_, line) => {
    expect(splitHeadline(`${line}\nText.`, "The mill opens")).toEqual({ headline: "The mill opens", rest: "Text." });
  });

  test("keeps any other first line", () => {
    const text = "The mill opens again\nText.";
    expect(splitHeadline(text, "The mill opens")).toEqual({ rest: text });
  });
});
