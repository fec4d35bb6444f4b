import { expect, test } from "vitest";
import { between, randomFrom, unevenly } from "../bench/random.ts";
import { buildDigest } from "../src/digest/build-digest.ts";
import { checkSiteFeeds } from "../src/feeds/check/check-site-feeds.ts";
import { planSite } from "../src/publishing/plan-site.ts";
import { withCache } from "../src/publishing/with-cache.ts";
import { detailsIn } from "../src/seeds/cache/details-in.ts";
import { readSeeds } from "../src/seeds/read-seeds.ts";
import { addressOf } from "./helpers/crawl.ts";
import { renderedDirectly } from "./helpers/render-directly.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** What has broken feeds before: markup in every form, ends of sections, what XML forbids, templates, scripts of the world. */
const HOSTILE: readonly [string, ...string[]] = [
  "</title></item><script>alert(1)</script>",
  "]]> & ]]&gt; <![CDATA[ <b>x</b> ]]>",
  "&lt;b&gt; &amp;amp; &#60; &copy; &bogus; &#x0; &",
  "<!-- x --> <?xml version='1.1'?> <!DOCTYPE y [<!ENTITY z 'w'>]> &z;",
  "\u0000\u0007\u000b\ufffe\uffff\ud800 controls and halves",
  "\u202eright to left\u202c \u200bnothing\u200d \u2028line",
  "\"double\" 'single' `tick` $& $1 $' \\1 {{ x }} {% y %}",
  "日本語 👩‍👩‍👧 🇩🇪 𝒳 שלום مرحبا Å",
  "<img src=x onerror=alert(1)> <iframe src='//x'></iframe> <a href='/relative'>x</a> <p style='position:fixed'>y</p>",
  'content-0 <content:encoded>content-1</content:encoded> <content type="html">content-2</content>',
  `${"long ".repeat(60)}<b>`,
];

function hostileSeed(index: number): string {
  const random = randomFrom(index * 2_654_435_761 + 1);
  const text = () => `${unevenly(random, HOSTILE)} ${index}`;
  const day = String(between(random, 1, 28)).padStart(2, "0");
  const date = `20${between(random, 20, 22)}-0${between(random, 1, 9)}-${day}T1${between(random, 0, 9)}:00:00Z`;
  return storySeed({
    title: text(),
    excerpt: text(),
    date,
    address: `https://x.example/${index}?a=1&b=%3Cc%3E`,
    provider: { name: `${unevenly(random, HOSTILE)}`, domain: `outlet-${between(random, 0, 4)}.example` },
    topics: [unevenly(random, HOSTILE), `Topic ${between(random, 0, 4)}`],
    heat: between(random, 60, 160),
    image: { url: `https://static.example/${index}.jpg?x='"&`, width: 10, height: between(random, 1, 9) },
    related: [{ title: text(), address: `https://y.example/${index}?a&b`, date, excerpt: text() }],
    body: index % 4 === 0 ? `A paragraph that comes before. ${text()}\n\n${text()}\n` : "",
  });
}

test("every feed of a thousand hostile seeds keeps every rule", async () => {
  const seeds = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.txt`, hostileSeed(index)]));
  const rendered = await inTemporaryFolder(async (path) => {
    await writeFiles(path, seeds);
    return await withCache(undefined, undefined, async ({ cacheDir }) => {
      const { articles } = await readSeeds({ path, shown: "seeds" }, { options: TEST_SITE, cacheDir });
      expect(articles.length).toBeGreaterThan(900);
      const digest = buildDigest(articles, { site: TEST_SITE, now: "2030-01-01T00:00:00Z", drafts: false });
      const plan = planSite(digest, "").filter(({ kind }) => kind === "feed");
      return await renderedDirectly({ site: TEST_SITE, plan, detailOf: detailsIn(cacheDir) });
    });
  });
  const files = [...rendered].map(([file, text]) => ({ file, text, address: addressOf(file, TEST_SITE.address) }));
  const { problems, counts } = checkSiteFeeds(files, new Set(files.map(({ address }) => address)));
  expect(problems.slice(0, 5)).toEqual([]);
  // Archive pages are in Atom and JSON only.
  expect(counts.rss).toBeGreaterThan(20);
  expect(counts.atom).toBeGreaterThan(40);
  expect(counts.json).toBe(counts.atom);
});
