import { describe, expect, test } from "vitest";
import { article, head } from "../../test/helpers/articles.ts";
import { jsonLd, PLAIN_HEAD, STORY, samplePage, storyOf } from "../../test/helpers/sample-page.ts";
import { SECRET } from "../../test/helpers/seed-text.ts";
import { spam } from "../../test/helpers/spam.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { headOf } from "../seeds/head.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { FoundReport } from "./found.ts";
import { libraryOf } from "./library.ts";
import { type MadeSeed, makeSeed } from "./make-seed.ts";
import { readPage } from "./read-page.ts";

const ADDRESS = "https://harbour.example/news/cranes";

function make(report: FoundReport, articles: readonly ArticleHead[] = [], evenIfCovered = false) {
  return makeSeed(report, { site: TEST_SITE, library: libraryOf(articles), evenIfCovered });
}

async function made(html: string, articles: readonly ArticleHead[] = []): Promise<MadeSeed> {
  const result = await make(readPage(html, ADDRESS), articles);
  if (result.kind !== "made") throw new Error(JSON.stringify(result));
  return result;
}

/** The article that a build makes of it. */
async function built({ name, text }: MadeSeed) {
  const { article: found, problems } = await readSeed({ name, path: name, text });
  return { found, errors: problems.filter(({ severity }) => severity === "error") };
}

