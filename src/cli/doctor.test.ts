import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { ownFile } from "../lib/program.ts";
import {
  inspectAddress,
  inspectGit,
  inspectLeftovers,
  inspectNode,
  inspectPackages,
  inspectSeeds,
  inspectWords,
  inspectWorkflows,
} from "./doctor.ts";

/** The findings for a digest's folder with these files. */
async function said(
  look: (project: { root: string; site: typeof TEST_SITE }) => readonly { kind: string; said: string }[],
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const { path: root } = await seedFolder(files);
  return look({ root, site: TEST_SITE })
    .map((finding) => `${finding.kind}: ${finding.said}`)
    .join("\n");
}

test.each([
  ["20.19.0", "good"],
  ["24.1.0", "good"],
  ["20.18.9", "fault"],
  ["18.20.0", "fault"],
])("Node %s is %s", (version, kind) => {
  expect(inspectNode(version)).toMatchObject({ kind, said: expect.stringContaining(version) });
});

describe("a digest's folder", () => {
  test("has no files of earlier versions", async () => {
    expect(await said(inspectLeftovers, { "src/site.ts": "" })).toMatch(/^fault: src\/site\.ts .*digest\.config\.ts/);
    expect(await said(inspectLeftovers, { "digest.config.ts": "" })).toBe("");
  });

  test.each([
    ["https://digest.example/", 1],
    ["https://www.example.org/news/", 1],
    ["https://counterexample.org/", 0],
    ["https://you.github.io/news/", 0],
  ])("is served at an address of its own, or is told: %s", (address, notes) => {
    expect(inspectAddress({ site: { ...TEST_SITE, address } })).toHaveLength(notes);
  });

  test("has an interface in its language, or a notice", async () => {
    expect(await said(inspectWords, {})).toBe("");
    expect(inspectWords({ site: { ...TEST_SITE, language: "sv" } })).toMatchObject([{ kind: "note" }]);
  });

  test("has seeds and a ledger", async () => {
    expect(await said(inspectSeeds, {})).toContain("fault: there is no folder seeds");
    expect(await said(inspectSeeds, { "seeds/.gitkeep": "" })).toContain("note: seeds is empty");
    expect(await said(inspectSeeds, { "seeds/a.md": "A" })).toContain("note: there is no seeds/ledger.tsv");
    expect(await said(inspectSeeds, { "seeds/a.md": "A", "seeds/a.meta.yaml": "", "seeds/ledger.tsv": "" })).toBe(
      "good: seeds/ledger.tsv keeps the addresses of 1 seed",
    );
  });

  test("ignores generated files in git, and merges the ledger correctly", async () => {
    expect(await said(inspectGit, { ".git/HEAD": "" })).toMatch(/_site[\s\S]*\.cache[\s\S]*merge=union/);
    expect(
      await said(inspectGit, {
        ".git/HEAD": "",
        ".gitignore": "_site/\n.cache/\n",
        ".gitattributes": "seeds/ledger.tsv merge=union\n",
      }),
    ).toBe("");
    expect(await said(inspectGit, {})).toBe("");
  });

  test("has the workflows of this version, or a notice", async () => {
    const own = readFileSync(ownFile("cli/init/pages.yml"), "utf8");
    expect(await said(inspectWorkflows, { ".github/workflows/pages.yml": own })).toBe("");
    expect(await said(inspectWorkflows, { ".github/workflows/pages.yml": `${own}#` })).toMatch(/^note: .*pages\.yml/);
  });

  test("has the packages that its settings require", () => {
    const there = { root: ownFile(".."), site: { ...TEST_SITE, images: "local" as const } };
    expect(inspectPackages(there)).toEqual([]);
    expect(inspectPackages({ ...there, site: TEST_SITE })).toEqual([]);
  });
});
