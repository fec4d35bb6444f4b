import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { findClusters } from "./find-clusters.ts";

const OUTLETS = ["Alpha", "Beta", "Gamma", "Delta"];
const outlet = (index: number) => ({ name: OUTLETS[index] ?? "", domain: `${OUTLETS[index]?.toLowerCase()}.example` });

/** A report of the same launch by another outlet. */
const launch = (letter: string, index: number, changes: Partial<Article> = {}) =>
  head(letter, { title: "Orbital launches the Kestrel rocket from Norway", provider: outlet(index), ...changes });

/** Articles about other subjects, so that words have weights. */
const OTHERS = [
  "Bees count to four, study finds",
  "Harbour cranes stack boxes",
  "A quieter tram for Lisbon",
  "Why bread rises",
].map((title, index) => head(String(index), { title, provider: outlet(3), address: `https://delta.example/${index}` }));

function undatedLaunch(): ArticleHead {
  const { published: _, ...undated } = launch("b", 1);
  return undated;
}

const clusters = (articles: readonly ArticleHead[], orphans: readonly ArticleHead[] = []) =>
  findClusters([...articles, ...OTHERS], orphans).map(({ lead, members }) => [
    lead.seed,
    ...members.map(({ article, reason }) => `${article.seed}: ${reason}`),
  ]);

describe("findClusters", () => {
  test("puts similar titles of different outlets under the best of them, with the reason", () => {
    const found = clusters([
      launch("a", 0, { quality: 70 }),
      launch("b", 1, { quality: 90, title: "Orbital launches Kestrel rocket from Norway" }),
      launch("c", 2, { title: "Kestrel rocket launches from Norway, says Orbital" }),
    ]);
    expect(found).toEqual([
      [
        "b.txt",
        expect.stringMatching(/^a\.txt: their titles are \d+% alike$/),
        expect.stringMatching(/^c\.txt: their titles are/),
      ],
    ]);
  });

  test("the oldest of equals leads", () => {
    const found = clusters([launch("a", 0, { published: "2021-08-21T00:00:00Z" }), launch("b", 1)]);
    expect(found.map(([lead]) => lead)).toEqual(["b.txt"]);
  });

  test.each<[string, ArticleHead, string]>([
    ["days later", launch("b", 1, { published: "2021-08-24T00:00:00Z" }), "they are 3 days apart"],
    ["undated", undatedLaunch(), "one has no date"],
    [
      "of the same outlet",
      launch("b", 0, { title: "Orbital launches the Kestrel rocket from Norway again" }),
      "both are from one source",
    ],
    [
      "contradicting it",
      launch("b", 1, { title: "Orbital doesn’t launch the Kestrel rocket from Norway" }),
      'one says "not"',
    ],
  ])("leaves one that is %s to the curator", (_, other, doubt) => {
    const [found, ...more] = findClusters([launch("a", 0), other, ...OTHERS]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ lead: { seed: "a.txt" }, members: [], doubted: [{ article: other, doubt }] });
  });

  test.each<[string, ArticleHead]>([
    ["of another month", launch("b", 1, { published: "2021-09-24T00:00:00Z" })],
    ["of another thing", launch("b", 1, { title: "Orbital sells the Kestrel factory in Norway" })],
    [
      "the next of the same outlet's series",
      launch("b", 0, { title: "Orbital launches the Kestrel rocket from Norway, part 2" }),
    ],
  ])("ignores one that is %s", (_, other) => {
    const lead = launch("a", 0, { title: "Orbital launches the Kestrel rocket from Norway, part 1" });
    expect(findClusters([lead, other, ...OTHERS])).toEqual([]);
  });

  test("less similar titles need excerpts that confirm them", () => {
    const title = "Kestrel lifts off from Norway, a first for Orbital";
    const excerpt =
      "The Kestrel rocket of Orbital lifted off from Andoya at dawn and reached its orbit after nine minutes.";
    expect(clusters([launch("a", 0, { excerpt }), launch("b", 1, { title, excerpt })])).toEqual([
      ["a.txt", expect.stringMatching(/^b\.txt: their titles are \d+% alike, with their excerpts \d+%$/)],
    ]);
    expect(
      clusters([launch("a", 0, { excerpt }), launch("b", 1, { title, excerpt: "Bread rises because of yeast." })]),
    ).toEqual([]);
  });

  test.each([
    ["it is listed as one of its reports", [], [{ title: "A", address: "https://news.example/a" }]],
    ["it lists it as a report", [{ title: "B", address: "https://news.example/b" }], []],
    [
      "both list the same third report",
      [{ title: "C", address: "https://c.example/" }],
      [{ title: "C", address: "https://c.example/" }],
    ],
  ])("joins what addresses connect, of any date: %s", (reason, ofLead, ofOther) => {
    const found = clusters([
      head("a", { coverage: ofLead, quality: 9 }),
      head("b", { title: "Quite another title", published: "2023-01-01T00:00:00Z", coverage: ofOther }),
    ]);
    expect(found).toEqual([
      [
        "a.txt",
        `b.txt: ${reason === "it is listed as one of its reports" ? "it is listed as one of its reports" : reason}`,
      ],
    ]);
  });

  test("a chain of similarities is not a cluster", () => {
    const step = (letter: string, index: number, title: string, quality: number) =>
      launch(letter, index, { title, quality });
    const found = clusters([
      step("a", 0, "Orbital launches Kestrel rocket Norway dawn", 90),
      step("b", 1, "Kestrel rocket Norway dawn crowd cheers", 80),
      step("c", 2, "Norway dawn crowd cheers skiing record", 70),
    ]);
    expect(found.flat().join()).not.toMatch(/a\.txt.*c\.txt/);
  });

  test("an orphan joins but never leads, and an article without an address leads but never joins", () => {
    expect(clusters([launch("a", 0)], [launch("b", 1, { quality: 99 })])).toEqual([
      ["a.txt", expect.stringMatching(/^b\.txt/)],
    ]);
    const { address: _, ...bare } = launch("b", 1);
    expect(clusters([launch("a", 0, { quality: 9 }), bare])).toEqual([]);
  });

  test("does not depend on the order of the seeds", () => {
    const all = [launch("a", 0), launch("b", 1), launch("c", 2), ...OTHERS];
    expect(findClusters(all.toReversed())).toEqual(findClusters(all));
  });
});
