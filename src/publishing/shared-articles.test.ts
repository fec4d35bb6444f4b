import { statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { SharedArticles, withSharedArticles } from "./shared-articles.ts";

const articles = ["a", "b", "c"].map((letter) => placed(letter, { title: `Ἀθῆναι ${letter} \u{1f3db}` }));

/** Shares articles in a temporary folder, and passes on their positions. */
async function withShared(work: (shared: SharedArticles, places: ReturnType<SharedArticles["share"]>[]) => void) {
  await inTemporaryFolder(async (dir) => {
    const shared = new SharedArticles(join(dir, "articles"));
    const places = articles.map((article) => shared.share(article));
    shared.flush();
    work(shared, places);
  });
}

test("articles are restored, each loaded once", async () => {
  await withShared(({ path }, places) => {
    const opened = withSharedArticles(path, (articleAt) => [...places, ...places].map(articleAt));
    expect(opened).toEqual([...articles, ...articles]);
    expect(opened[1]).toBe(opened[4]);
  });
});

test("an article of a known version is not written again", async () => {
  await withShared((shared, places) => {
    const { size } = statSync(shared.path);
    expect(shared.share({ ...placed("a") })).toEqual(places[0]);
    shared.flush();
    expect(statSync(shared.path).size).toBe(size);
    expect(shared.share({ ...placed("a"), version: "another" })).toMatchObject({ at: size });
  });
});

test("a truncated file is reported", async () => {
  await withShared(({ path }, places) => {
    const { size } = statSync(path);
    truncateSync(path, size - 1);
    expect(() => withSharedArticles(path, (articleAt) => places.map(articleAt))).toThrow(
      `${path} ends before byte ${size}.`,
    );
  });
});

test("an existing file is not overwritten", async () => {
  await inTemporaryFolder(async (dir) => {
    const path = join(dir, "articles");
    writeFileSync(path, "other");
    expect(() => new SharedArticles(path)).toThrow("EEXIST");
  });
});
