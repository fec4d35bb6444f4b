import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprint } from "../src/cleaning/strip-comments/fingerprint.ts";
import { labelFile, resolveCases } from "../src/cli/label.ts";
import { inTemporaryFolder } from "../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../test/helpers/test-site.ts";
import { loadCases } from "./corpus.ts";
import { ARTICLE, BLANK, SPAM } from "./labelled-body.ts";

const project = { site: TEST_SITE };
const LINES = ["The mill turns.", "", "It is old.", "Nice blog, dear author!", "", "Come to my site."];
const RULE = `4-6 ${fingerprint(LINES.slice(3))}`;

test("the training reads a labelled seed as its curator left it", async () => {
  await inTemporaryFolder(async (dir) => {
    const [seed, cases] = [join(dir, "mill.txt"), join(dir, "cases")];
    writeFileSync(seed, LINES.join("\r\n"));
    writeFileSync(
      join(dir, "mill.meta.yaml"),
      `webUrl: https://www.news.example/a/mill\nlanguage: en\ncleaning: { cut: ["${RULE}"] }\n`,
    );
    const place = { dir: cases, cases: resolveCases(cases, "seeds"), force: false };
    expect(await labelFile(project, seed, place)).toMatchObject({ unchanged: false });
    expect(loadCases(cases)).toEqual([
      {
        id: "mill",
        sources: ["news.example"],
        language: "en",
        kind: "spam-tail",
        lines: LINES,
        labels: Uint8Array.of(ARTICLE, BLANK, ARTICLE, SPAM, BLANK, SPAM),
      },
    ]);
    expect(await labelFile(project, seed, place)).toMatchObject({ unchanged: true });
  });
});

test("a case of the same name is overwritten only on request", async () => {
  await inTemporaryFolder(async (dir) => {
    const [seed, cases] = [join(dir, "mill.txt"), join(dir, "cases")];
    writeFileSync(seed, LINES.join("\n"));
    writeFileSync(join(dir, "mill.meta.yaml"), `cleaning: { cut: ["${RULE}"] }\n`);
    mkdirSync(cases);
    writeFileSync(join(cases, "mill.txt"), "Something else.\n");
    const place = { dir: cases, cases, force: false };
    expect(await labelFile(project, seed, place)).toEqual({ file: seed, problem: expect.stringContaining("--force") });
    expect(readFileSync(join(cases, "mill.txt"), "utf8")).toBe("Something else.\n");
    expect(await labelFile(project, seed, { ...place, force: true })).toMatchObject({ unchanged: false });
    expect(readdirSync(cases).sort()).toEqual(["mill.json", "mill.txt"]);
    expect(loadCases(cases)).toMatchObject([{ lines: LINES }]);
  });
});

test("a case never overwrites a seed", async () => {
  await inTemporaryFolder(async (dir) => {
    const seed = join(dir, "mill.txt");
    writeFileSync(seed, LINES.join("\n"));
    writeFileSync(join(dir, "mill.meta.yaml"), `cleaning: { cut: ["${RULE}"] }\n`);
    expect(await labelFile(project, seed, { dir, cases: dir, force: true })).toEqual({
      file: seed,
      problem: expect.stringContaining("name another folder"),
    });
    expect(() => resolveCases("seeds/cases", "seeds")).toThrow("inside the seeds folder");
    expect(() => resolveCases(seed, "seeds")).toThrow("is a file");
    expect(() => resolveCases(join(seed, "cases"), "seeds")).toThrow("a file is in the place of a folder");
  });
});
