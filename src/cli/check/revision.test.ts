import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { writeFiles } from "../../../test/helpers/write-files.ts";
import { withSeedsAt } from "./revision.ts";

const hasGit = spawnSync("git", ["--version"]).status === 0;
if (!hasGit) console.warn("git is not installed: what a check since a revision does is not tested");

/** Runs git without the machine's own settings. */
function git(cwd: string, ...words: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  const who = ["-c", "user.name=Curator", "-c", "user.email=curator@digest.example", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...who, ...words], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

const LONG = "The mill by the river opens again after forty years.\n".repeat(20);

/** Creates a repository with one commit and a folder of seeds. */
async function inRepository(work: (seeds: string, top: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (top) => {
    git(top, "init", "--quiet", "--initial-branch=main");
    await writeFiles(top, { "seeds/a.txt": "old\n", "seeds/deep/b.txt": LONG, "other.txt": "no seed\n" });
    git(top, "add", ".");
    git(top, "commit", "--quiet", "--message=First");
    await work(join(top, "seeds"), top);
  });
}

/** The files of the folder at a revision, and the files renamed since. */
const at = (revision: string, path: string) =>
  withSeedsAt(revision, { path, shown: "seeds" }, async ({ folder, renamed }) => ({
    shown: folder.shown,
    files: Object.fromEntries(
      readdirSync(folder.path, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".txt"))
        .sort()
        .map((name) => [name, readFileSync(join(folder.path, name), "utf8")]),
    ),
    renamed: [...renamed],
    path: folder.path,
  }));

describe.skipIf(!hasGit)("withSeedsAt", { timeout: 30_000 }, () => {
  test("gives the seeds at that revision, without touching the present ones or git's index", async () => {
    await inRepository(async (seeds, top) => {
      await writeFiles(seeds, { "a.txt": "new\n", "c.txt": "added\n" });
      const before = git(top, "status", "--porcelain");
      const { shown, files, renamed, path } = await at("HEAD", seeds);
      expect(files).toEqual({ "a.txt": "old\n", "deep/b.txt": LONG });
      expect([shown, renamed]).toEqual(["seeds", []]);
      expect(git(top, "status", "--porcelain")).toBe(before);
      expect(existsSync(path)).toBe(false);
    });
  });

  test("recognises renamed files by content, whether or not git was told", async () => {
    await inRepository(async (seeds) => {
      await rename(join(seeds, "deep", "b.txt"), join(seeds, "z.txt"));
      await writeFiles(seeds, { "z.txt": `A first line.\n${LONG}` });
      expect((await at("main", seeds)).renamed).toEqual([["deep/b.txt", "z.txt"]]);
    });
  });

  test("the seeds folder may itself be the repository", async () => {
    await inRepository(async (_, top) => {
      expect(Object.keys((await at("HEAD", top)).files)).toEqual(["other.txt", "seeds/a.txt", "seeds/deep/b.txt"]);
    });
  });

  test("a folder that did not exist yet was empty", async () => {
    await inRepository(async (_, top) => {
      await mkdir(join(top, "new"));
      expect((await at("HEAD", join(top, "new"))).files).toEqual({});
    });
  });

  test("ignores variables that a git hook sets about its repository", async () => {
    await inRepository(async (seeds) => {
      const { GIT_DIR } = process.env;
      process.env.GIT_DIR = "/nowhere";
      try {
        expect(Object.keys((await at("HEAD", seeds)).files)).toHaveLength(2);
      } finally {
        if (GIT_DIR === undefined) delete process.env.GIT_DIR;
        else process.env.GIT_DIR = GIT_DIR;
      }
    });
  });

  test("refuses an unknown revision", async () => {
    await inRepository(async (seeds) => {
      for (const revision of ["nowhere", "--output=here", "main:seeds", ""])
        await expect(at(revision, seeds)).rejects.toThrow(`there is no revision ${revision} here; name a branch`);
    });
  });

  test("explains what to fetch in a shallow clone", async () => {
    await inRepository(async (seeds, top) => {
      await writeFiles(seeds, { "c.txt": "more\n" });
      git(top, "add", ".");
      git(top, "commit", "--quiet", "--message=Second");
      await inTemporaryFolder(async (elsewhere) => {
        git(elsewhere, "clone", "--quiet", "--depth=1", `file://${top}`, "clone");
        const clone = join(elsewhere, "clone", "seeds");
        await expect(at("HEAD~1", clone)).rejects.toThrow("this is a shallow clone, so fetch it first");
        expect(Object.keys((await at("HEAD", clone)).files)).toContain("c.txt");
      });
    });
  });

  test("reports a folder outside any repository", async () => {
    await inRepository(async (seeds, top) => {
      await rm(join(top, ".git"), { recursive: true });
      await expect(at("HEAD", seeds)).rejects.toThrow(
        "--since needs seeds that are kept in a git repository: not a git",
      );
    });
  });
});
