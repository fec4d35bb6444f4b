import { beforeAll, describe, expect, test } from "vitest";
import { findEdition } from "../src/email/find-edition.ts";
import { mailContent } from "../src/email/mail-content.ts";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const story = (letter: string, date: string, more: Parameters<typeof storySeed>[0] = {}) =>
  storySeed({ title: `Story ${letter}`, address: `https://news.example/${letter}`, date, topics: ["AI"], ...more });

const related = [
  { title: "A day alone", address: "https://other.example/1", date: "2024-03-09" },
  { title: "Five in the afternoon", address: "https://other.example/2", date: "2024-03-10T00:00:00Z" },
  { title: "A slip", address: "https://other.example/3", date: "2024-06-10" },
];

/** A site in California: 5 pm there is midnight in Greenwich, or was until the clocks went forward on 10 March. */
describe("on a site in Los Angeles", () => {
  let built: BuildInMemory;
  beforeAll(async () => {
    built = await buildInMemory(
      {
        "embargo.txt": story("embargo", "2024-03-08T16:00:00-08:00", { related, heat: 5 }),
        "day.txt": story("day", "2024-03-08", { heat: 90 }),
        "newyear.txt": story("newyear", "2024-01-01"),
        "eve.txt": story("eve", "2023-12-31T16:00:00-08:00"),
        "later.txt": story("later", "2024-03-20T12:00:00-07:00"),
      },
      { site: { timeZone: "America/Los_Angeles", api: true }, now: "2024-04-01T00:00:00Z" },
    );
  });
  const html = (title: string) => {
    const article = built.digest.articles.find((one) => one.title === `Story ${title}`);
    return page(built.pages, article?.path ?? "");
  };

  /** The dates on an article's page: its own, then those of its reports. */
  const timesOf = (title: string) => textsOf(html(title), "time").slice(0, 1);
  const file = (path: string) => built.pages.get(path) ?? "";

  test("a stated midnight in Greenwich keeps its time and its day", () => {
    expect(built.digest.articles.map(({ title, day }) => `${day} ${title}`)).toEqual([
      "2024-03-20 Story later",
      "2024-03-08 Story embargo",
      "2024-03-08 Story day",
      "2024-01-01 Story newyear",
      "2023-12-31 Story eve",
    ]);
    expect(timesOf("embargo")).toEqual(["March 8, 2024, 16:00 PST"]);
    expect(timesOf("eve")).toEqual(["December 31, 2023, 16:00 PST"]);
    expect(html("embargo")).toContain('"datePublished":"2024-03-09T00:00:00Z"');
  });

  test("a day alone is that day, and nowhere shown with a time", () => {
    expect(timesOf("day")).toEqual(["March 8, 2024"]);
    expect(html("day")).toContain('"datePublished":"2024-03-08"');
    expect(html("day")).toContain('<time datetime="2024-03-08"');
    expect(file("sitemaps/2024-03.xml")).toContain("<lastmod>2024-03-08</lastmod>");
    expect(file("api/news/index.json")).toContain('"publishedDateTime":"2024-03-08"');
    expect(file("atom.xml")).toContain("<published>2024-03-08T08:00:00Z</published>");
    expect(html("embargo")).toContain("Updated with 1 more report on June 10, 2024");
  });

  test("a report dated after the build moves nothing but its own place in the list", () => {
    expect(file("atom.xml")).toContain("<updated>2024-03-10T00:00:00Z</updated>");
    for (const path of ["atom.xml", "feed.xml", "feed.json", "sitemaps/2024-03.xml"])
      expect(file(path)).not.toMatch(/2024-06|Jun 2024/);
  });

  test("the day's page and its mail open with the same article, which is not the newest", () => {
    const edition = findEdition(built.digest, "2024-03-08", "day");
    if (edition === undefined) throw new Error("There is no edition.");
    const { top } = mailContent(built.digest.site, edition, 9, { unsubscribe: "", pictures: false });
    const titles = textsOf(page(built.pages, "/2024/03/08/"), ".headline");
    expect([top.title, ...titles]).toEqual(["Story day", "Story day", "Story embargo"]);
  });

  test("an item of the weeks feed leads to a page that lists the week by day, with its neighbours", () => {
    expect(file("feeds/weeks/atom.xml").match(/<link href="[^"]*\/w\d\d\/"/g)).toEqual([
      '<link href="https://digest.example/2024/w10/"',
      '<link href="https://digest.example/2024/w01/"',
      '<link href="https://digest.example/2023/w52/"',
    ]);
    const week = page(built.pages, "/2024/w01/");
    expect(textsOf(week, "h1")).toEqual(["Week of January 1, 2024"]);
    expect([".newer", ".older"].flatMap((name) => textsOf(week, name))).toEqual([
      "Week of March 4, 2024",
      "Newer weekWeek of March 4, 2024",
      "Week of December 25, 2023",
      "Older weekWeek of December 25, 2023",
    ]);
    expect(page(built.pages, "/2024/01/01/")).toContain('href="/2024/w01/"');
    expect(file("sitemaps/2024-01.xml")).toContain("https://digest.example/2024/w01/");
    expect(siteFaults(built.pages)).toEqual([]);
  });
});
