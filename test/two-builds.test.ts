import { spawn } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { filesOf } from "./helpers/folder-listing.ts";
import { publishTexts } from "./helpers/published-site.ts";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_PROJECT } from "./helpers/test-project.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** Seeds whose site is another one, page by page, for each word. */
const seedsOf = (word: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [
      `${place}.txt`,
      storySeed({ title: `${word} ${place}`, excerpt: `Of ${word}.`, address: `https://x.example/${place}` }),
    ]),
  );

/** The files of a site; its reports and caches are elsewhere. */
async function siteIn(dir: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await filesOf(dir)).filter(([path]) => !path.startsWith(".digest-")));
}

test("two builds into one folder at once leave the site of one of them, and the other says why it went without", async () => {
  await inTemporaryFolder(async (root) => {
    const words = ["Apples", "Pears"];
    for (const word of words) await writeFiles(join(root, word), seedsOf(word, 12));
    const build = (word: string, output: string) =>
      runCommand(["build", "--seeds", join(root, word), "--output", output, "--no-cache", "--no-search"]);
    const site = join(root, "site");
    const runs = await Promise.all(words.map((word) => build(word, site)));
    const stands = await siteIn(site);
    const alone = await Promise.all(
      words.map(async (word) => {
        await build(word, join(root, `alone-${word}`));
        return siteIn(join(root, `alone-${word}`));
      }),
    );
    const refused = runs.filter(({ code }) => code !== 0);
    for (const { code, err } of refused) {
      expect(code).toBe(1);
      expect(err).toMatch(/^digest: another build \(process \d+\) is writing to .*; wait for it, then build again/m);
    }
    expect(alone).toContainEqual(refused.length === 2 ? alone[0] : stands);
  });
});

test("two builds with one cache at once, as beside a preview, each make their own site", async () => {
  await inTemporaryFolder(async (root) => {
    await writeFiles(join(root, "seeds"), seedsOf("Apples", 12));
    const build = (output: string, ...more: readonly string[]) =>
      runCommand(["build", "--seeds", join(root, "seeds"), "--output", join(root, output), "--no-search", ...more]);
    const cache = ["--cache", join(root, "cache")];
    const runs = await Promise.all([build("site", ...cache), build("preview", "--drafts", ...cache)]);
    expect(runs.map(({ code, err }) => `${code} ${err}`)).toEqual(["0 ", "0 "]);
    const site = await siteIn(join(root, "site"));
    expect(Object.keys(site).filter((path) => path.includes("/apples-"))).toHaveLength(12);
    // Nothing is withheld, so the preview is the same site.
    expect(await siteIn(join(root, "preview"))).toEqual(site);
  });
});

test("a build beside a preview that is running, and that builds again meanwhile, makes its own site; Ctrl-C ends the preview", async () => {
  await inTemporaryFolder(async (root) => {
    const seeds = join(root, "seeds");
    await writeFiles(seeds, seedsOf("Apples", 12));
    const preview = spawn(
      process.execPath,
      [join(TEST_PROJECT, "bin/digest.mjs"), "serve", "--seeds", seeds, "--port", "8917"],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    preview.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    const end = new Promise<number | null>((resolve) => preview.on("close", resolve));
    const told = async (pattern: RegExp) => {
      while (preview.exitCode === null && !pattern.test(said)) await wait(5);
    };
    await told(/http:\/\//);
    await writeFiles(seeds, { "12.txt": storySeed({ title: "Apples 12", address: "https://x.example/12" }) });
    const run = await runCommand(["build", "--seeds", seeds, "--output", join(root, "site"), "--no-search"]);
    expect(`${run.code} ${run.err}`).toBe("0 ");
    expect(Object.keys(await siteIn(join(root, "site"))).filter((path) => path.includes("/apples-"))).toHaveLength(13);
    // Twice: as it began, and with the new seed.
    await told(/ in [\d.]+ s[\s\S]* in [\d.]+ s/);
    preview.kill("SIGINT");
    expect(await end).toBe(130);
    expect(said).toMatch(/digest: the preview has stopped\n$/);
  });
});

test.each(["site/.digest", ".site.digest"])(
  "a folder in which another process builds is left as it is: %s",
  async (name) => {
    await inTemporaryFolder(async (root) => {
      const dir = join(root, "site");
      await publishTexts({ "index.html": "old" }, dir);
      // This test's own parent lives for sure.
      const other = join(root, `${name}-staging-${process.ppid}`);
      await mkdir(other);
      await writeFile(join(other, "0"), "half");
      const before = await filesOf(dir);
      await expect(publishTexts({ "index.html": "new" }, dir)).rejects.toThrow(
        `process ${process.ppid}) is writing to`,
      );
      expect(await filesOf(dir)).toEqual(before);
    });
  },
);

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s in the middle of a build leaves the old site and nothing aside",
  async (signal) => {
    await inTemporaryFolder(async (root) => {
      const site = join(root, "site");
      await publishTexts({ "index.html": "old", "assets/style-01234567.css": "old" }, site);
      const before = await filesOf(site);
      await writeFiles(join(root, "seeds"), seedsOf("Apples", 400));
      const options = [
        "build",
        "--seeds",
        join(root, "seeds"),
        "--output",
        site,
        "--no-cache",
        "--no-search",
        "--threads",
        "1",
      ];
      const child = spawn(process.execPath, [join(TEST_PROJECT, "bin/digest.mjs"), ...options], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk;
      });
      const end = new Promise<number | null>((resolve) => child.on("close", resolve));
      // It has begun to make pages once it has room for them.
      while (child.exitCode === null && !(await readdir(root)).some((name) => name.startsWith(".site.digest-")))
        await wait(5);
      child.kill(signal);
      expect(await end).toBe(signal === "SIGINT" ? 130 : 143);
      expect(said).toContain("is complete, either as it was or as newly built");
      expect(await filesOf(site)).toEqual(before);
      expect((await readdir(root)).sort()).toEqual(["seeds", "site"]);
    });
  },
);
