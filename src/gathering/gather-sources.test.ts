import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { type LoopbackWeb, openLoopbackWeb, rssOf } from "../../test/helpers/loopback-web.ts";
import { PLAIN_HEAD, STORY, samplePage, storyOf } from "../../test/helpers/sample-page.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Gathered } from "../sources/gathered.ts";
import { type Health, healthKey } from "../sources/health.ts";
import { SOURCE_DEFAULTS, type Source } from "../sources/source.ts";
import { type GatherOptions, gatherSources } from "./gather-sources.ts";
import { libraryOf } from "./library.ts";

const NOW = "2026-03-03T12:00:00Z";
const rss = "application/rss+xml";
const html = "text/html; charset=utf-8";
const ENDLESS = "x".repeat(65_536);

let web: LoopbackWeb;
beforeAll(async () => {
  web = await openLoopbackWeb();
});
afterAll(() => web.close());
beforeEach(() => {
  web.answers.clear();
  web.asked.length = 0;
  web.answers.set("https://good.example/feed", [rss, rssOf("good.example", [["1", "Good news"]])]);
});

const source = (name: string, more: Partial<Source> = {}): Source => ({
  ...{ ...SOURCE_DEFAULTS, name, kind: "feed", address: `https://${name}.example/feed` },
  ...more,
});

/** State kept between runs. */
function memory(articles: readonly ArticleHead[] = []) {
  return { library: libraryOf(articles), gathered: new Map<string, Gathered>(), health: new Map<string, Health>() };
}

/** Polls sources and updates their health, like the command. */
async function gather(sources: readonly Source[], kept = memory(), more: Partial<GatherOptions> = {}) {
  const texts: string[] = [];
  const polls = await gatherSources(sources, {
    ...{ ...kept, site: TEST_SITE, fetch: web.fetch, contact: TEST_SITE.address, now: NOW, atOnce: 4 },
    ...{ time: 60_000, clock: () => 0, pause: async () => {} },
    onMade: (_, { text }) => texts.push(text),
    ...more,
  });
  for (const { source: asked, health } of polls) if (health) kept.health.set(healthKey(asked), health);
  return {
    ...{ polls, texts, kept },
    said: polls.map(({ source: { name }, result, fault, made }) =>
      `${name} ${result} ${made.length} ${fault?.fault ?? ""}`.trim(),
    ),
  };
}

describe("a failing source never holds back the others", () => {
  const feed = rssOf("bad.example", [["1", "Bad"]]);
  test.each<[string, Parameters<LoopbackWeb["answers"]["set"]>[1] | undefined, string]>([
    ["a dead host", undefined, "is on a host that refuses connections"],
    [
      "a redirect loop",
      (_, response) => response.writeHead(302, { location: "/bad.example/feed" }).end(),
      "redirects more than 5 times",
    ],
    [
      "an endless body",
      (_, response) => {
        response.writeHead(200, { "content-type": rss });
        const more = () => {
          while (response.write(ENDLESS));
        };
        response.on("drain", more);
        more();
      },
      "is larger than 10,000,000 bytes",
    ],
    ["a page instead of a feed", [html, samplePage()], "is a page, not a feed"],
    ["what is no feed", ["text/xml", "<rss><channel>"], "is not an RSS, Atom or JSON feed"],
    ["who wants no programs", [rss, feed], "is closed to programs by its host's robots.txt"],
  ])("%s", async (what, answer, fault) => {
    if (answer !== undefined) web.answers.set("https://bad.example/feed", answer);
    if (what === "who wants no programs")
      web.answers.set("https://bad.example/robots.txt", ["text/plain", "User-agent: *\nDisallow: /"]);
    const { said, polls } = await gather([source("bad"), source("good")]);
    expect(said).toEqual([expect.stringContaining(`bad failed 0 ${fault}`), "good read 1"]);
    expect(polls[0]?.health).toMatchObject({ failures: 1, askedAt: NOW, notBefore: "2026-03-03T13:00:00Z" });
  });

  test("nor does an internal error", async () => {
    web.answers.set("https://bad.example/feed", [rss, feed]);
    const { said } = await gather([source("bad"), source("good")], memory(), {
      onMade: ({ name }) => {
        if (name === "bad") throw new Error("disk full");
      },
    });
    expect(said).toEqual(["bad failed 0 could not be read (disk full)", "good read 1"]);
  });

  test("sources are polled concurrently, but one at a time per host", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `${at}`);
    for (const name of names)
      web.answers.set(`https://one.example/${name}`, [rss, rssOf("one.example", [[`news/${name}`, `Story ${name}`]])]);
    const { said } = await gather(names.map((name) => source(name, { address: `https://one.example/${name}` })));
    expect(said).toEqual(names.map((name) => `${name} read 1`));
    expect(web.mostAtOnce()).toBe(1);
  });
});

