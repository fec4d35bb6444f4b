import { expect, test } from "vitest";
import { analyseBody } from "./analyse-body.ts";
import { hasSuspects, labelLines } from "./label-lines.ts";
import { LABELS } from "./network.ts";

/** Line scores without suspicion. */
const UNSUSPECTING = { table: new Int16Array(1 << 18), scale: 1, comment: -5, spam: -5 };
const ARTICLE = Array.from(
  { length: 40 },
  (_, at) => `The mill by the river has ${at} wheels, and they turn on Sundays.`,
);

/** The number of lines that a network gets. */
function countSeen(lines: readonly string[]): number {
  let seen = 0;
  const network = (_: Float32Array, rows: number) => {
    seen += rows;
    return new Float64Array(rows * LABELS);
  };
  labelLines(analyseBody(lines, "", UNSUSPECTING), { networks: [network] });
  return seen;
}

test("a text without suspect lines is not run through the networks", () => {
  expect(countSeen(ARTICLE)).toBe(0);
});

test("a line in a script that the article does not use is run through the networks, with its neighbours", () => {
  expect(countSeen([...ARTICLE, "专业搬家公司，价格低，咨询热线"])).toBe(17);
  expect(countSeen([...ARTICLE, "Лучшие шторы от производителя", ...ARTICLE])).toBe(33);
});

test("a few letters in another script do not count: they are a name or a sign", () => {
  expect(countSeen([...ARTICLE, "The mill is called Млин."])).toBe(0);
});

test.each([
  ["an article", ARTICLE, false],
  ["an article with blank lines", ARTICLE.flatMap((line) => ["", line, " "]), false],
  ["a line in another script", [...ARTICLE, "", "专业搬家公司，价格低，咨询热线"], true],
  ["nothing", [], false],
])("a first look at %s tells whether the networks are needed", (_, lines, needed) => {
  expect(hasSuspects(lines, UNSUSPECTING)).toBe(needed);
  expect(countSeen(lines) > 0).toBe(needed);
});
