import { describe, expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { canonicalOf, elementsOf, find, isNoindex, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { spam } from "./helpers/spam.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { EMPTY_SITE_URLS, ownUrlsOf, urlsOf } from "./helpers/urls-of.ts";

const LONG = "A paragraph of the story that is long enough to open it, and says nothing else.";

describe("empty states", () => {
  test("no seeds make a whole site that says so", async () => {
    const { pages } = await buildInMemory({});
    expect(urlsOf(pages)).toEqual(EMPTY_SITE_URLS);
    expect(textsOf(page(pages, "/"), ".empty")).toEqual([
      "Nothing here yetThe first article will appear as soon as its seed lies in the seeds folder.",
    ]);
    expect(textsOf(page(pages, "/archive/"), ".empty")).toEqual(["Nothing has been published yet."]);
    expect(textsOf(page(pages, "/topics/"), ".empty")).toEqual(["There is no topic yet."]);
    expect(textsOf(page(pages, "/providers/"), ".empty")).toEqual(["There is no outlet yet."]);
    expect(textsOf(page(pages, "/undated/"), ".empty")).toEqual(["Every article has a date."]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("a topic with one article has its page, its year and no plural", async () => {
    const { pages } = await buildInMemory({ "a.txt": storySeed({ topics: ["Robots"] }) });
    expect(textsOf(page(pages, "/topics/"), "li").at(-1)).toBe("Robots 1 article");
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
    const hollow = elementsOf(main).filter(
      ({ tag, text }) => !["html", "head", "img", "br"].includes(tag) && text() === "",
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
    expect(textsOf(html, ".original")).toEqual(["The source’s own address is not known."]);
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
      expect.arrayContaining(["404.html", "settings/index.html", "2021/05/01/full-text/index.html"]),
    );
    expect(noindex).toHaveLength(3);
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

describe("languages", () => {
  const arabic = "أعلنت الشركة اليوم عن حاسوب جديد لتدريب الشبكات العصبية في مراكز البيانات الكبيرة";

  test("an article in another language says which, and which way it is read", async () => {
    const { pages } = await buildInMemory({
      "a.txt": storySeed({ title: arabic, excerpt: arabic, lines: [] }),
      "b.txt": storySeed({ title: "An English story", address: "https://news.example/en" }),
    });
    const own = [...pages].find(([path, html]) => /^2021\/05\/01\/.+/.test(path) && html.includes(arabic));
    const [heading] = find(own?.[1] ?? "", "h1");
    expect([heading?.attributes.get("lang"), heading?.attributes.get("dir")]).toEqual(["ar", "auto"]);
    expect(find(own?.[1] ?? "", "html")[0]?.attributes.get("lang")).toBe("en");
    // Our own words around it are not in the article's language.
    expect(find(own?.[1] ?? "", "article")[0]?.attributes.get("lang")).toBeUndefined();
    const [english] = find(page(pages, "/2021/05/01/an-english-story"), "h1");
    expect([english?.attributes.get("lang"), english?.attributes.get("dir")]).toEqual([undefined, undefined]);
    const front = find(page(pages, "/"), "h3").map(({ attributes }) => attributes.get("lang"));
    expect(front.toSorted()).toEqual(["ar", undefined]);
    expect(siteFaults(pages)).toEqual([]);
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
    "This text was published by Example News and is its author’s.7 lines of reader comments were removed.",
  ]);
  expect(textsOf(html, ".prose")[0]).toBe(story.join(" "));
  expect(reading.problems.map(({ line, fault }) => `${line} ${fault.split(":")[0]}`)).toEqual([
    "22 7 lines of comment spam were removed",
  ]);
  expect(textsOf(page(pages, "/2021/05/01/a-clean-one"), ".credits")).toEqual([
    "This text was published by Example News and is its author’s.",
  ]);
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
