import { expect, test } from "vitest";
import { splitJobs } from "./split-jobs.ts";

const lengths = (pages: readonly { readonly articles: number }[]) => splitJobs(pages).map(({ length }) => length);

test("nothing is no job", () => {
  expect(splitJobs([])).toEqual([]);
});

test("a thousand pages are a job, more are shared out evenly, and each is in one, in order", () => {
  const pages = Array.from({ length: 2101 }, (_, number) => ({ number, articles: 3 }));
  expect(lengths(pages.slice(0, 1000))).toEqual([1000]);
  expect(lengths(pages)).toEqual([701, 701, 699]);
  expect(splitJobs(pages).flat()).toEqual(pages);
});

test("large pages are fewer in a job, and one that is too large is alone", () => {
  const large = { articles: 1500 };
  expect(lengths([large, large, large, { articles: 40_000 }, large])).toEqual([2, 1, 1, 1]);
});
