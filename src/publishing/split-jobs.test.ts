import { expect, test } from "vitest";
import { splitJobs } from "./split-jobs.ts";

const lengths = (pages: readonly { readonly articles: number }[]) => splitJobs(pages).map(({ length }) => length);

test("no pages give no job", () => {
  expect(splitJobs([])).toEqual([]);
});

test("up to a thousand pages are one job; more are distributed evenly and in order", () => {
  const pages = Array.from({ length: 2101 }, (_, number) => ({ number, articles: 3 }));
  expect(lengths(pages.slice(0, 1000))).toEqual([1000]);
  expect(lengths(pages)).toEqual([701, 701, 699]);
  expect(splitJobs(pages).flat()).toEqual(pages);
});

test("jobs have fewer pages if these are large, and a huge page is alone", () => {
  const large = { articles: 1500 };
  expect(lengths([large, large, large, { articles: 40_000 }, large])).toEqual([2, 1, 1, 1]);
});
