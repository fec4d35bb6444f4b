import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CachedSite, cachedSiteIn } from "./helpers/cached-site.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

const story = (title: string, date: string) => storySeed({ title, date, address: `https://x.example/${title}` });
const SEEDS = {
  "new.txt": story("new", "2021-05-01T10:00:00Z"),
  "old.txt": story("old", "2020-05-01T10:00:00Z"),
  "undated.txt": "A plain text without a date\n\nIt is long enough to be read as a paragraph of a text.\n",
};
const site = { ...TEST_SITE, search: true };

async function inSearchedSite(work: (cached: CachedSite) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const cached = cachedSiteIn(root);
    await writeFiles(cached.seeds, SEEDS);
    await work(cached);
  });
}

/** The folders of the search that some paths lie in. */
const shardsOf = (paths: readonly string[]) =>
  [...new Set(paths.flatMap((path) => /^search\/([^/]+)\//.exec(path)?.[1] ?? []))].sort();

test("a year is indexed again when one of its articles changes, and no other", async () => {
  await inSearchedSite(async ({ seeds, build, outcome, clean }) => {
    const first = await build({ site });
    expect(shardsOf(first.publication.written)).toEqual(["2020", "2021", "undated"]);
    expect(first.publication.written).toContain("search/2021/index.json");
    expect((await build({ site })).publication.written).toEqual([]);

    await writeFiles(seeds, { "old.txt": story("old with another title", "2020-05-01T10:00:00Z") });
    const second = await build({ site });
    expect(shardsOf([...second.publication.written, ...second.publication.removed])).toEqual(["2020"]);
    expect(await outcome(second)).toEqual(await clean({ site }));
  });
});

test("an index that is gone or changed in the output comes back, from the cache or, where that is damaged, anew", async () => {
  await inSearchedSite(async ({ build, site: dir, cache }) => {
    await build({ site });
    const before = await filesOf(dir);
    const kept = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) =>
      /search\Wse\Wsearch-/.test(name),
    );
    expect(kept.length).toBe(3);

    writeFileSync(join(dir, "search/2021/index.json"), "something else");
    rmSync(join(dir, "search/2020"), { recursive: true });
    await build({ site });
    expect(await filesOf(dir)).toEqual(before);

    for (const name of kept) {
      const bytes = readFileSync(join(cache, name));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(join(cache, name), bytes);
    }
    rmSync(join(dir, "search"), { recursive: true });
    await build({ site });
    expect(await filesOf(dir)).toEqual(before);
  });
});

test("a site without search has neither its page nor its index nor a word of it", async () => {
  await inSearchedSite(async ({ build, site: dir }) => {
    await build({ site });
    await build();
    const files = await filesOf(dir);
    expect(Object.keys(files).filter((path) => path.startsWith("search/"))).toEqual([]);
    const texts = Object.entries(files).filter(([path, text]) => path.endsWith(".html") && text.includes("/search/"));
    expect(texts).toEqual([]);
  });
});

test("one new seed writes the index of its year alone", async () => {
  await inSearchedSite(async ({ seeds, build }) => {
    await build({ site });
    await writeFiles(seeds, { "newer.txt": story("newer", "2021-06-01T10:00:00Z") });
    const second = await build({ site });
    expect(shardsOf([...second.publication.written, ...second.publication.removed])).toEqual(["2021"]);
  });
});
