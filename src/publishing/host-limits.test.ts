import { expect, test } from "vitest";
import { exceededLimits } from "./host-limits.ts";

test.each([
  [20_000, 1_000_000_000, []],
  [20_001, 1_000_000_000, ["Cloudflare Pages (free) allows 20,000 files, and this site has 20,001 files"]],
  [20_000, 1_000_000_001, ["GitHub Pages allows 1,000 MB, and this site has 1,001 MB"]],
  [
    100_001,
    2_345_678_901,
    [
      "GitHub Pages allows 1,000 MB, and this site has 2,346 MB",
      "Cloudflare Pages (free) allows 20,000 files, and this site has 100,001 files",
      "Cloudflare Pages (paid) allows 100,000 files, and this site has 100,001 files",
    ],
  ],
])("of %i files and %i bytes, hosts would say %j", (files, bytes, said) => {
  expect(exceededLimits({ files, bytes })).toEqual(said);
});
