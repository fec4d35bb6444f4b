import { expect, test } from "vitest";
import { formatResults } from "./describe-results.ts";
import { SAMPLE } from "./sample-results.ts";

const document = formatResults(SAMPLE, "images/benchmarks.svg");

test("one table per size, with our build first and its ratio to Hugo", () => {
  expect(document).toMatch(/^## 1,000 seeds$[\s\S]*^## 10,000 seeds$[\s\S]*^## 100,000 seeds$/m);
  expect(document).toContain(
    "| news-digest, cold, as it comes | 7.20 s ± 0.14 | 0.60 | 10.8 + 0.72 | 350 MB | 9,005 |",
  );
  expect(document).toContain("| Hugo | 12.0 s ± 0.24 | 1.00 | 18.0 + 1.20 | 350 MB | 9,005 |");
});

test("a single run has no deviation, and the document says so", () => {
  expect(document).toContain("| news-digest, warm, nothing changed | 15.0 s | 0.11 |");
  expect(document).toContain("One run of each.");
});

test("files by kind, once for each generator", () => {
  expect(document).toContain("| 1,000 seeds | news-digest | Hugo | Eleventy | Jekyll |");
  expect(document).toContain("| articles | 900 | 900 | 900 | 900 |");
  expect(document).toContain("| all | 90,005 | 90,005 |");
  expect(document).toContain("| size | 900 MB | 900 MB |");
});

test("machine, versions and command", () => {
  expect(document).toContain("2 cores of A Processor, 8 GiB of memory. Node.js 20.19.0, Hugo 0.111.3+extended.");
  expect(document).toContain(SAMPLE.command);
});

test("a version without a cache or search index is described as such", () => {
  expect(document).not.toMatch(/measured version (?:has|makes) no/);
  const without = formatResults({ ...SAMPLE, options: [] }, "a.svg");
  expect(without).toContain("has no cache (`--cache`)");
  expect(without).toContain("makes no search index");
});

test("sizes without Hugo have no ratio", () => {
  const measurements = SAMPLE.measurements.filter(({ build }) => build !== "hugo");
  expect(formatResults({ ...SAMPLE, measurements }, "a.svg")).toContain(
    "| news-digest, cold, as it comes | 7.20 s ± 0.14 |  |",
  );
});
