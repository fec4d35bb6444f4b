import { describe, expect, test } from "vitest";
import { CARD_SIZE, cardLook, cardOf } from "../digest/card.ts";
import { DEFAULT_THEME } from "../site/theme.ts";
import { en } from "../words/en.ts";
import { drawCard, type Mark } from "./draw-card.ts";
import { setLines, setText } from "./set-lines.ts";

const SITE = { title: "First Light", language: "en", words: en, shareImages: true, theme: DEFAULT_THEME };

function draw(title: string, { outlet = "Electrek", reports = 5 } = {}): readonly Mark[] {
  const card = cardOf(SITE, { title, reports, day: "2021-08-20", provider: { name: outlet } });
  if (card === undefined) throw new Error("There is no card.");
  return drawCard(card, cardLook(SITE.theme));
}

const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

describe("a card", () => {
  test.each([
    ["a short headline", "Short"],
    ["a usual headline", "Tesla unveils Dojo supercomputer: world’s new most powerful AI training machine"],
    ["a headline without an end", "and it goes on ".repeat(60)],
    ["a word longer than a line", LONG_WORD.repeat(4)],
    ["Greek, Cyrillic and Vietnamese", "Ἀθῆναι, Новости, Thời sự hôm nay"],
  ])("holds %s inside its margins", (_, title) => {
    for (const outlet of ["Electrek", `${LONG_WORD} ${LONG_WORD}`]) {
      const places = draw(title, { outlet });
      expect(places.length).toBeGreaterThan(30);
      expect(places.filter(({ x, y }) => x < 79 || x > CARD_SIZE.width - 80 || y < 80 || y > 580)).toEqual([]);
    }
  });

  test("counts the reports if it cannot draw the outlet's name", () => {
    expect(draw("A story", { outlet: "朝日新聞" })).toEqual(draw("A story", { outlet: "読売新聞" }));
    expect(draw("A story", { outlet: "朝日新聞" })).not.toEqual(draw("A story"));
  });

  test("is the same with and without emoji in the headline", () => {
    expect(draw("Lift-off 🚀 for 👩🏽‍🚀 and all ❤️")).toEqual(draw("Lift-off for and all"));
  });
});

describe("lines", () => {
  const widthOf = (text: string) => setText(text, "600").width;

  test("are of equal length as far as possible", () => {
    const set = setLines("one two six ten one two six ten", "600", {
      width: widthOf("one two six ten one two six") + 0.1,
      most: 4,
    });
    expect(set.lines.map(({ words }) => words.length)).toEqual([4, 4]);
  });

  test("end in an ellipsis if there are too many", () => {
    const set = setLines("one two six ten", "600", { width: widthOf("one two"), most: 1 });
    expect(set.isWhole).toBe(false);
    expect(set.lines[0]?.width).toBeLessThanOrEqual(widthOf("one two"));
    expect(set.lines[0]?.width).toBeCloseTo(widthOf("one") + widthOf("…"));
  });
});
