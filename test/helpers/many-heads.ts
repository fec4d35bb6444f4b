import { between, randomFrom, unevenly } from "../../bench/random.ts";
import type { ArticleHead } from "../../src/seeds/article.ts";

const TOPICS: readonly [string, ...string[]] = ["AI", ...Array.from({ length: 59 }, (_, at) => `Topic ${at}`)];
const OUTLETS: readonly [string, ...string[]] = ["wire", ...Array.from({ length: 199 }, (_, at) => `outlet-${at}`)];

/** Dates span ten years, up to the end of 2023. */
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3651;

/** A list entry of a realistic digest: 60 topics and 200 outlets of uneven frequency, over ten years. */
export function someHead(index: number, changes: Partial<ArticleHead> = {}): ArticleHead {
  const random = randomFrom(index * 2_654_435_761 + 1);
  const outlet = unevenly(random, OUTLETS);
  const moment = FIRST_DAY + between(random, 0, DAYS - 1) * 86_400_000 + between(random, 1, 86_399) * 1000;
  return {
    // The first eight digits are part of addresses and must be unique.
    id: index.toString(16).padStart(8, "0").padEnd(16, "0"),
    seed: `${index}.txt`,
    title: `Story ${index}`,
    type: "article",
    published: `${new Date(moment).toISOString().slice(0, 19)}Z`,
    address: `https://${outlet}.example/${index}`,
    provider: { name: outlet, domain: `${outlet}.example` },
    topics: [...new Set(Array.from({ length: between(random, 1, 4) }, () => unevenly(random, TOPICS)))],
    pictures: [],
    consent: "yes",
    version: `version of ${index}`,
    slug: `story-${index}`,
    covers: [],
    coverDates: "",
    coverOutlets: [],
    terms: [],
    hasText: index % 2 === 0,
    cuts: [],
    ...changes,
  };
}

export function someHeads(count: number): ArticleHead[] {
  return Array.from({ length: count }, (_, index) => someHead(index));
}
