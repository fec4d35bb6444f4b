import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { allNewsPages } from "../src/api/news-pages.ts";
import { buildDigest, type Digest } from "../src/digest/build-digest.ts";
import { dayOf, momentOf, mondayOf } from "../src/digest/days.ts";
import { editionEntry } from "../src/feeds/edition-entry.ts";
import { guidOf } from "../src/feeds/guid.ts";
import { listArchive, listFeeds } from "../src/feeds/list-feeds.ts";
import { splitArchive } from "../src/feeds/split-archive.ts";
import { hasTime } from "../src/lib/stated-date.ts";
import { kinds } from "../src/pages/kinds.ts";
import { head } from "./helpers/articles.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

/**
 * West and east of Greenwich, off the hour, with a clock change of half an hour, with clocks set back across midnight
 * (St John's, until 2011), with a midnight that is skipped (São Paulo) and with a day that never was (Apia, 30 December
 * 2011).
 */
const ZONES = [
  "UTC",
  "America/Los_Angeles",
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Pacific/Apia",
] as const;

/** Around which moments something is peculiar: the turns of years and months, clock changes, weeks of ISO 8601 at a year's end. */
const PECULIAR = [
  "2024-01-01",
  "2023-03-01",
  "2024-02-29",
  "2024-03-10",
  "2024-11-03",
  "2024-04-07",
  "2024-10-06",
  "2018-11-04",
  "2018-02-18",
  "2010-11-07",
  "2011-12-30",
  "2020-12-28",
  "2021-01-04",
  "2026-12-31",
];

/** In St John's: 7 November, then 6 November again for an hour, then the 7th. */
const SET_BACK = ["2010-11-07T02:30:30Z", "2010-11-07T02:45:00Z", "2010-11-07T04:00:00Z"];

const HOUR = 3_600_000;

/** A date as seeds state it: a moment within two days of a peculiar one, a midnight in Greenwich, or a day alone. */
const statedDate = fc
  .record({
    near: fc.constantFrom(...PECULIAR),
    hours: fc.integer({ min: -48, max: 48 }),
    second: fc.constantFrom(0, 0, 1, 59, 60, 1799, 3599),
    kind: fc.constantFrom("moment", "midnight", "day"),
  })
  .map(({ near, hours, second, kind }) => {
    const moment = new Date(Date.parse(near) + hours * HOUR + second * 1000).toISOString();
    if (kind === "day") return moment.slice(0, 10);
    return kind === "midnight" ? `${moment.slice(0, 10)}T00:00:00Z` : `${moment.slice(0, 19)}Z`;
  });

const statedDates = fc.array(statedDate, { minLength: 1, maxLength: 12 });

function digestOf(dates: readonly string[], timeZone: string): Digest {
  const articles = dates.map((published, place) =>
    head("x", {
      id: place.toString(16).padStart(2, "0").repeat(8),
      title: `Story ${place}`,
      published,
      heat: place % 3,
    }),
  );
  return buildDigest(articles, {
    site: { ...TEST_SITE, timeZone, feedSize: 3 },
    now: "2100-01-01T00:00:00Z",
    drafts: false,
  });
}

/** That names of days, weeks, months or years fall, and none comes twice. */
function expectFalling(names: readonly string[]): void {
  expect(names).toEqual([...new Set(names)].sort().reverse());
}

/** That pages name their neighbours in the order in which they stand. */
function expectNeighbours<Key extends string>(
  pages: readonly ({ readonly [name in Key]: string } & { readonly newer?: string; readonly older?: string })[],
  key: Key,
): void {
  expect(pages.map(({ newer }) => newer)).toEqual(
    [undefined, ...pages.map((page) => page[key])].slice(0, pages.length),
  );
  expect(pages.map(({ older }) => older)).toEqual([...pages.map((page) => page[key]), undefined].slice(1));
}

describe.each(ZONES)("in %s", (zone) => {
  test("lists fall by day, week, month and year, each group stands once, and neighbours agree with the order", () => {
    fc.assert(
      fc.property(statedDates, (dates) => {
        const { articles, editions, weeks, months, years, topics, pages } = digestOf(dates, zone);
        const days = articles.map(({ day = "" }) => day);
        expect(days).toEqual(days.toSorted().reverse());
        expectFalling(editions.map(({ day }) => day));
        expectFalling(weeks.map(({ from }) => from));
        expectFalling(months.map(({ month }) => month));
        expectFalling(years.map(({ year }) => year));
        for (const topic of topics) expectFalling(topic.years.map(({ year }) => year));
        expectNeighbours(editions, "day");
        expectNeighbours(weeks, "from");
        expectNeighbours(months, "month");
        expect([...pages].map(({ older }) => older?.path)).toEqual(
          [...articles.map(({ path }) => path), undefined].slice(1),
        );
        for (const list of [editions, weeks, months]) expect(list.flatMap((group) => group.articles)).toEqual(articles);
        for (const { from, articles: members } of weeks)
          for (const { day = "" } of members) expect(mondayOf(day)).toBe(from);
        // Two pages of one path throw when they are planned; here no two are made.
        const paths = [...editions, ...weeks, ...months, ...years].map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 60, examples: [[SET_BACK]] },
    );
  });

  test("no feed holds a guid twice, editions fall, and the archive and the API hold every article once, in order", () => {
    fc.assert(
      fc.property(statedDates, (dates) => {
        const digest = digestOf(dates, zone);
        const { site, articles } = digest;
        for (const feed of [...listFeeds(digest), ...listArchive(digest)]) {
          const guids = [
            ...feed.articles.map(guidOf),
            ...feed.editions.map((edition) => editionEntry(site, edition).guid),
          ];
          expect(new Set(guids).size).toBe(guids.length);
          expectFalling(feed.editions.map(({ from }) => from));
          for (const { from, days } of feed.editions) expect(days.every(({ day }) => day >= from)).toBe(true);
        }
        const parts = splitArchive(articles, site.feedSize).flatMap((part) => part.articles);
        expect(parts).toEqual(articles.slice(articles.length - parts.length));
        expect(articles.length - parts.length).toBeLessThan(site.feedSize);
        for (const { articles: listed } of allNewsPages(digest))
          expect(listed).toEqual(articles.filter((article) => listed.includes(article)));
        const links = kinds.feed(digest).flatMap(({ item }) => item.feed.editions.map(({ path }) => path));
        const pages = new Set([...kinds.edition(digest), ...kinds.week(digest)].map(({ path }) => path));
        expect(links.filter((path) => !pages.has(path))).toEqual([]);
      }),
      { numRuns: 30, examples: [[SET_BACK]] },
    );
  });

  test("a day alone is that day, and a moment the day that the calendar of the zone gives it", () => {
    fc.assert(
      fc.property(statedDate, (date) => {
        const expected = hasTime(date) ? DateTime.fromISO(date, { zone: "utc" }).setZone(zone).toISODate() : date;
        expect(dayOf(date, zone)).toBe(expected);
        // Apia had no such day.
        if (date !== "2011-12-30" || zone !== "Pacific/Apia") expect(dayOf(momentOf(date, zone), zone)).toBe(expected);
      }),
    );
  });
});
