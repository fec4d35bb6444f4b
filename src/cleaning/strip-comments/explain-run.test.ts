import { expect, test } from "vitest";
import { analyseBody } from "./analyse-body.ts";
import { runExplainer } from "./explain-run.ts";
import { loadModel } from "./model-file.ts";

const LINES = [
  "The mill by the river was built in 1820.",
  "Its wheel still turns on Sundays in summer, when the water is high enough.",
  "The miller's house beside it is a museum with a small garden.",
  "It is open from April to October.",
  "Лучшие шторы от производителя, со скидкой.",
  "шторы купить шторы купить .",
  "Reply",
];

function reasonsOf(from: number, to: number): string[] {
  return runExplainer(analyseBody(LINES, "", loadModel().lines))({ from, to, kind: "spam" });
}

test("counts lines, and puts the reason of most lines first", () => {
  expect(reasonsOf(4, 5)[0]).toBe("2 of 2 lines are in a script the article does not use (mostly Cyrillic)");
  expect(reasonsOf(4, 5)).toContain("1 of 2 lines repeat a keyword or address and end in “ .”");
});

test("gives the reasons for a single line without a count", () => {
  expect(reasonsOf(5, 5)).toContain("is in a script the article does not use (mostly Cyrillic)");
  expect(reasonsOf(5, 5)).toContain("repeats a keyword or address and ends in “ .”");
  expect(reasonsOf(6, 6)).toContain("holds a reply button");
});
