import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest, type Digest } from "../digest/build-digest.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { listArchive, listFeeds } from "./list-feeds.ts";

function digestOf(heads: readonly ArticleHead[], site: Partial<Site> = {}, drafts = false): Digest {
  return buildDigest(heads, { site: { ...TEST_SITE, ...site }, now: "2030-01-01T00:00:00Z", drafts });
}

/** A distinct article published at the given time. */
function at(published: string, index: number): ArticleHead {
  const id = index.toString(16).padStart(8, "0").padEnd(16, "0");
  return { ...head("a"), id, seed: `${index}.txt`, title: `Story ${index}`, slug: `story-${index}`, published };
}

/** Follows prev-archive from the main feed to the end and returns the articles found, in order. */
function walk(digest: Digest): string[] {
  const parts = new Map(listArchive(digest).map((part) => [part.folder, part]));
  const found: string[] = [];
  let feed = listFeeds(digest)[0];
  while (feed !== undefined) {
    found.push(...feed.articles.map(({ id }) => id));
    const { older } = feed.archive;
    feed = older === undefined ? undefined : parts.get(older);
    if (older !== undefined && feed === undefined) throw new Error(`There is no part ${older}.`);
  }
  return found;
}

/** Number of articles in each month, which may be zero, and the size of a feed. */
const sites = fc.record({
  months: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
  feedSize: fc.integer({ min: 1, max: 4 }),
  timeZone: fc.constantFrom("UTC", "America/New_York", "Pacific/Kiritimati"),
});

function headsOf(months: readonly number[]): ArticleHead[] {
  return months.flatMap((count, month) =>
    Array.from({ length: count }, (_, place) =>
      // The first is at midnight of a month's first day, which is in another month in other time zones.
      at(
        `2021-0${month + 1}-0${1 + Math.floor(place / 2)}T${place % 2 === 0 ? "00" : "02"}:00:00Z`,
        month * 10 + place,
      ),
    ),
  );
}

describe("The archive of the main feed", () => {
  test("contains, together with the feed, every dated article, whatever the sizes of months and feeds", () => {
    fc.assert(
      fc.property(sites, ({ months, ...site }) => {
        const heads = headsOf(months);
        const found = walk(digestOf(heads, site));
        expect(new Set(found)).toEqual(new Set(heads.map(({ id }) => id)));
        // The overlap is at most one feed: clients do not download the same articles again and again.
        expect(found.length).toBeLessThan(heads.length + site.feedSize + 1);
      }),
      { numRuns: 150 },
    );
  });

  test("never changes the articles or older link of a page when a newer article arrives", () => {
    fc.assert(
      fc.property(sites, ({ months, ...site }) => {
        const heads = headsOf(months);
        const partsOf = (all: readonly ArticleHead[]) =>
          listArchive(digestOf(all, site)).map(({ folder, articles, archive: { older } }) => ({
            folder,
            ids: articles.map(({ id }) => id),
            older,
          }));
        const before = partsOf(heads);
        const after = partsOf([...heads, at("2021-06-28T12:00:00Z", 99)]);
        expect(after.slice(after.length - before.length)).toEqual(before);
        expect(after.length - before.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test("links in both directions, and back to the feed", () => {
    const digest = digestOf(headsOf([3, 0, 2]), { feedSize: 2 });
    expect(listArchive(digest).map(({ folder, archive }) => [folder, archive])).toEqual([
      ["/feeds/archive/2021-03-1/", { current: "/", older: "/feeds/archive/2021-01-2/" }],
      [
        "/feeds/archive/2021-01-2/",
        { current: "/", older: "/feeds/archive/2021-01-1/", newer: "/feeds/archive/2021-03-1/" },
      ],
      ["/feeds/archive/2021-01-1/", { current: "/", newer: "/feeds/archive/2021-01-2/" }],
    ]);
  });
});

describe("the feeds of a site", () => {
  const heads = [
    { ...at("2021-05-01T10:00:00Z", 1), topics: ["AI"], heat: 119 },
    { ...at("2021-05-02T10:00:00Z", 2), topics: ["AI", "Chips"], heat: 120 },
    { ...at("2021-05-03T10:00:00Z", 3), topics: ["Chips"] },
  ];
  const contents = (digest: Digest) =>
    listFeeds(digest).map(({ scope, folder, articles, editions }) => [
      scope,
      folder,
      [...articles.map(({ title }) => title.slice(-1)), ...editions.map(({ from }) => from)].join(" "),
    ]);

  test("contain the articles of their subject, newest first", () => {
    expect(contents(digestOf(heads))).toEqual([
      ["all", "/", "3 2 1"],
      ["hot", "/feeds/hot/", "2"],
      ["days", "/feeds/days/", "2021-05-02 2021-05-01"],
      ["weeks", "/feeds/weeks/", "2021-04-26"],
      ["topic", "/topics/ai/", "2 1"],
      ["topic", "/topics/chips/", "3 2"],
      ["provider", "/providers/news-example/", "3 2 1"],
    ]);
  });

  test("contain no drafts and nothing undated", () => {
    const { published: _, ...undated } = at("2021-05-01T10:00:00Z", 4);
    const draft = { ...at("2021-05-04T10:00:00Z", 5), consent: "no" as const };
    // Neither counts when deciding whether May 3 is over.
    expect(contents(digestOf([...heads, undated, draft], {}, true))).toEqual(contents(digestOf(heads)));
  });
});
