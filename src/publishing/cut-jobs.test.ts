import { expect, test } from "vitest";
import { cutJobs } from "./cut-jobs.ts";

const lengths = (pages: readonly { readonly opens?: number }[]) => cutJobs(pages).map(({ length }) => length);

test("nothing is no job", () => {
  expect(cutJobs([])).toEqual([]);
});

test("three hundred pages are a job, and each page is in one, in order", () => {
  const pages = Array.from({ length: 650 }, (_, number) => ({ number, opens: 10 }));
  expect(lengths(pages)).toEqual([300, 300, 50]);
  expect(cutJobs(pages).flat()).toEqual(pages);
});

test("large pages are fewer in a job, and one that is too large is alone", () => {
  const large = { opens: 6_000_000 };
  expect(lengths([large, large, large, { opens: 40_000_000 }, large])).toEqual([2, 1, 1, 1]);
});
