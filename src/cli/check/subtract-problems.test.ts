import { expect, test } from "vitest";
import { problem } from "../../../test/helpers/problems.ts";
import { subtractProblems } from "./subtract-problems.ts";

const old = [problem()];

test.each([
  ["the same problem", [problem()], 0],
  ["one whose line moved", [problem({ line: 9, column: 1 })], 0],
  ["one whose cure is worded otherwise", [problem({ cure: "" })], 0],
  ["one of another file", [problem({ file: "seeds/b.txt" })], 1],
  ["one of another field", [problem({ field: "related[1].publishedDateTime" })], 1],
  ["one with another fault", [problem({ fault: '"May 2" is not a date' })], 1],
  ["the same twice", [problem(), problem({ line: 9 })], 1],
])("of %s, what is new is told", (_, now, fresh) => {
  expect(subtractProblems(now, old)).toHaveLength(fresh);
});

test("the position of a list entry may differ", () => {
  const at = (place: number) => problem({ field: `related[${place}].title` });
  expect(subtractProblems([at(3)], [at(1)])).toEqual([]);
});

test("a renamed file is recognised, in the problems of other files too", () => {
  const renamed = new Map([["seeds/a.txt", "seeds/z.txt"]]);
  const before = [
    problem({ file: "seeds/a.txt" }),
    problem({ fault: "is the same article as seeds/a.txt, which is used instead" }),
  ];
  const now = [
    problem({ file: "seeds/z.txt" }),
    problem({ fault: "is the same article as seeds/z.txt, which is used instead" }),
  ];
  expect(subtractProblems(now, before, renamed)).toEqual([]);
  expect(subtractProblems(now, before)).toHaveLength(2);
});