describe("sources are treated politely", () => {
  const conditional = (text: string) =>
    web.answers.set("https://a.example/feed", (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": rss, etag: '"1"' }).end(text);
    });

  test("304: nothing changed, and no page is requested", async () => {
    conditional(rssOf("a.example", [["1", "One"]]));
    const { kept, said } = await gather([source("a")]);
    expect(said).toEqual(["a read 1"]);
    web.asked.length = 0;
    expect((await gather([source("a")], kept)).said).toEqual(["a unchanged 0"]);
    expect(web.asked).toEqual(["https://a.example/feed"]);
    // Changed words may accept items that were left out before.
    expect((await gather([source("a", { exclude: ["x"] })], kept)).said).toEqual(["a read 0"]);
  });

  test("items beyond the limit are not lost because of a later 304", async () => {
    conditional(
      rssOf("a.example", [
        ["1", "One"],
        ["2", "Two"],
      ]),
    );
    const { kept, polls } = await gather([source("a", { limit: 1 })]);
    expect(polls[0]?.counts.beyond).toBe(1);
    expect((await gather([source("a", { limit: 1 })], kept)).said).toEqual(["a read 1"]);
  });

  test.each([
    [301, "https://new.example/feed"],
    [308, "https://new.example/feed"],
    [302, undefined],
  ])("what moved by %d is read there, and told where that is for good", async (status, movedTo) => {
    const move = source("move");
    web.answers.set(move.address, (_, response) => response.writeHead(status, { location: "/new.example/feed" }).end());
    web.answers.set("https://new.example/feed", [rss, rssOf("new.example", [["1", "Moved"]])]);
    const { polls, kept } = await gather([move]);
    expect([polls[0]?.made.length, polls[0]?.health?.movedTo]).toEqual([1, movedTo]);
    web.answers.set(move.address, [rss, rssOf("new.example", [])]);
    expect((await gather([move], kept)).polls[0]?.health).not.toHaveProperty("movedTo");
  });

  test.each([
    [410, /^put its new address in sources.yaml/],
    [403, /^ask its owner/],
    [503, /^try again later$/],
  ])("an answer of %d is told with what to do about a source", async (status, cure) => {
    web.answers.set("https://a.example/feed", (_, response) => response.writeHead(status).end());
    expect((await gather([source("a")])).polls[0]?.fault?.cure).toMatch(cure);
  });

  test("a redirect does not circumvent robots.txt", async () => {
    web.answers.set("https://a.example/feed", (_, response) =>
      response.writeHead(302, { location: "/closed.example/feed" }).end(),
    );
    web.answers.set("https://closed.example/feed", [rss, rssOf("closed.example", [["1", "Closed"]])]);
    web.answers.set("https://closed.example/robots.txt", ["text/plain", "User-agent: *\nDisallow: /"]);
    expect((await gather([source("a")])).said).toEqual(["a failed 0 is closed to programs by its host's robots.txt"]);
    expect(web.asked).toEqual(["https://a.example/feed"]);
  });

  test.each(["text/html", "application/octet-stream", "application/x-rss+xml", ""])(
    "a feed is read that is served as “%s”",
    async (type) => {
      web.answers.set("https://a.example/feed", (_, response) =>
        response.writeHead(200, type === "" ? {} : { "content-type": type }).end(rssOf("a.example", [["1", "One"]])),
      );
      expect((await gather([source("a")])).said).toEqual(["a read 1"]);
    },
  );

  test("after failures the delay doubles, or is what the server asks for", async () => {
    const { kept } = await gather([source("a")]);
    expect((await gather([source("a")], kept)).said).toEqual(["a waiting 0"]);
    const { polls } = await gather([source("a")], kept, { now: "2026-03-03T13:00:00Z" });
    expect(polls[0]?.health).toMatchObject({ failures: 2, notBefore: "2026-03-03T15:00:00Z" });
    web.answers.set("https://a.example/feed", (_, response) =>
      response.writeHead(503, { "retry-after": "86400" }).end(),
    );
    const later = await gather([source("a")], kept, { evenIfWaiting: true });
    expect(later.polls[0]?.health?.notBefore).toBe("2026-03-04T12:00:00Z");
    conditional(rssOf("a.example", [["1", "One"]]));
    expect((await gather([source("a")], kept, { now: "2026-03-04T12:00:00Z" })).polls[0]?.health).toMatchObject({
      failures: 0,
    });
  });

  test("a state file written while our clock was a year ahead does not delay anything", async () => {
    const kept = memory();
    kept.health.set(healthKey(source("good")), {
      askedAt: "2027-03-03T12:00:00Z",
      failures: 3,
      notBefore: "2027-03-03T20:00:00Z",
      made: 0,
      duplicates: 0,
    });
    expect((await gather([source("good")], kept)).said).toEqual(["good read 1"]);
  });

  test("items dated a year ahead wait for review", async () => {
    const ahead = "<pubDate>Wed, 03 Mar 2027 09:00:00 GMT</pubDate>";
    web.answers.set("https://a.example/feed", [
      rss,
      rssOf("a.example", [
        ["1", "Ahead", ahead],
        ["2", "Right"],
      ]),
    ]);
    const { texts, polls } = await gather([source("a", { publish: true })]);
    expect(texts.map((text) => text.includes("review: pending"))).toEqual([true, false]);
    expect(polls[0]?.made[0]?.notes).toContain("its date is in the future; the source's clock may be wrong");
  });

  test("a feed of 5 MB is read, up to the limit of items", async () => {
    const long = `<description>${"All that floats. ".repeat(6000)}</description>`;
    const items = Array.from({ length: 50 }, (_, at) => [`${at}`, `Story ${at}`, long] as const);
    const text = rssOf("a.example", items);
    expect(text.length).toBeGreaterThan(5_000_000);
    web.answers.set("https://a.example/feed", [rss, text]);
    const { said, polls } = await gather([source("a", { limit: 3, text: false })]);
    expect([said, polls[0]?.counts.beyond]).toEqual([["a read 3"], 47]);
  });

  test("a slow source continues at the next run, and does not take the others' time", async () => {
    web.answers.set("https://a.example/feed", [
      rss,
      rssOf("a.example", [
        ["1", "One"],
        ["2", "Two"],
      ]),
    ]);
    let time = 0;
    const slow = {
      atOnce: 1,
      time: 1000,
      clock: () => time,
      onMade: () => {
        time = 2000;
      },
    };
    const { said, kept } = await gather([source("a"), source("good")], memory(), slow);
    expect(said).toEqual(["a read 1", "good left 0"]);
    expect((await gather([source("a"), source("good")], kept)).said).toEqual(["a read 1", "good read 1"]);
  });
});

