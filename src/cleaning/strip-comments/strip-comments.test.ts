import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { spam } from "../../../test/helpers/spam.ts";
import { stripComments } from "./strip-comments.ts";

const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}.txt`, import.meta.url), "utf8");
const ranges = (body: string) => stripComments(body).removed.map(({ from, to }) => [from, to]);

const praise = [
  "I simply couldn’t leave your web site prior to suggesting",
  "that I actually loved the usual information an individual",
  "provide to your visitors? Is going to be again often to check up on new posts",
];
const adverts = [
  "Ковры, которые добавят стиль в ваш интерьер, идеальный.",
  "ковры для дома https://kovry.example/ .",
  "1xbet – идеальное место для спортивных ставок.",
  "x bet 1 x bet 1 .",
];

describe("the real seeds", () => {
  test("the spam at the end of seed 004 is cut from the certain part to its last line", () => {
    expect(ranges(seed("004_4f08a40855cf5d51"))).toEqual([[61, 218]]);
  });

  test.each(["000_2c22f3b7196ffd76", "001_35dedae00c52b19c", "002_32d900894b009121", "003_998e3d3fe03a7b42"])(
    "nothing is cut from seed %s",
    (name) => {
      expect(ranges(seed(name))).toEqual([]);
    },
  );
});

describe("spam between paragraphs", () => {
  const head = ["A headline of three words", "", "The first paragraph of the story stands here.", ""];
  const end = ["", "The last paragraph of the story stands here."];

  test("lines of spam are cut and the paragraphs around them stay", () => {
    const body = [...head, ...praise, ...adverts, ...end].join("\n");
    expect(ranges(body)).toEqual([[5, 11]]);
    expect(stripComments(body).kept).toBe([...head, ...end].join("\n"));
  });

  test("the same lines at the end of a text are cut too", () => {
    expect(ranges([...head, ...praise, ...adverts].join("\n"))).toEqual([[5, 11]]);
  });
});

describe("what is kept", () => {
  test("keeps every remaining line byte for byte, with any line end", () => {
    const body = "One paragraph about the old mill by the river.  \r\n\tA second, with a tab.\r\n";
    expect(stripComments(body).kept).toBe(body);
  });

  test("an empty body gives an empty result", () => {
    expect(stripComments("")).toEqual({ kept: "", removed: [], suspicious: [], unreadLines: 0, unmatched: [] });
  });
});

test("a paragraph is an article, however much spam follows it", () => {
  const article =
    "The old mill by the river opens again on Sunday, after three years of work on its wheel and roof. The town paid half of it, and a club of pensioners, who carved the teeth of the gears in winter evenings, did the rest.";
  const tail = Array.from({ length: 10 }, () => adverts).flat();
  const [run, ...others] = ranges([article, ...tail].join("\n"));
  expect(others).toEqual([]);
  expect(run?.[0]).toBeGreaterThan(1);
  expect(run?.[1]).toBe(tail.length + 1);
});

test("only the last lines of a huge body are read, line numbers stay, and the unread lines are reported", () => {
  const article = "The mill by the river opens again after forty years, and the village is glad.\n";
  const tail = [...spam, ...spam].join("\n");
  const { removed, kept, unreadLines } = stripComments(`${article.repeat(15_000)}\n${tail}`);
  expect(removed.map(({ from, to }) => [from, to])).toEqual([[15_002, 15_015]]);
  expect(kept.startsWith(article.repeat(15_000))).toBe(true);
  expect(unreadLines).toBe(11_015);
});
