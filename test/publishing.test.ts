import { lstat, mkdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Deed, fatefulDisk } from "./helpers/failing-disk.ts";
import { filesOf, listingOf } from "./helpers/folder-listing.ts";
import { inPublishedSite, publishTexts } from "./helpers/published-site.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const FIRST = {
  "index.html": "front",
  "2021/index.html": "year",
  "2021/08/20/story/index.html": "story",
  "assets/style.css": "style",
  "feed.xml": "feed",
};

/** A folder that holds the first site already. */
const withFirst = <Result>(work: (dir: string, root: string) => Promise<Result>) => inPublishedSite(FIRST, work);

describe("only differences are written", () => {
  test("a first build writes all of it", async () => {
    await inTemporaryFolder(async (root) => {
      const dir = join(root, "deep", "site");
      const done = await publishTexts(FIRST, dir);
      expect(await filesOf(dir)).toEqual(FIRST);
      expect({ ...done, written: done.written.length }).toEqual({ written: 5, removed: [], unchanged: 0 });
    });
  });

  test("the same site again touches no file and no folder", async () => {
    await withFirst(async (dir) => {
      const deeds: Deed[] = [];
      const done = await publishTexts(
        FIRST,
        dir,
        fatefulDisk(() => {}, deeds),
      );
      expect(done).toEqual({ written: [], removed: [], unchanged: 5 });
      const touching = deeds.filter(({ path }) => !path.includes(".digest-staging-"));
      expect(touching).toEqual([{ what: "makeFolder", path: dir }]);
    });
  });

  test("an unchanged file keeps its inode and its time beside one that changes", async () => {
    await withFirst(async (dir) => {
      const story = join(dir, "2021/08/20/story/index.html");
      await utimes(story, new Date(0), new Date(0));
      const before = await lstat(story);
      const done = await publishTexts({ ...FIRST, "feed.xml": "feeD" }, dir);
      const after = await lstat(story);
      expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
      expect(done).toEqual({ written: ["feed.xml"], removed: [], unchanged: 4 });
      expect(await readFile(join(dir, "feed.xml"), "utf8")).toBe("feeD");
    });
  });

  test("texts are compared in bytes, not in characters", async () => {
    await withFirst(async (dir) => {
      await publishTexts({ ...FIRST, "feed.xml": "fée" }, dir);
      const done = await publishTexts({ ...FIRST, "feed.xml": "fée" }, dir);
      expect(done.unchanged).toBe(5);
    });
  });
});

describe("what is not of the site goes", () => {
  test("pages of a removed seed, and the folders left empty by them", async () => {
    await withFirst(async (dir) => {
      const { "2021/08/20/story/index.html": _, ...rest } = FIRST;
      const done = await publishTexts(rest, dir);
      expect(done.removed).toEqual(["2021/08/20/story/index.html"]);
      expect(await listingOf(dir)).toEqual({ ...rest, "2021": "(folder)", assets: "(folder)" });
    });
  });

  test("files of others and empty folders, but not what has a dot before its name at the top", async () => {
    await withFirst(async (dir) => {
      await writeFiles(dir, { "notes.txt": "mine", ".git/HEAD": "mine", "a/b/c.txt": "mine" });
      await mkdir(join(dir, "empty/inner"), { recursive: true });
      const clean = await withFirst(listingOf);
      const done = await publishTexts(FIRST, dir);
      expect(done.removed).toEqual(["a/b/c.txt", "notes.txt"]);
      expect(await listingOf(dir)).toEqual({ ...clean, ".git": "(folder)", ".git/HEAD": "mine" });
    });
  });
});

