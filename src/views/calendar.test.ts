import { expect, test } from "vitest";
import { weeksOf } from "./calendar.tsx";

test.each([
  ["2021-08", [undefined, undefined, undefined, undefined, undefined, undefined, "2021-08-01"], "2021-08-31"],
  [
    "2021-02",
    ["2021-02-01", "2021-02-02", "2021-02-03", "2021-02-04", "2021-02-05", "2021-02-06", "2021-02-07"],
    "2021-02-28",
  ],
  ["2024-02", [undefined, undefined, undefined, "2024-02-01", "2024-02-02", "2024-02-03", "2024-02-04"], "2024-02-29"],
])("the weeks of %s begin on Monday, and are six", (month, first, last) => {
  const weeks = weeksOf(month);
  expect([weeks.length, weeks[0], weeks.flat().findLast(Boolean)]).toEqual([6, first, last]);
});