describe("makeSeed", () => {
  test("names the seed by day, title and id", async () => {
    const seed = await made(samplePage({ head: PLAIN_HEAD }));
    expect(seed.name).toBe(`2026/2026-03-02_cranes-stack-by-themselves_${seed.head.id.slice(0, 8)}.txt`);
    expect(seed.text).toBe(`---
category: news
title: "Cranes stack by themselves"
publishedDateTime: 2026-03-02T09:00:00+01:00
webUrl: "${ADDRESS}"
type: article
provider:
  name: "Harbour Gazette"
  domain: harbour.example
---
${STORY.join("\n\n")}
`);
  });

  test.each([
    ["markup", '</script><script>alert(1)</script> "quoted" & <b>'],
    ["the end of the fields", "---\n--- ---"],
    ["YAML of every kind", "a: b, [c], {d}, &e, *f, !g, %h, `i`, 'j', #k, |l, > m"],
    ["signs that are seen by none", "a\u202eb\u200bc\u0000d\u2028e"],
    ["a private word", `secured: "${SECRET}"`],
    ["words that YAML reads otherwise", "yes"],
    ["a number", "0123"],
    ["one emoji", "🚢"],
  ])("makes a sound seed of a page whose every field holds %s", async (_, text) => {
    const news = {
      "@type": "NewsArticle",
      headline: text,
      description: text,
      publisher: { name: text },
      datePublished: "2026-03-02T08:00:00Z",
    };
    const body = storyOf([...STORY, text, `secured: ${text}`].map((line) => line.replaceAll("<", "&lt;")));
    const seed = await made(samplePage({ head: jsonLd(news), body }));
    const { found, errors } = await built(seed);
    expect(errors).toEqual([]);
    expect(found).toMatchObject({ address: ADDRESS, published: "2026-03-02T08:00:00Z" });
    expect(`${found?.title}${found?.excerpt ?? ""}`).not.toMatch(/\p{C}|\p{Zl}/u);
  });

  test("drops the text if it would make the seed invalid, and says why", async () => {
    const body = storyOf([...STORY, `secured: "${SECRET}"`]);
    const seed = await made(samplePage({ head: PLAIN_HEAD, body }));
    expect(seed.report.text).toBeUndefined();
    expect(seed.notes).toEqual([expect.stringMatching(/^its text was left out: it has a line of the private field/)]);
  });

  test("writes the full text, and says what the build will cut", async () => {
    const seed = await made(samplePage({ head: PLAIN_HEAD, body: storyOf([...STORY, ...spam]) }));
    expect(seed.text).toContain(`\n${[...STORY, ...spam].join("\n\n")}\n`);
    expect(seed.notes).toEqual([
      expect.stringMatching(/^the build will cut \d+ lines of comment spam at the text's line \d+: \w/),
    ]);
  });

  test("uses the outlet's name in existing seeds", async () => {
    const known = head("a", { provider: { name: "The Gazette", domain: "harbour.example" } });
    const seed = await made(samplePage({ head: PLAIN_HEAD }), [known]);
    expect(seed.outlet).toEqual({ value: { name: "The Gazette", domain: "harbour.example" }, source: "as in a seed" });
  });

  test("suggests the topics of similar articles, with the reason", async () => {
    const like = (letter: string) =>
      head(letter, {
        title: "Cranes of Harbour Nord and Quay X7 by OmniCrane",
        excerpt: "Quay X7 and OmniCrane.",
        topics: ["Ports"],
      });
    const body = storyOf([...STORY, "Quay X7 is run by OmniCrane, said OmniCrane of Quay X7."]);
    const { topics } = await made(samplePage({ head: PLAIN_HEAD, body }), [like("a"), like("b")]);
    expect(topics).toEqual([{ topic: "Ports", reason: expect.stringMatching(/2 of 2 articles/) }]);
  });

  test("states the page's language if its text is too short to detect one", async () => {
    const short = (lang: string) =>
      made(samplePage({ lang, head: PLAIN_HEAD.replaceAll("Cranes stack by themselves", "X7"), body: "<p>X" }));
    expect([(await short("sv")).language, (await short("en-GB")).language]).toEqual(["sv", undefined]);
  });

  const reading = readPage(samplePage({ head: PLAIN_HEAD }), `${ADDRESS}?utm_source=mail`);

  test.each([
    [
      "is there under another spelling",
      head("a", { address: `http://www.harbour.example/news/cranes/?fbclid=1` }),
      "seed",
    ],
    ["is there and withheld", head("a", { address: ADDRESS, consent: "merged" }), "seed"],
    ["is listed as coverage", head("a", { coverage: [{ title: "B", address: ADDRESS }] }), "coverage"],
  ] as const)("refuses what %s, and points to it", async (_, of, how) => {
    expect(await make(reading, [head("b"), of])).toEqual({ kind: "known", of, how });
  });

  test("accepts what is listed as coverage if told to", async () => {
    const lead = head("a", { coverage: [{ title: "B", address: ADDRESS }] });
    expect(await make(reading, [lead], true)).toMatchObject({ kind: "made" });
  });

  test("suggests the story that it reports on", async () => {
    const lead = article("a", { title: "Harbour cranes stack boxes by themselves", published: "2026-03-01T00:00:00Z" });
    expect((await made(samplePage({ head: PLAIN_HEAD }), [headOf(lead, "1")])).sameStory).toEqual([
      {
        report: expect.objectContaining({ seed: "a.txt" }),
        reason: expect.stringMatching(/^their titles are \d+% alike/),
        known: false,
        likeness: expect.any(Number),
      },
    ]);
  });

  test("refuses a page without a title, with the cure", async () => {
    const head = '<meta name="date" content="2026-03-02">';
    const result = await make(readPage(samplePage({ head, body: "<p>One" }), ADDRESS));
    expect(result).toEqual({
      kind: "refused",
      faults: [{ fault: "has no title", cure: expect.stringMatching(/--\w+/) }],
    });
  });

  test("makes an unpublished seed for review of a page without a date", async () => {
    const head = PLAIN_HEAD.replace(/<meta property="article.*>/, "");
    const { name, text, head: article } = await made(samplePage({ head }));
    expect(name).toMatch(/^undated\/cranes-stack-by-themselves_[0-9a-f]{8}\.txt$/);
    expect(text).toContain("\npublished: false\nreview: pending\n");
    expect(text).not.toContain("publishedDateTime");
    expect(article.consent).toBe("no");
  });

  test.each(["http://127.0.0.1/x", "https://localhost/x"])("refuses a page of %s", async (address) => {
    const result = await make(readPage(samplePage({ head: PLAIN_HEAD }), address));
    expect(result).toMatchObject({
      kind: "refused",
      faults: [{ fault: expect.stringContaining("has an unusable address") }],
    });
  });
});