describe("a link in the output is removed and never followed", () => {
  /** Publishes over a link at `path` to `target` outside the site; returns what stands outside afterwards. */
  async function overLink(path: string, target: string): Promise<Record<string, string>> {
    return await withFirst(async (dir, root) => {
      const outside = join(root, "outside");
      await writeFiles(outside, { "precious.txt": "precious", "same.txt": "front" });
      await rm(join(dir, path), { recursive: true, force: true });
      await symlink(join(outside, target), join(dir, path));
      await publishTexts(FIRST, dir);
      expect(await filesOf(dir)).toEqual(FIRST);
      return await listingOf(outside);
    });
  }
  const untouched = { "precious.txt": "precious", "same.txt": "front" };

  test.each([
    ["beside the pages, to a file", "extra.txt", "precious.txt"],
    ["beside the pages, to a folder", "extra", ""],
    ["in the place of a page, to a file", "index.html", "precious.txt"],
    ["in the place of a page, to a file of the same text", "index.html", "same.txt"],
    ["in the place of a page, to nothing", "index.html", "nothing.txt"],
    ["in the place of a page, to a folder", "index.html", ""],
    ["in the place of a folder, to a folder", "2021", ""],
    ["in the place of a deep folder, to a folder", "2021/08/20", ""],
    ["in the place of a folder, to a file", "assets", "precious.txt"],
    ["in the place of a folder, to nothing", "2021", "nothing"],
  ])("%s", async (_, path, target) => {
    expect(await overLink(path, target)).toEqual(untouched);
  });
});

describe("a file and a folder of one name", () => {
  const cases: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
    ["a file becomes a folder", { topics: "a file" }, { "topics/index.html": "topics" }],
    ["a file becomes a folder of folders", { topics: "a file" }, { "topics/ai/2021/index.html": "topic" }],
    ["a folder becomes a file", { "topics/index.html": "topics" }, { topics: "a file" }],
    ["a folder of folders becomes a file", { "topics/ai/a.html": "a", "topics/b.html": "b" }, { topics: "a file" }],
    ["both at once", { a: "file", "b/c/d.html": "d" }, { "a/c/d.html": "d", b: "file" }],
  ];

  test.each(cases)("%s", async (_, before, after) => {
    await inPublishedSite({ ...FIRST, ...before }, async (dir) => {
      await publishTexts({ ...FIRST, ...after }, dir);
      expect(await filesOf(dir)).toEqual({ ...FIRST, ...after });
    });
  });

  test("an empty folder stands where a file must come", async () => {
    await withFirst(async (dir) => {
      await mkdir(join(dir, "robots.txt/empty"), { recursive: true });
      await publishTexts({ ...FIRST, "robots.txt": "robots" }, dir);
      expect(await filesOf(dir)).toEqual({ ...FIRST, "robots.txt": "robots" });
    });
  });
});

test("assets come before pages, deep pages before those that link them, lists for machines last; then removals", async () => {
  await withFirst(async (dir) => {
    await writeFile(join(dir, "old.html"), "old");
    const deeds: Deed[] = [];
    const changed = Object.fromEntries(Object.entries(FIRST).map(([path, text]) => [path, `new ${text}`]));
    await publishTexts(
      changed,
      dir,
      fatefulDisk(() => {}, deeds),
    );
    const shown = deeds
      .filter(({ what, path }) => (what === "move" || what === "remove") && !path.includes(".digest-staging-"))
      .map(({ what, path }) => `${what} ${path.slice(dir.length + 1)}`);
    expect(shown).toEqual([
      "move assets/style.css",
      "move 2021/08/20/story/index.html",
      "move 2021/index.html",
      "move index.html",
      "move feed.xml",
      "remove old.html",
    ]);
    const lastWrite = deeds.findLastIndex(({ what }) => what === "write");
    expect(lastWrite).toBeLessThan(deeds.findIndex(({ what, path }) => what === "move" && path.startsWith(`${dir}/`)));
  });
});

test("whatever stood there before, what stands there afterwards is the site and nothing else", async () => {
  const segment = fc.constantFrom("a", "b", "c.html", "assets");
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));
  // No disk holds a file and a folder of one name at once.
  const files = fc
    .dictionary(path, fc.constantFrom("", "one", "two"), { maxKeys: 8 })
    .filter((all) => Object.keys(all).every((one) => !Object.keys(all).some((other) => other.startsWith(`${one}/`))));
  await fc.assert(
    fc.asyncProperty(files, files, async (before, after) => {
      const clean = await inPublishedSite(after, listingOf);
      const changed = await inPublishedSite(before, async (dir) => {
        await publishTexts(after, dir);
        return await listingOf(dir);
      });
      expect(changed).toEqual(clean);
      expect(Object.values(clean).filter((text) => text !== "(folder)")).toHaveLength(Object.keys(after).length);
    }),
    { numRuns: 100, seed: 20 },
  );
});