describe("a new item", () => {
  test("gets the topics and quality of its source, and waits for review", async () => {
    const words = { topics: ["Ports"], quality: 70, language: "de", name: "Hafen" };
    const { texts, polls } = await gather([source("good", words)]);
    expect(texts[0]).toMatch(/\npublished: false\nreview: pending\n/);
    expect(texts[0]).toMatch(
      /\nquality: 70\nprovider:\n {2}name: "Hafen"\n {2}domain: good.example\ntopics:\n {2}- Ports\n/,
    );
    expect(polls[0]?.made[0]).toMatchObject({ language: "de", head: { consent: "no", review: "pending" } });
  });

  test("is published at once, or without its text, if the source says so", async () => {
    web.answers.set("https://good.example/1", [html, samplePage({ head: PLAIN_HEAD, body: storyOf(STORY) })]);
    const { texts } = await gather([source("good", { publish: true, text: false })]);
    expect(texts[0]).not.toMatch(/published: false|button that stops/);
    expect((await gather([source("good")])).texts[0]).toContain("button that stops");
  });

  test("is filtered by words in its title and summary", async () => {
    const more = "<description>Of cranes and cables</description>";
    const items = [
      ["1", "Cranes"],
      ["2", "Horoscope of cranes"],
      ["3", "Fish"],
      ["4", "Sea", more],
    ] as const;
    web.answers.set("https://a.example/feed", [rss, rssOf("a.example", items)]);
    const { polls } = await gather([source("a", { include: ["cranes"], exclude: ["horoscope"] })]);
    expect(polls[0]?.made.map(({ head: { title } }) => title)).toEqual(["Cranes", "Sea"]);
    expect(polls[0]?.counts["passed over"]).toBe(2);
    expect(web.asked).not.toContain("https://a.example/2");
  });

  test("does not return after it was rejected, whether in its seed or by deleting the seed", async () => {
    const { kept } = await gather([source("good")]);
    expect([...kept.gathered.keys()]).toEqual(["good.example/1"]);
    const removed = { ...kept, library: libraryOf([]), health: new Map() };
    expect((await gather([source("good")], removed)).said).toEqual(["good read 0"]);
    const rejected = head("a", { address: "https://good.example/1", consent: "no", review: "rejected" });
    expect((await gather([source("good")], memory([rejected]))).said).toEqual(["good read 0"]);
  });

  test("is requested once if its address redirects to a known one", async () => {
    const page = [
      html,
      samplePage({ head: `${PLAIN_HEAD}<link rel="canonical" href="https://good.example/1">` }),
    ] as const;
    const ways = ["https://good.example/1", "https://m.good.example/1", "https://good.example/1/amp"];
    for (const [at, way] of ways.entries()) {
      web.answers.set(way, page);
      web.answers.set(`https://s${at}.example/feed`, [
        rss,
        rssOf(way.slice(8, -2), []).replace("</channel>", `<item><link>${way}</link></item></channel>`),
      ]);
    }
    const sources = [source("s0"), source("s1"), source("s2")];
    const { kept } = await gather(sources, memory(), { atOnce: 1 });
    expect(kept.library.articles).toHaveLength(1);
    web.asked.length = 0;
    const { polls } = await gather(sources, kept);
    expect(web.asked.filter((address) => !address.endsWith("/feed"))).toEqual([]);
    expect(polls.map(({ health }) => health?.duplicates)).toEqual([0, 1, 1]);
  });

  test.each(["m", "mobile", "amp", "www"])("is no duplicate by a form of its host: %s", async (form) => {
    const there = rssOf("good.example", [["1", "Good news"]]);
    web.answers.set("https://good.example/feed", [rss, there]);
    web.answers.set("https://b.example/feed", [rss, there.replace("//good.example/1", `//${form}.good.example/else`)]);
    const { kept } = await gather([source("good"), source("b")], memory(), { atOnce: 1 });
    expect(kept.library.articles).toHaveLength(1);
  });

  test("is not duplicated: same address, another source, or the same words at another address", async () => {
    const again = rssOf("good.example", [
      ["1?utm_source=b", "Good news"],
      ["moved", "Good news"],
    ]);
    web.answers.set("https://b.example/feed", [rss, again]);
    const { said, polls } = await gather([source("good"), source("b")], memory(), { atOnce: 1 });
    expect(said).toEqual(["good read 1", "b read 0"]);
    expect(polls.map(({ health }) => health?.duplicates)).toEqual([0, 2]);
  });

  test("may be on a page that lists articles", async () => {
    const list = `<nav><a href="/about-us-and-our-long-history">About us and our long history</a></nav>
      <h2><a href="/news/1?utm_source=x">Cranes</a></h2><a href="/news/1"><img src="x.png"></a>
      <p><a href="/news/2">A headline that is long enough for one</a> <a href="/more">More</a>
      <a href="https://other.example/elsewhere/a/b">A headline of another outlet elsewhere</a></p>`;
    web.answers.set("https://a.example/feed", [html, list]);
    for (const path of ["news/1", "news/2"])
      web.answers.set(`https://a.example/${path}`, [html, samplePage({ body: `<h1>Of ${path}</h1>` })]);
    const { polls, kept } = await gather([source("a", { kind: "page" })]);
    expect(polls[0]?.made.map(({ head: { address } }) => address)).toEqual([
      "https://a.example/news/1",
      "https://a.example/news/2",
    ]);
    expect((await gather([source("a", { kind: "page", links: "/none/" })], kept)).said[0]).toMatch(
      /^a failed 0 lists no articles/,
    );
  });
});
