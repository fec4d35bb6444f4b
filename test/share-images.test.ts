import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { type CachedSite, cachedSiteIn } from "./helpers/cached-site.ts";
import { find } from "./helpers/elements.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

// What is tested is what publishing remembers; other tests show what Eleventy makes of the pages.
const SHARED = { site: { ...TEST_SITE, shareImages: true } };
const report = (number: number) => ({ title: `Report ${number}`, address: `https://other.example/${number}` });
const image = { url: "https://static.example/a.png", width: 1200, height: 628 };
const lead = (reports: number) =>
  storySeed({
    title: "A lead",
    address: "https://news.example/lead",
    image,
    related: Array.from({ length: reports }, (_, index) => report(index)),
  });

async function inSite(work: (site: CachedSite) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, {
      "lead.txt": lead(2),
      "alone.txt": storySeed({ title: "Alone", address: "https://news.example/alone", image }),
    });
    await work(site);
  });
}

test("a lead is shared with a card of its own, an article alone with its outlet's picture", () =>
  inSite(async (site) => {
    const { files } = await site.outcome(await site.build(SHARED));
    const images = Object.entries(files).flatMap(([path, html]) =>
      path.endsWith(".html")
        ? find(html, "meta")
            .filter(({ attributes }) => attributes.get("property") === "og:image")
            .map(({ attributes }) => [path.replace(/-[0-9a-f]{8}\//, "/"), attributes.get("content")])
        : [],
    );
    const [card] = cardsOf(files);
    expect(images).toEqual([
      ["2021/05/01/a-lead/index.html", `https://digest.example/${card}`],
      ["2021/05/01/alone/index.html", image.url],
    ]);
    expect(cardsOf(files)).toHaveLength(1);
    expect(files._headers).toContain("/cards/*\n  Cache-Control: public, max-age=31536000, immutable");
  }));

test("a card is drawn once, and goes when its lead changes or the site wants none", () =>
  inSite(async (site) => {
    const first = await site.outcome(await site.build(SHARED));
    expect((await site.build(SHARED)).publication.written).toEqual([]);

    await writeFiles(site.seeds, { "lead.txt": lead(3) });
    const changed = await site.build(SHARED);
    const [card = ""] = cardsOf(first.files);
    expect(changed.publication.removed).toEqual([card]);
    expect(changed.publication.written.filter((path) => path.startsWith("cards/"))).toHaveLength(1);
    expect(await site.outcome(changed)).toEqual(await site.clean(SHARED));
    expect(keptCardsOf(site).map((path) => basename(path))).toEqual(
      cardsOf((await site.outcome(changed)).files).map(nameOf),
    );

    const without = await site.build();
    expect(cardsOf((await site.outcome(without)).files)).toEqual([]);
  }));

test("a lead whose headline the face cannot draw has no card, and is shared with its outlet's picture", () =>
  inSite(async (site) => {
    await writeFiles(site.seeds, {
      "lead.txt": storySeed({ title: "新的人工智能模型", related: [report(1)], image }),
    });
    const { files } = await site.outcome(await site.build(SHARED));
    expect(cardsOf(files)).toEqual([]);
    expect(Object.values(files).filter((text) => text.includes("/cards/") && text.includes("<html"))).toEqual([]);
    expect(
      Object.values(files).filter((text) => text.includes(`property="og:image" content="${image.url}"`)),
    ).toHaveLength(2);
  }));

test("a damaged card of the cache is drawn anew", () =>
  inSite(async (site) => {
    const whole = await site.outcome(await site.build(SHARED));
    for (const path of keptCardsOf(site)) writeFileSync(path, "damaged");
    await inTemporaryFolder(async (outputDir) => {
      expect(await site.outcome(await site.build({ ...SHARED, outputDir }), outputDir)).toEqual(whole);
    });
  }));

function cardsOf(files: Readonly<Record<string, string>>): string[] {
  return Object.keys(files).filter((path) => path.startsWith("cards/"));
}

/** The files of the cards that a site's cache keeps. */
function keptCardsOf({ cache }: CachedSite): string[] {
  const paths = readdirSync(cache, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => /cards\W\w\w\W./.test(path)).map((path) => join(cache, path));
}

function nameOf(path: string): string {
  return path.slice("cards/".length);
}
