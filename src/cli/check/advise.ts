import { nearTopics } from "../../digest/near-topics.ts";
import { type SameStory, sameStoryFinder } from "../../digest/same-story.ts";
import { byText } from "../../lib/collate.ts";
import type { ArticleHead } from "../../seeds/article.ts";
import { listSeeds } from "../../seeds/list-seeds.ts";
import { loadSeed } from "../../seeds/load-seed.ts";
import { parseSeed } from "../../seeds/parse-seed.ts";
import { placeFinding } from "../../seeds/place-finding.ts";
import type { Problem } from "../../seeds/problem.ts";
import type { Reading } from "../../seeds/read-seeds.ts";
import { type SeedEntry, type SeedFolder, shownPath } from "../../seeds/seed-file.ts";
import type { Site } from "../../site/site.ts";
import { findDate, findNearTopics, findSimplerAddresses, formatAlike, writtenTopics } from "./advice.ts";

/** An address that may be linked and that shows a sign of being longer than it need be: a cheap look at many seeds. */
const LONG_ADDRESS =
  /\b(?:web|original)Url["']?\s*:\s*["']?https?:\/\/(?:\S*\bamp\b|\S*(?:ampproject|=amp|:~:)|(?:m|mobile|touch)\.|[a-z]{2,3}\.m\.|\S*[?&](?:utm_|\w*cli(?:cki)?d|gclsrc|\w+_c?id|mc_|cmpid|ncid|_hs|mkt_|oly_|vero_|wickedid|igshid|guc))/i;

/**
 * What could be better about seeds that may all be in order: topics that look misspelt (a warning), dates that an undated
 * text seems to tell, addresses that could be simpler, seeds that seem to tell the same news (notes). Nothing is applied.
 * Seeds are loaded again, and only those with something to say are parsed.
 */
export async function advise(
  folder: SeedFolder,
  reading: Reading,
  { topics }: Pick<Site, "topics">,
): Promise<Problem[]> {
  const { entries } = await listSeeds(folder);
  const headOf = new Map(reading.articles.map((article) => [article.seed, article]));
  const refused = entries.filter(({ name }) => !headOf.has(name)).map((entry) => refusedTopics(folder, entry));
  const near = nearTopics([...reading.articles, ...refused], topics);
  const alike = alikeSeeds(reading.articles);
  const dateless = datelessFiles(reading.problems);
  return entries.flatMap((entry) => {
    const file = loadSeed(folder, entry);
    if ("severity" in file) return [];
    const head = headOf.get(entry.name);
    const pair = alike.get(entry.name);
    const misnamed = near.size > 0 && (head === undefined || head.topics.some((topic) => near.has(topic)));
    const undated = dateless.has(file.path) || (file.sidecar !== undefined && dateless.has(file.sidecar.path));
    const simple = LONG_ADDRESS.test(file.text) || LONG_ADDRESS.test(file.sidecar?.text ?? "");
    if (!(misnamed || undated || simple || pair !== undefined)) return [];
    const seed = parseSeed(file);
    if ("severity" in seed) return [];
    const advice = [
      ...(undated ? findDate(seed) : []),
      ...(simple ? findSimplerAddresses(seed) : []),
      ...(misnamed ? findNearTopics(seed, near) : []),
    ].map((finding) => placeFinding(finding, seed));
    if (pair === undefined) return advice;
    // It is told at the title, and not of it.
    const same = placeFinding(formatAlike(pair, shownPath(folder, pair.report.seed)), seed);
    return [...advice, { ...same, field: "" }];
  });
}

/**
 * The seeds that seem to tell the news of another, by name: of each pair the later one, once, with the first that it is like.
 * Those that know of each other as coverage, and those that were merged or taken down, are left out.
 */
function alikeSeeds(articles: readonly ArticleHead[]): ReadonlyMap<string, SameStory<ArticleHead>> {
  const open = articles.filter(({ consent }) => consent !== "merged" && consent !== "removed");
  const find = sameStoryFinder(open);
  const pairs = open.flatMap((article) => {
    const others = find(article).filter(({ report, known }) => !known && byText(report.seed, article.seed) < 0);
    const [first] = others.sort(
      (one, other) =>
        Number(one.doubt !== undefined) - Number(other.doubt !== undefined) ||
        byText(one.report.seed, other.report.seed),
    );
    return first === undefined ? [] : [[article.seed, first] as const];
  });
  return new Map(pairs);
}

/** The files that say of themselves that they have no date, or one that cannot be read. */
function datelessFiles(problems: readonly Problem[]): ReadonlySet<string> {
  const dateless = problems.filter(
    ({ field, rule }) => field === "publishedDateTime" && (rule === "field/missing" || rule === "date/wrong"),
  );
  return new Set(dateless.map(({ file }) => file));
}

/** The topics of a seed that is no article, whose other faults do not make its topics known. */
function refusedTopics(folder: SeedFolder, entry: SeedEntry): Pick<ArticleHead, "topics"> {
  const file = loadSeed(folder, entry);
  const seed = "severity" in file ? file : parseSeed(file);
  return { topics: "severity" in seed ? [] : writtenTopics(seed).map(({ name }) => name) };
}
