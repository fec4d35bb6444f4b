import { parseOpml } from "feedsmith";
import { expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest } from "../digest/build-digest.ts";
import { parseXml } from "./check/parse-xml.ts";
import { feedOutlines, providerOutlines, renderFeedsOpml, renderProvidersOpml } from "./opml.ts";

const digestOf = (heads: Parameters<typeof buildDigest>[0]) =>
  buildDigest(heads, { site: TEST_SITE, now: "2030-01-01T00:00:00Z", drafts: false });
const digest = digestOf([
  head("a", { topics: ['"AI" & <robots>'] }),
  head("b", { provider: { name: "No <domain>" }, topics: [] }),
]);

test("lists all feeds, ready to import", () => {
  const opml = renderFeedsOpml(TEST_SITE, feedOutlines(digest));
  expect(() => parseXml(opml)).not.toThrow();
  const folders = parseOpml(opml).body?.outlines ?? [];
  expect(folders.map(({ text, outlines }) => [text, outlines?.length])).toEqual([
    ["Test Digest", 4],
    ["Topics", 1],
    ["Sources", 2],
  ]);
  expect(folders[1]?.outlines?.[0]).toMatchObject({
    text: '"AI" & <robots>: Test Digest',
    type: "rss",
    xmlUrl: expect.stringMatching(/^https:\/\/digest\.example\/topics\/.+\/feed\.xml$/),
  });
});

test("lists outlets with their websites, if known", () => {
  const opml = renderProvidersOpml(TEST_SITE, providerOutlines(digest));
  expect(parseOpml(opml).body?.outlines?.map(({ text, htmlUrl }) => [text, htmlUrl])).toEqual([
    ["Example News", "https://news.example/"],
    ["No <domain>", expect.stringMatching(/^https:\/\/digest\.example\/providers\//)],
  ]);
});

test("both are valid without articles", () => {
  const empty = digestOf([]);
  expect(renderFeedsOpml(TEST_SITE, feedOutlines(empty))).toContain("/feed.xml");
  expect(() => parseXml(renderProvidersOpml(TEST_SITE, providerOutlines(empty)))).not.toThrow();
});
