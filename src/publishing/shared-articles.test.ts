import { statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { SharedArticles, withSharedArticles } from "./shared-articles.ts";

const articles = ["a", "b", "c"].map((letter) => placed(letter, { title: `Ἀθῆναι ${letter} \u{1f3db}` }));

/** Hands on articles that were shared in a folder of their own, and where each lies. */
async function withShared(work: (shared: SharedArticles, places: ReturnType<SharedArticles["share"]>[]) => void) {
  await inTemporaryFolder(async (dir) => {
    const shared = new SharedArticles(join(dir, "articles"));
    try {
      work(
        shared,
        articles.map((article) => shared.share(article)),
      );
    } finally {
      shared.close();
    }
  });
}

test("articles come back as they were shared, each opened once", async () => {
  await withShared(({ path }, places) => {
    const opened = withSharedArticles(path, (articleAt) => [...places, ...places].map(articleAt));
    expect(opened).toEqual([...articles, ...articles]);
    expect(opened[1]).toBe(opened[4]);
  });
});

test("an article of a version that was shared is not written again", async () => {
  await withShared((shared, places) => {
    const { size } = statSync(shared.path);
    expect(shared.share({ ...placed("a") })).toBe(places[0]);
    expect(statSync(shared.path).size).toBe(size);
    expect(shared.share({ ...placed("a"), version: "another" })).toMatchObject({ at: size });
  });
});

test("a file that was cut short is told", async () => {
  await withShared(({ path }, places) => {
    const { size } = statSync(path);
    truncateSync(path, size - 1);
    expect(() => withSharedArticles(path, (articleAt) => places.map(articleAt))).toThrow(
      `${path} ends before byte ${size}.`,
    );
  });
});

test("a file that stands already is not written to", async () => {
  await inTemporaryFolder(async (dir) => {
    const path = join(dir, "articles");
    writeFileSync(path, "other");
    expect(() => new SharedArticles(path)).toThrow("EEXIST");
  });
});
