import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { isLoopback, type Loopback, serveLoopback } from "../../test/helpers/loopback.ts";
import { PLAIN_HEAD, samplePage } from "../../test/helpers/sample-page.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type Fetch, gatherPage, measurePicture } from "./gather-page.ts";
import { libraryOf } from "./library.ts";
import { fetchFeed, takeFeed } from "./take-feed.ts";
import type { Taken } from "./take-items.ts";

const SITE = "https://harbour.example";
const html = "text/html; charset=utf-8";

/** The start of a 3 × 2 pixel PNG, which contains the size. */
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d", "hex");

const item = (name: string, more = "") =>
  `<item><title>Story ${name} &amp;amp; more</title><link>${SITE}/${name}?utm_source=rss</link>
   <pubDate>Mon, 02 Mar 2026 0${name.length}:00:00 GMT</pubDate><description>&lt;p&gt;What ${name} says.&lt;/p&gt;</description>${more}</item>`;

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>
  ${item("one")}${item("three", '<enclosure url="/three.png" type="image/png" length="33"/>')}${item("gone")}<item><title>No link</title></item>${item("sixths")}</channel></rss>`;

const PAGES: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  "/feed.xml": ["application/rss+xml", RSS],
  "/one": [html, samplePage({ head: PLAIN_HEAD })],
  "/three": [html, "<p>A page that says nothing"],
  "/sixths": [html, samplePage({ head: PLAIN_HEAD })],
  "/three.png": ["image/png", PNG],
  "/latin": [
    "text/html; charset=iso-8859-1",
    Buffer.from(samplePage({ head: "<title>Gr\xf6\xdfe \x96 alles</title>", body: "<p>X" }), "latin1"),
  ],
  "/garbled": [html, Buffer.from(`<title>Gr\xf6\xdfe</title>${"\xe4 ".repeat(30)}`, "latin1")],
  "/not-a-feed": [html, samplePage()],
  "/broken.xml": ["text/xml", "<rss><channel>"],
};

let server: Loopback;
const asked: string[] = [];
beforeAll(async () => {
  server = await serveLoopback((request, response) => {
    asked.push(request.url ?? "");
    const [type, body] = PAGES[request.url?.split("?")[0] ?? ""] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type }).end(body);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

/** Serves the outlet's addresses from this machine. */
const fetch: Fetch = async (url, options) => {
  const local = url.replace(SITE, server.address);
  const found = await politeFetch(local, { ...options, isAllowedAddress: isLoopback });
  return found.fault === undefined ? { ...found, address: found.address.replace(server.address, SITE) } : found;
};

async function take(path: string, articles: readonly ArticleHead[] = [], limit = 10) {
  const taken: Taken[] = [];
  const options = {
    fetch,
    contact: TEST_SITE.address,
    limit,
    withText: true,
    site: TEST_SITE,
    library: libraryOf(articles),
  };
  const found = await fetchFeed(`${SITE}${path}`, options);
  const feed = "fault" in found ? found : await takeFeed(found, options, (each) => taken.push(each));
  return { feed, taken };
}

describe("takeFeed", () => {
  test("takes new items, and reports the outcome of each", async () => {
    const { feed, taken } = await take("/feed.xml", [head("a", { address: `${SITE}/sixths` })]);
    expect(feed).toEqual({ title: "Harbour Gazette", items: 5 });
    expect(taken.map(({ kind }) => kind)).toEqual(["made", "made", "made", "refused", "known"]);
    // Known items cause no request.
    expect(asked).toEqual(
      ["/feed.xml", "/one", "/three", "/three.png", "/gone"].map((path) => expect.stringContaining(path)),
    );
  });

  test("trusts the page first, then the feed if the page is silent or gone", async () => {
    const { taken } = await take("/feed.xml");
    const [one, three, gone] = taken.map((each) => (each.kind === "made" ? each : undefined));
    expect(one?.report).toMatchObject({
      title: { value: "Cranes stack by themselves" },
      excerpt: { value: "What one says.", source: "the feed" },
      address: { value: `${SITE}/one` },
    });
    expect(three?.report).toMatchObject({
      title: { value: "Story three & more", source: "the feed" },
      published: { value: "2026-03-02T05:00:00Z", source: "the feed" },
      picture: {
        value: { url: `${SITE}/three.png`, width: 3, height: 2 },
        source: "the feed, size from its first bytes",
      },
    });
    expect(gone).toMatchObject({ notes: ["its page answers with 404, not found, so only the feed was used"] });
  });

  test("respects the limit, and counts the rest", async () => {
    const { taken } = await take("/feed.xml", [], 1);
    expect(taken.map(({ kind }) => kind)).toEqual(["made", "beyond", "beyond", "refused", "beyond"]);
  });

  test("skips what is already listed as coverage", async () => {
    const { taken } = await take("/feed.xml", [head("a", { coverage: [{ title: "B", address: `${SITE}/one` }] })], 1);
    expect(taken[0]).toMatchObject({ kind: "known", how: "coverage" });
  });

  test.each([
    ["/not-a-feed", /^is a page, not a feed/],
    ["/broken.xml", /^is not an RSS, Atom or JSON feed/],
    ["/missing", /^answers with 404/],
  ])("refuses %s", async (path, fault) => {
    expect((await take(path)).feed).toEqual(
      expect.objectContaining({ fault: expect.stringMatching(fault), cure: expect.stringMatching(/\w/) }),
    );
  });
});

describe("gatherPage", () => {
  test("decodes a page as declared by its server", async () => {
    expect(await gatherPage(`${SITE}/latin`, fetch, "")).toMatchObject({ title: { value: "Größe – alles" } });
  });

  test("refuses a page that is not what it declares", async () => {
    expect(await gatherPage(`${SITE}/garbled`, fetch, "")).toMatchObject({ fault: "is not utf-8, as it declares" });
  });
});

test("keeps and notes a picture of unknown size", async () => {
  const report = { picture: { value: { url: `${SITE}/one` }, source: "og:image" }, notes: [] };
  expect(await measurePicture(report, fetch, "")).toEqual({
    ...report,
    notes: ["its image is text/html, not image/*"],
  });
});
