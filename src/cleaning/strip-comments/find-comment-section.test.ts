import { describe, expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

const article = [
  "The mill by the river was built in 1820 and rebuilt twice after floods.",
  "Its wheel still turns on Sundays in summer, when the volunteers bake bread.",
  "Nobody knows how long the new dam will hold, says the keeper.",
];
const section = [
  "2 Comments",
  "Ann says:",
  "May 3, 2020 at 9:10 am",
  "My grandfather worked there, thank you for this.",
  "Reply",
  "Bo says:",
  "May 4, 2020 at 7:01 pm",
  "Is the bread any good?",
  "Reply",
];

describe("sections of reader comments", () => {
  test("a section under the article goes, with its reason", () => {
    const { removed } = stripComments([...article, ...section].join("\n"));
    expect(removed).toMatchObject([{ from: 4, to: 12, kind: "comments" }]);
    expect(removed[0]?.reasons[0]).toMatch(/reader comments/);
  });

  test("it stays when the site keeps comments", () => {
    expect(stripComments([...article, ...section].join("\n"), { comments: "keep" }).removed).toEqual([]);
  });

  test("the article that goes on below it stays", () => {
    const { removed } = stripComments([...article, ...section, ...article].join("\n"));
    expect(removed).toMatchObject([{ from: 4, to: 12 }]);
  });

  test("spam inside it is named as spam, the rest as comments", () => {
    const spam = [
      "shop says:",
      "May 5, 2020 at 7:01 pm",
      "x [url=http://a.example]shoes[/url]",
      "cheap shoes cheap shoes .",
      "cheap shoes http://a.example/ .",
      "Reply",
    ];
    const { removed } = stripComments([...article, ...section, ...spam].join("\n"));
    expect(removed.map(({ kind }) => kind)).toEqual(["comments", "spam"]);
    expect(removed.at(-1)?.to).toBe(18);
  });

  test.each([
    [
      "an interview",
      ["Keller says:", "We never expected it.", "Brown says:", "Nor did we.", "Keller says:", "But here we are."],
    ],
    ["a live ticker", ["12:30", "Kick-off in Leeds.", "12:41", "Yellow card.", "12:58", "Goal for the visitors!"]],
    [
      "a diary",
      ["3 May 2020", "Rain all day.", "4 May 2020", "We walked to the mill.", "5 May 2020", "The bread was good."],
    ],
    ["one comment quoted", ["Ann says:", "May 3, 2020 at 9:10 am", "My grandfather worked there."]],
    ["the word alone", ["Comments", "The mayor's comments were brief and the dam was not mentioned."]],
  ])("%s is not a section", (_, lines) => {
    expect(stripComments([...article, ...lines].join("\n")).removed).toEqual([]);
  });
});
