import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storySeed } from "../../test/helpers/story-seed.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { cleanFile, formatClean, type LineRange } from "./clean.ts";
import { lineRange } from "./commands/line-range.ts";

const SEED = storySeed({ body: "The mill turns.\n\nThe miller sings.\n" });
const FIRST = SEED.split("\n").indexOf("The mill turns.") + 1;

/** The message for a file, without its heading. */
async function said(files: Readonly<Record<string, string>>, name: string, asked?: LineRange): Promise<string> {
  return await inTemporaryFolder(async (dir) => {
    await writeFiles(dir, files);
    const [, ...lines] = formatClean(cleanFile(TEST_SITE, name, join(dir, name), asked), (_, text) => text).split("\n");
    return lines.join("\n");
  });
}

describe("the rule for lines of a file", () => {
  test("is printed regardless of the filter's decision", async () => {
    expect(await said({ "mill.txt": SEED }, "mill.txt", { from: FIRST, to: FIRST + 2 })).toMatch(
      new RegExp(
        `^ {2}to cut these lines, add to the sidecar: cleaning: \\{ cut: \\["${FIRST}-${FIRST + 2} [0-9a-f]{8}"\\]`,
      ),
    );
  });

  test.each([
    ["fields", { from: 1, to: FIRST }, `has no lines 1–${FIRST} of text`],
    ["lines below the end", { from: FIRST + 3, to: FIRST + 3 }, `has no line ${FIRST + 3} of text`],
  ])("is refused for %s", async (_, asked, problem) => {
    const where = `; its text is lines ${FIRST} to ${FIRST + 2}`;
    expect(await said({ "mill.txt": SEED }, "mill.txt", asked)).toBe(`  ${problem}${where}`);
  });

  test("accepts a range or one line, and nothing else", () => {
    expect([lineRange("59-67"), lineRange("59")]).toEqual([
      { from: 59, to: 67 },
      { from: 59, to: 59 },
    ]);
    for (const text of ["3-2", "0", "a", "", "1,2"]) expect(() => lineRange(text)).toThrow("It must be lines");
  });
});

test.each([
  ["nowhere.txt", {}, "does not exist; check its name and folder"],
  ["folder", { "folder/mill.txt": SEED }, "is a folder; name the seeds in it"],
  ["mill.meta.yaml", { "mill.meta.yaml": "title: Mill\n" }, "is a sidecar; name the seed beside it"],
  ["mill.txt", { "mill.txt": SEED, "mill.meta.yaml": "" }, "its sidecar is empty; add fields, or remove the file"],
  [
    "mill.txt",
    { "mill.txt": SEED, "mill.meta.yaml": "a: b\n", "mill.meta.yml": "a: b\n" },
    "has two sidecars; keep NAME.meta.yaml",
  ],
])("%s is no seed to clean, and says why", async (name, files, problem) => {
  expect(await said(files, name)).toBe(`  ${problem}`);
});
