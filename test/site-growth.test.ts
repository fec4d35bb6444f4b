import { expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { foldFeeds } from "./helpers/fold-feeds.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const OUTLETS = ["One", "Two", "Three"].map((name) => ({ name, domain: `${name.toLowerCase()}.example` }));
const TOPICS = ["AI", "Chips", "Robots", "Law"];

/** Ten articles in each of six months, on five days of each. */
const sixty = Object.fromEntries(
  Array.from({ length: 60 }, (_, place) => {
    const month = Math.floor(place / 10) + 1;
    const day = (place % 5) * 5 + 3;
    const date = `2021-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}T${String(8 + (place % 10)).padStart(2, "0")}:30:00Z`;
    const name = `story-${place}`;
    const topics = [TOPICS[place % 4] ?? "", TOPICS[(place + 1) % 4] ?? ""];
    return [
      `${name}.txt`,
      storySeed({ title: `Story ${place}`, date, address: `https://x.example/${name}`, topics, ...outlet(place) }),
    ];
  }),
);

function outlet(place: number) {
  const provider = OUTLETS[place % OUTLETS.length];
  return provider === undefined ? {} : { provider };
}

/** Paths whose text differs between two sites, or that only one of them has. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  const changed = [...paths]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => path.replace(/-[0-9a-f]{8}\/index\.html$/, "/index.html"));
  return foldFeeds(changed);
}

// A front page of ten, so that the older months are in the archive only, as on a large site.
const site = { frontPageSize: 10, feedSize: 10 };
const before = buildInMemory(sixty, { site });

test("a new newest article touches its own lists, the front page, the feed and one neighbour", async () => {
  const { pages } = await buildInMemory(
    {
      ...sixty,
      "new.txt": storySeed({
        title: "New story",
        date: "2021-06-28T09:00:00Z",
        address: "https://x.example/new",
        topics: ["AI"],
        ...outlet(0),
      }),
    },
    { site },
  );
  expect(siteFaults(pages)).toEqual([]);
  expect(differences((await before).pages, pages)).toEqual([
    // Its page and its edition, both new, and the neighbours that now link to them.
    "2021/06/23/index.html",
    "2021/06/23/story-59/index.html",
    "2021/06/28/index.html",
    "2021/06/28/new-story/index.html",
    // Lists it stands in.
    "2021/06/index.html",
    "2021/index.html",
    // Its week, which is new, and the one before, which now links to it.
    "2021/w25/index.html",
    "2021/w26/index.html",
    // Counts.
    "archive/index.html",
    "feed.*",
    // The day before is over now, and its week.
    "feeds/days/feed.*",
    "feeds/index.html",
    "feeds/weeks/feed.*",
    "index.html",
    "newest.json",
    "providers/index.html",
    "providers/one-example/2021/index.html",
    "providers/one-example/feed.*",
    "providers/one-example/index.html",
    "sitemaps/2021-06.xml",
    "sitemaps/news.xml",
    "topics/ai/2021/index.html",
    "topics/ai/feed.*",
    "topics/ai/index.html",
    "topics/index.html",
  ]);
});

test("a late article of an old month leaves every other month's pages as they were", async () => {
  const { pages } = await buildInMemory(
    {
      ...sixty,
      "late.txt": storySeed({
        title: "Late story",
        date: "2021-02-08T23:00:00Z",
        address: "https://x.example/late",
        topics: ["Law"],
        ...outlet(1),
      }),
    },
    { site },
  );
  expect(siteFaults(pages)).toEqual([]);
  expect(differences((await before).pages, pages)).toEqual([
    "2021/02/08/index.html",
    "2021/02/08/late-story/index.html",
    "2021/02/08/story-16/index.html",
    "2021/02/13/story-12/index.html",
    "2021/02/index.html",
    "2021/index.html",
    "2021/w06/index.html",
    "archive/index.html",
    // The month was one part of ten, and is two parts; the part after them leads back to the second.
    "feeds/archive/2021-02-1/atom.xml",
    "feeds/archive/2021-02-1/feed.json",
    "feeds/archive/2021-02-2/atom.xml",
    "feeds/archive/2021-02-2/feed.json",
    "feeds/archive/2021-03-1/atom.xml",
    "feeds/archive/2021-03-1/feed.json",
    "feeds/index.html",
    "newest.json",
    "providers/index.html",
    "providers/two-example/2021/index.html",
    "providers/two-example/index.html",
    "sitemaps/2021-02.xml",
    "topics/index.html",
    "topics/law/2021/index.html",
    "topics/law/index.html",
  ]);
});

test("an article that goes leaves no trace", async () => {
  const { "story-30.txt": _, ...rest } = sixty;
  const { pages } = await buildInMemory(rest, { site });
  expect(siteFaults(pages)).toEqual([]);
  expect([...pages.values()].join("\n")).not.toContain("Story 30<");
});
