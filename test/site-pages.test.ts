import { describe, expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { canonicalOf, elementsOf, find, isNoindex, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { spam } from "./helpers/spam.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { EMPTY_SITE_URLS, ownUrlsOf, urlsOf } from "./helpers/urls-of.ts";

const arabic = "أعلنت الشركة اليوم عن حاسوب جديد لتدريب الشبكات العصبية في مراكز البيانات الكبيرة";
const LONG = "A paragraph of the story that is long enough to open it, and says nothing else.";

describe("empty states", () => {
  test("no seeds make a whole site that says so", async () => {
    const { pages } = await buildInMemory({});
    expect(urlsOf(pages)).toEqual(EMPTY_SITE_URLS);
    expect(textsOf(page(pages, "/"), ".empty")).toEqual([
      "Nothing here yetNews will appear here once the first article is published.",
    ]);
    expect(textsOf(page(pages, "/archive/"), ".empty")).toEqual(["Nothing has been published yet."]);
    expect(textsOf(page(pages, "/topics/"), ".empty")).toEqual(["There are no topics yet."]);
    expect(textsOf(page(pages, "/providers/"), ".empty")).toEqual(["There are no sources yet."]);
    expect(textsOf(page(pages, "/undated/"), ".empty")).toEqual(["Every article has a date."]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("a topic with one article has its page, its year and no plural", async () => {
    const { pages } = await buildInMemory({ "a.txt": storySeed({ topics: ["Robots"] }) });
    expect(textsOf(page(pages, "/topics/"), "li").slice(-2)).toEqual([
      "Robots 1 articleA standard story",
      "A standard story",
    ]);
    expect(textsOf(page(pages, "/topics/robots/"), ".headline")).toEqual(["A standard story"]);
    expect(textsOf(page(pages, "/topics/robots/2021/"), ".entry")).toEqual(["A standard story Example News"]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("an article of a title, a date and an address alone has no empty parts", async () => {
    const { pages } = await buildInMemory({ "a.txt": storySeed({ excerpt: undefined, provider: undefined }) });
    const html = page(pages, "/2021/05/01/a-standard-story");
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    for (const part of [".picture", ".standfirst", ".prose", ".credits", ".topics", ".coverage", ".neighbours"])
      expect(find(html, part), part).toEqual([]);
    expect(textsOf(html, ".button")).toEqual(["Read at news.example"]);
    // What a script fills keeps its room.
    const isFilled = (name = "") => name.includes("needs-script");
    const hollow = elementsOf(main).filter(
      ({ tag, attributes, text }) =>
        !["html", "head", "img", "br"].includes(tag) && !isFilled(attributes.get("class")) && text() === "",
    );
    expect(hollow.map(({ tag }) => tag)).toEqual([]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("texts without dates alone are shown on the front page", async () => {
    const { pages } = await buildInMemory({
      "a.txt": `A first text\n\n${LONG}\n`,
      "b.txt": `A second text\n\n${LONG}\n`,
    });
    expect(ownUrlsOf(pages)).toEqual(["/undated/a-first-text-30558342/", "/undated/a-second-text-e3620cd0/"]);
    expect(textsOf(page(pages, "/"), ".headline").toSorted()).toEqual(["A first text", "A second text"]);
    expect(pages.get("feed.xml")).not.toContain("<item>");
    expect(siteFaults(pages)).toEqual([]);
  });
});

describe("what is not known", () => {
  test("is said of a plain text: no source, no date, no address", async () => {
    const { pages, reading } = await buildInMemory({ "a.txt": `A plain text\n\n${LONG}\n` });
    const html = page(pages, "/undated/a-plain-text");
    expect(textsOf(html, ".provider")).toEqual(["Source not stated"]);
    expect(textsOf(html, ".undated")).toEqual(["Undated"]);
    expect(textsOf(html, ".original")).toEqual(["The address of the original article is not known."]);
    expect(find(html, "time")).toEqual([]);
    expect(reading.problems.map(({ severity, field }) => `${severity} ${field}`).toSorted()).toEqual([
      "warning provider",
      "warning publishedDateTime",
      "warning title",
      "warning webUrl",
    ]);
  });

  test("is known once a sidecar says it", async () => {
    const { pages, reading } = await buildInMemory({
      "a.txt": `A plain text\n\n${LONG}\n`,
      "a.meta.yaml":
        'title: A named text\npublishedDateTime: 2023-06-23T07:00:00Z\nwebUrl: "https://paper.example/x"\nprovider:\n  name: Paper\n  domain: paper.example\n',
    });
    const html = page(pages, "/2023/06/23/a-named-text");
    expect(textsOf(html, ".provider")).toEqual(["Paper"]);
    expect(textsOf(html, "time")).toEqual(["June 23, 2023, 07:00 UTC"]);
    expect(textsOf(html, ".button")).toEqual(["Read at Paper"]);
    expect(reading.problems).toEqual([]);
  });
});

describe("search engines", () => {
  const seeds = {
    "excerpt.txt": storySeed({ title: "Excerpt only", address: "https://news.example/e" }),
    "full.txt": storySeed({ title: "Full text", address: "https://news.example/f", body: `${LONG}\n\n${LONG}\n` }),
  };

  test("may list an excerpt's page, and not the page of another's full text", async () => {
    const { pages } = await buildInMemory(seeds);
    const noindex = [...pages]
      .filter(([path, html]) => path.endsWith(".html") && isNoindex(html))
      .map(([path]) => path);
    expect(noindex.map((path) => path.replace(/-[0-9a-f]{8}\//, "/"))).toEqual(
      expect.arrayContaining([
        "404.html",
        "settings/index.html",
        "settings/offline/index.html",
        "2021/05/01/full-text/index.html",
      ]),
    );
    expect(noindex).toHaveLength(4);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("may list both where the site says so", async () => {
    const { pages } = await buildInMemory(seeds, { site: { indexFullText: true } });
    expect(isNoindex(page(pages, "/2021/05/01/full-text"))).toBe(false);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("are told of each page one address, its own", async () => {
    const { pages } = await buildInMemory(seeds);
    for (const [path, html] of pages) {
      if (!path.endsWith(".html")) continue;
      expect(canonicalOf(html)).toBe(`https://digest.example/${path.replace(/(^|\/)index\.html$/, "$1")}`);
    }
  });
});

test("only the picture at the head of a page is loaded at once", async () => {
  const { pages } = await buildInMemory({
    "a.txt": storySeed({ image: { url: "https://static.example/a.png" } }),
    "b.txt": storySeed({
      title: "Second",
      address: "https://x.example/b",
      image: { url: "https://static.example/b.png" },
    }),
  });
  const hurry = (html: string) =>
    find(html, "img").map(({ attributes }) => attributes.get("loading") ?? attributes.get("fetchpriority"));
  expect(hurry(page(pages, "/"))).toEqual(["high", "lazy"]);
  expect(hurry(page(pages, "/2021/05/01/second"))).toEqual(["high"]);
  // Whoever serves a picture is not told what is read.
  for (const path of ["/", "/2021/05/01/second"])
    for (const { attributes } of find(page(pages, path), "img"))
      expect(attributes.get("referrerpolicy")).toBe("no-referrer");
});

describe("languages", () => {
  test("an article in another language says which, and which way it is read", async () => {
    const { pages } = await buildInMemory({
      "a.txt": storySeed({ title: arabic, excerpt: arabic, lines: [] }),
      "b.txt": storySeed({ title: "An English story", address: "https://news.example/en" }),
    });
    const own = [...pages].find(([path, html]) => /^2021\/05\/01\/.+/.test(path) && textsOf(html, "h1")[0] === arabic);
    const [whole] = find(own?.[1] ?? "", "article");
    expect([whole?.attributes.get("lang"), whole?.attributes.get("dir")]).toEqual(["ar", "rtl"]);
    expect(find(own?.[1] ?? "", "html")[0]?.attributes.get("lang")).toBe("en");
    const [english] = find(page(pages, "/2021/05/01/an-english-story"), "article");
    expect([english?.attributes.get("lang"), english?.attributes.get("dir")]).toEqual([undefined, undefined]);
    const front = find(page(pages, "/"), "article").map(({ attributes }) => attributes.get("lang"));
    expect(front.toSorted()).toEqual(["ar", undefined]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("a site in a language that is read from the right says so on every page", async () => {
    const { pages } = await buildInMemory(
      {
        "a.txt": storySeed({ related: [{ title: "Merged", address: "https://other.example/m" }] }),
        "m.txt": storySeed({ title: "Merged", address: "https://other.example/m", published: false, heat: -1 }),
      },
      { site: { language: "ar" } },
    );
    for (const [path, html] of pages) {
      if (!path.endsWith(".html")) continue;
      const [root] = find(html, "html");
      expect([root?.attributes.get("lang"), root?.attributes.get("dir")], path).toEqual(["ar", "rtl"]);
    }
    expect(find(page(pages, "/"), "meta").map(({ attributes }) => attributes.get("content"))).toContain("ar_EG");
  });
});

test("a page says how many lines of comments were removed, and the rest is whole", async () => {
  const story = Array.from({ length: 6 }, (_, place) => `Paragraph ${place + 1} of the story. ${LONG}`);
  const { pages, reading } = await buildInMemory({
    "a.txt": storySeed({ body: `${story.join("\n\n")}\n\n${spam.join("\n")}\n` }),
    "b.txt": storySeed({ title: "A clean one", address: "https://news.example/c", body: `${story.join("\n\n")}\n` }),
  });
  const html = page(pages, "/2021/05/01/a-standard-story");
  expect(textsOf(html, ".credits")).toEqual([
    "This text was published by Example News and belongs to its author. It is republished here and kept out of search engines.7 lines of comment spam were removed.",
  ]);
  expect(textsOf(html, ".prose")[0]).toBe(story.join(" "));
  expect(reading.problems.map(({ line, fault }) => `${line} ${fault.split(":")[0]}`)).toEqual([
    "22 7 lines cut as comment spam",
  ]);
  expect(textsOf(page(pages, "/2021/05/01/a-clean-one"), ".credits")).toEqual([
    "This text was published by Example News and belongs to its author. It is republished here and kept out of search engines.",
  ]);
});

describe("weight and time", async () => {
  const of = (title: string, hour: string, heat: number, day = "2021-05-01") =>
    storySeed({
      title,
      date: `${day}T${hour}:00:00Z`,
      heat,
      address: `https://news.example/${title}`,
      topics: ["AI", title],
    });
  const { pages } = await buildInMemory({
    "1.txt": of("Cool", "12", 50),
    "2.txt": of("Hot", "10", 90),
    "3.txt": of("Warm", "11", 70),
    "4.txt": of("Old", "11", 60, "2021-04-02"),
    "5.txt": of("Older", "11", 60, "2021-04-01"),
  });
  const headlines = (path: string) => textsOf(page(pages, path), ".headline");
  const linksOf = (path: string) => find(page(pages, path), "a").map(({ attributes }) => attributes.get("href"));

  test("decide the order of the front page, of a day and of a week", () => {
    expect(headlines("/")).toEqual(["Hot", "Warm", "Cool", "Old", "Older"]);
    expect(headlines("/2021/05/01/")).toEqual(["Hot", "Warm", "Cool"]);
    expect([...headlines("/2021/w17/"), ...textsOf(page(pages, "/2021/w17/"), ".entry")]).toEqual([
      "Hot",
      "Warm Example News",
      "Cool Example News",
    ]);
  });

  test("stand side by side: each page by weight leads to the same by time, which search engines leave out", () => {
    expect(headlines("/latest/")).toEqual(["Cool", "Warm", "Hot", "Old", "Older"]);
    expect(headlines("/latest/2021/05/01/")).toEqual(["Cool", "Warm", "Hot"]);
    for (const path of ["/", "/2021/05/01/", "/2021/w17/"]) {
      expect(linksOf(path)).toContain(`/latest${path}`);
      expect(linksOf(`/latest${path}`)).toContain(path);
      expect(isNoindex(page(pages, `/latest${path}`))).toBe(true);
    }
    // Where both are the same, there is one page.
    expect(linksOf("/2021/04/02/").filter((to) => to?.startsWith("/latest"))).toEqual([]);
    expect(pages.has("latest/2021/04/02/index.html")).toBe(false);
    expect([...pages.values()].filter((text) => text.startsWith("<?xml") && text.includes("/latest/"))).toEqual([]);
  });

  test("make days of one article share a heading, each with its date", () => {
    expect(textsOf(page(pages, "/"), ".day-name")).toEqual(["Saturday, May 1, 2021", "April 1 – 2, 2021"]);
    expect(linksOf("/")).toEqual(expect.arrayContaining(["/2021/04/", "/2021/04/02/", "/2021/04/01/"]));
  });

  test("name the topics of the front page, those of most articles first", () => {
    const bar = find(page(pages, "/"), ".bar-line").map(({ text }) => text());
    expect(bar).toEqual(["AICoolHotOldOlderWarmAll topicsNewest firstHow it is sorted"]);
  });

  test("are found from an article: its day, and the pages above that", () => {
    const html = page(pages, "/2021/05/01/cool");
    expect(textsOf(html, ".kicker")).toEqual(["Archive2021May 2021May 1, 2021"]);
    expect(html).toContain('<a href="/2021/05/01/"><time datetime="2021-05-01T12:00:00Z" data-shows="both">');
    expect(textsOf(page(pages, "/2021/05/01/"), ".turn")).toEqual(["April 2, 2021"]);
    expect(find(page(pages, "/2021/04/"), ".calendar-month")).toHaveLength(1);
    expect(siteFaults(pages)).toEqual([]);
  });
});

describe("the story on an article's page", () => {
  const report = (name: string, date?: string) => ({
    title: `Report of ${name}`,
    address: `https://${name}.example/r`,
    provider: { name, domain: `${name}.example` },
    ...(date !== undefined && { date }),
  });

  test("is a timeline, the outlets counted, and updates by day", async () => {
    const related = [
      report("one", "2021-05-01T12:00:00Z"),
      report("two", "2021-05-03T12:00:00Z"),
      report("three", "2021-05-03T13:00:00Z"),
      report("four"),
    ];
    const { pages } = await buildInMemory({ "a.txt": storySeed({ quality: 70, heat: 110, related }) });
    const html = page(pages, "/2021/05/01/a-standard-story");
    expect(textsOf(html, ".reach")).toEqual(["Reported by 5 sources. Also: one, two, three, and 1 more"]);
    expect(find(html, ".also").map(({ attributes }) => attributes.get("href"))).toEqual([
      expect.stringMatching(/^\/2021\/05\/01\/a-standard-story-[0-9a-f]{8}\/#coverage$/),
    ]);
    expect(find(html, "svg").map(({ attributes }) => attributes.get("aria-label"))).toContain(
      "5 reports from 5 sources, from May 1, 2021 to May 3, 2021; all are listed below.",
    );
    expect([find(html, ".timeline-report").length, find(html, ".timeline-lead").length]).toEqual([3, 1]);
    expect(textsOf(html, ".byline")).toContain("Updated with 2 more reports on May 3, 2021");
    expect(textsOf(html, "summary")).toEqual([]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("has its reports by outlet, the first of each with its excerpt, the rest folded, each in its language", async () => {
    const of = (name: string, place: number, rest = {}) => ({
      ...report(name, `2021-05-0${place}T12:00:00Z`),
      title: `Report ${place}`,
      address: `https://${name}.example/${place}`,
      excerpt: `What report ${place} says first.`,
      ...rest,
    });
    const related = [of("one", 2), of("one", 4), of("two", 3, { title: arabic, excerpt: arabic }), of("one", 1)];
    const { pages } = await buildInMemory({ "a.txt": storySeed({ related }) });
    const html = page(pages, "/2021/05/01/a-standard-story");
    expect(textsOf(html, ".reach")).toEqual(["Reported by 3 sources. Also: one and two"]);
    expect(textsOf(html, ".headline")).toEqual(["Report 4", "Report 2", "Report 1", arabic]);
    expect(textsOf(html, "summary")).toEqual(["2 more from one"]);
    expect(textsOf(html, ".excerpt")).toEqual(["What report 4 says first.", expect.stringContaining(arabic)]);
    // A report's headline, excerpt and byline begin at the same side.
    const [turned, ...others] = find(html, "div").filter(({ attributes }) => attributes.get("dir") === "rtl");
    expect(turned?.text()).toMatch(new RegExp(`^${arabic}${arabic}.*two · `));
    expect(others).toEqual([]);
    expect(textsOf(html, ".provider")).toEqual(["Example News", "one", "two"]);
  });

  test("has no timeline where one date alone is known", async () => {
    const { pages } = await buildInMemory({ "a.txt": storySeed({ related: [report("one")] }) });
    expect(find(page(pages, "/2021/05/01/a-standard-story"), ".timeline")).toEqual([]);
  });

  test("goes on with older articles on the same things, and says why", async () => {
    const { pages } = await buildInMemory({
      "a.txt": storySeed({ title: "One that shows the ExaPOD and D1", date: "2020-01-01T10:00:00Z" }),
      "b.txt": storySeed({ title: "Later the D1 met its ExaPOD", address: "https://news.example/b" }),
    });
    expect(textsOf(page(pages, "/2021/05/01/later-the-d1-met-its-exapod"), ".related")).toEqual([
      "Related articlesOne that shows the ExaPOD and D1Example News · January 1, 2020 · in common: D1 and ExaPOD",
    ]);
    expect(find(page(pages, "/2020/01/01/one-that-shows-the-exapod-and-d1"), ".related")).toEqual([]);
    expect(siteFaults(pages)).toEqual([]);
  });
});

test("the archive has a square a day, outlets their share, topics their months", async () => {
  const of = (place: number, date: string, name: string) =>
    storySeed({
      title: `Story ${place}`,
      date,
      address: `https://news.example/${place}`,
      topics: ["AI"],
      provider: { name, domain: `${name}.example` },
    });
  const { pages } = await buildInMemory({
    "a.txt": of(1, "2021-05-01T10:00:00Z", "one"),
    "b.txt": of(2, "2021-05-01T11:00:00Z", "one"),
    "c.txt": of(3, "2021-03-02T10:00:00Z", "one"),
    "d.txt": of(4, "2021-03-03T10:00:00Z", "two"),
  });
  for (const path of ["/archive/", "/2021/"]) {
    const squares = find(page(pages, path), "a").filter(({ attributes }) =>
      attributes.get("class")?.startsWith("square"),
    );
    expect(
      squares.map(({ attributes }) => [attributes.get("aria-label"), attributes.get("href"), attributes.get("class")]),
    ).toEqual([
      ["March 2, 2021: 1 article", "/2021/03/02/", "square shade-2"],
      ["March 3, 2021: 1 article", "/2021/03/03/", "square shade-2"],
      ["May 1, 2021: 2 articles", "/2021/05/01/", "square shade-4"],
    ]);
  }
  expect(textsOf(page(pages, "/providers/"), "li").slice(-2)).toEqual(["one 3 articles, 75%", "two 1 article, 25%"]);
  expect(find(page(pages, "/topics/ai/"), ".bars")).toHaveLength(1);
  expect(textsOf(page(pages, "/topics/ai/"), "figcaption")).toEqual([
    "Articles per month. The peak is 2 articles, in May 2021.",
  ]);
  expect(siteFaults(pages)).toEqual([]);
});

describe("a site below a path", () => {
  const address = "https://people.example/project/news/";

  test("has the path in every link, feed, redirect and sitemap", async () => {
    const { pages } = await buildInMemory(
      {
        "a.txt": storySeed({
          topics: ["AI"],
          related: [{ title: "Merged", address: "https://other.example/m" }],
          body: LONG,
        }),
        "m.txt": storySeed({ title: "Merged", address: "https://other.example/m", published: false, heat: -1 }),
      },
      { site: { address } },
    );
    expect(siteFaults(pages, address)).toEqual([]);
    const outside = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/(?:href|src|url)="?=?(\/[^"\s]*|https:\/\/people\.example[^"\s<]*)/g)]
        .map(([, link = ""]) => new URL(link, address).href)
        .filter((link) => !link.startsWith(address))
        .map((link) => `${path}: ${link}`),
    );
    expect(outside).toEqual([]);
    expect(pages.get("_redirects")).toMatch(/^\/project\/news\/2021\S+ \/project\/news\/2021\S+ 301\n$/);
    expect(pages.get("robots.txt")).toContain(`Sitemap: ${address}sitemap.xml\n`);
    expect(pages.get("_headers")).toMatch(/^\/project\/news\/\*\n/);
    expect(pages.get("feed.xml")).toContain(`<link>${address}</link>`);
  });
});
