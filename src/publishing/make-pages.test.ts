import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { article, placed } from "../../test/helpers/articles.ts";
import { SECRET } from "../../test/helpers/seed-text.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { SortedNumbers } from "../lib/sorted-numbers.ts";
import { encodeDetail, writePack } from "../seeds/cache/pack.ts";
import { detailOf, headOf } from "../seeds/head.ts";
import { piecesOf } from "../seeds/secured.ts";
import { writeItem } from "./item-text.ts";
import { makePages } from "./make-pages.ts";
import { SharedArticles } from "./shared-articles.ts";

// Eleventy takes 0.1 s per run; `helpers/render-directly.test.ts` shows that this gives the same result.
vi.mock("./render-pages.ts", async () => ({
  renderPages: (await import("../../test/helpers/render-directly.ts")).renderDirectly,
}));

async function makeAbout(description: string) {
  return await inTemporaryFolder(async (dir) => {
    const articles = new SharedArticles(join(dir, "articles"));
    const staged = await makePages({
      build: dir,
      site: { ...TEST_SITE, description },
      articlesPath: articles.path,
      pages: [{ kind: "about", path: "/about/", file: "about/index.html", text: "{}", places: [] }],
      cacheDir: dir,
      staging: { outputDir: dir, dir, prefix: "page", standing: new Set() },
      secretPieces: SortedNumbers.of([SECRET], (secret) => piecesOf([secret])).memory,
    });
    return { staged, files: readdirSync(dir) };
  });
}

test("a page is staged", async () => {
  const { staged, files } = await makeAbout("ordinaryLettersThatAreNoSecretAtAll");
  expect(staged).toMatchObject([{ file: "about/index.html", aside: "page-0" }]);
  expect(files).toEqual(["articles", "page-0"]);
});

test.each([
  ["a piece", SECRET.slice(0, 24)],
  ["a piece that begins elsewhere, behind letters of more than one byte", `“ἀρχή” ${SECRET.slice(5, 60)}`],
])("a page that would print %s of a secret is told, with the piece", async (_, text) => {
  const { staged } = await makeAbout(text);
  expect(staged).toMatchObject({ file: "about/index.html", pieces: [expect.any(Number)] });
});

test.each([
  ["a control", "a\u001b[31m", "U+001B"],
  ["an override", "a\u202eb", "U+202E"],
])("a page that would hold %s stops the build", async (_, text, character) => {
  await expect(makeAbout(text)).rejects.toThrow(
    `The page about/index.html would hold ${character}, which no text may. Nothing was published.`,
  );
});

test("jobs of the same build read an article's detail once; those of another build read it anew", async () => {
  await inTemporaryFolder(async (dir) => {
    const whole = article("a", { coverage: [{ title: "A report", address: "https://other.example/" }] });
    const stored = { name: whole.seed, key: "a", problems: [], secretPieces: [], longRuns: "" };
    const { readings } = writePack(dir, [
      { stored: { ...stored, head: headOf(whole, "a") }, detail: encodeDetail(detailOf(whole)) },
    ]);
    const location = readings[0]?.head?.location;
    const articles = new SharedArticles(join(dir, "articles"));
    const place = articles.share({ ...placed("a"), ...(location && { location }) });
    articles.flush();
    const makeNews = (build: string, file: string) =>
      makePages({
        ...{ build, site: TEST_SITE, articlesPath: articles.path, cacheDir: dir },
        pages: [{ kind: "apiNews", path: `/${file}`, file, text: NEWS_ITEM, places: [place] }],
        staging: { outputDir: dir, dir, prefix: file, standing: new Set() },
        secretPieces: SortedNumbers.of([], () => []).memory,
      });
    expect(await makeNews("one", "a.json")).toMatchObject([{ file: "a.json" }]);
    rmSync(join(dir, location?.pack ?? ""));
    expect(await makeNews("one", "b.json")).toMatchObject([{ file: "b.json" }]);
    expect(await makeNews("another", "c.json")).toBe("damaged");
  });
});

/** A page of the API with one article and its reports. */
const NEWS_ITEM = writeItem({ path: "/", articles: [placed("a")], related: true }).text;
