import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest } from "../digest/build-digest.ts";
import { editionEntry } from "./edition-entry.ts";
import { feedEditions } from "./feed-editions.ts";

const digestOf = (dates: readonly string[], timeZone = "UTC", feedSize = 50) =>
  buildDigest(
    dates.map((published, place) =>
      head("abcdefgh"[place] ?? "z", { published, title: `Story ${place}`, heat: place }),
    ),
    { site: { ...TEST_SITE, timeZone, feedSize }, now: "2030-01-01T00:00:00Z", drafts: false },
  );
const days = (...args: Parameters<typeof digestOf>) =>
  feedEditions("day", digestOf(...args)).map(({ from, published }) => `${from} ${published}`);
const weeks = (...args: Parameters<typeof digestOf>) =>
  feedEditions("week", digestOf(...args)).map(({ from, published }) => `${from} ${published}`);

describe("A day is an item", () => {
  test.each<[string, string[], string, string[]]>([
    ["not while it is the newest", ["2021-08-20T10:00:00Z"], "UTC", []],
    [
      "once an article of a later day is there",
      ["2021-08-20T10:00:00Z", "2021-08-21T00:00:01Z"],
      "UTC",
      ["2021-08-20 2021-08-21T00:00:00Z"],
    ],
    [
      "by midnight in the site's zone",
      ["2021-08-20T10:00:00Z", "2021-08-20T15:30:00Z"],
      "Asia/Tokyo",
      ["2021-08-20 2021-08-20T15:00:00Z"],
    ],
    [
      "not by a midnight in Greenwich, which is still the same day in New York",
      ["2021-08-20T10:00:00Z", "2021-08-21T00:00:00Z"],
      "America/New_York",
      [],
    ],
    [
      "by a day alone, which is that day everywhere",
      ["2021-08-20T10:00:00Z", "2021-08-21"],
      "America/New_York",
      ["2021-08-20 2021-08-21T04:00:00Z"],
    ],
    [
      "of 23 hours where clocks go forward",
      ["2021-03-14T10:00:00Z", "2021-03-16T10:00:00Z"],
      "America/New_York",
      ["2021-03-14 2021-03-15T04:00:00Z"],
    ],
  ])("%s", (_, dates, zone, items) => {
    expect(days(dates, zone)).toEqual(items);
  });

  test("up to the maximum length of a feed", () => {
    expect(days(["2021-08-20T10:00:00Z", "2021-08-21T10:00:00Z", "2021-08-22T10:00:00Z"], "UTC", 1)).toEqual([
      "2021-08-21 2021-08-22T00:00:00Z",
    ]);
  });
});

test("a week is an item once it is over: Monday to Sunday, across the turn of the year too", () => {
  expect(weeks(["2020-12-28T10:00:00Z", "2021-01-03T23:00:00Z", "2021-01-04T00:00:00Z"])).toEqual([
    "2020-12-28 2021-01-04T00:00:00Z",
  ]);
  expect(weeks(["2020-12-28T10:00:00Z", "2021-01-03T23:00:00Z"])).toEqual([]);
});

test("the item of a week lists its articles hottest first, and links to each of its days", () => {
  const digest = digestOf(["2021-08-16T10:00:00Z", "2021-08-18T10:00:00Z", "2021-08-25T10:00:00Z"]);
  const [week] = feedEditions("week", digest);
  if (week === undefined) throw new Error("no week");
  const { title, link, summary, content } = editionEntry(digest.site, week);
  expect([title, link, summary]).toEqual([
    "Week of August 16, 2021",
    "https://digest.example/2021/w33/",
    "Story 1; Story 0",
  ]);
  const links = [...content.html.matchAll(/href="([^"]+)"/g)].map(([, to = ""]) =>
    to.replace("https://digest.example", ""),
  );
  expect(links).toEqual([
    "/2021/08/18/story-1-bbbbbbbb/",
    "/2021/08/16/story-0-aaaaaaaa/",
    "/2021/08/16/",
    "/2021/08/18/",
  ]);
});

test("an item does not change when newer articles arrive", () => {
  const dates = ["2021-08-16T10:00:00Z", "2021-08-18T10:00:00Z", "2021-08-25T10:00:00Z"];
  const itemsOf = (all: string[]) => {
    const digest = digestOf(all);
    return (["day", "week"] as const).map((kind) =>
      feedEditions(kind, digest).map((edition) => editionEntry(digest.site, edition)),
    );
  };
  const [before, after] = [itemsOf(dates), itemsOf([...dates, "2021-09-25T10:00:00Z"])];
  before.forEach((items, place) => void expect(after[place]?.slice(-items.length)).toEqual(items));
  expect(before.map(({ length }) => length)).toEqual([2, 1]);
});
