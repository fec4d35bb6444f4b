import { misspeltTopics } from "../../digest/misspelt-topics.ts";
import { type SameStory, sameStoryFinder } from "../../digest/same-story.ts";
import { byText } from "../../lib/collate.ts";
import type { ArticleHead } from "../../seeds/article.ts";
import { listSeeds } from "../../seeds/list-seeds.ts";
import { loadSeed } from "../../seeds/load-seed.ts";
import { locateFinding } from "../../seeds/locate-finding.ts";
import { parseSeed } from "../../seeds/parse-seed.ts";
import type { Problem } from "../../seeds/problem.ts";
import type { Reading } from "../../seeds/read-seeds.ts";
import { type SeedEntry, type SeedFolder, shownPath } from "../../seeds/seed-file.ts";
import type { Site } from "../../site/site.ts";
import { adviseDate, findMisspeltTopics, findSimplerAddresses, formatAlike, writtenTopics } from "./advice.ts";

/** A quick test for linkable addresses that may be longer than necessary. */
const LONG_ADDRESS =
  /\b(?:web|original)Url["']?\s*:\s*["']?https?:\/\/(?:\S*\bamp\b|\S*(?:ampproject|=amp|:~:)|(?:m|mobile|touch)\.|[a-z]{2,3}\.m\.|\S*[?&](?:utm_|\w*cli(?:cki)?d|gclsrc|\w+_c?id|mc_|cmpid|ncid|_hs|mkt_|oly_|vero_|wickedid|igshid|guc))/i;

/**
 * Advice on seeds that may all be valid: topics that look misspelt (a warning), dates that an undated text appears to state,
 * addresses that could be simpler, and seeds that appear to cover the same news (notes). Changes nothing. Loads the seeds again,
 * but parses only those with a finding.
 */
export async function advise(
  folder: SeedFolder,
  reading: Reading,
  { topics }: Pick<Site, "topics">,
): Promise<Problem[]> {
  const { entries } = await listSeeds(folder);
  const headOf = new Map(reading.articles.map((article) => [article.seed, article]));
  const refused = entries.filter(({ name }) => !headOf.has(name)).map((entry) => refusedTopics(folder, entry));
  const near = misspeltTopics([...reading.articles, ...refused], topics);
  const alike = alikeSeeds(reading.articles);
  const dateless = datelessFiles(reading.problems);
  // Loaded on demand, because it knows dates in seven languages.
  const dates = dateless.size === 0 ? undefined : await import("../../seeds/advice/suggest-date.ts");
  return entries.flatMap((entry) => {
    const file = loadSeed(folder, entry);
    if ("severity" in file) return [];
    const head = headOf.get(entry.name);
    const pair = alike.get(entry.name);
    const misnamed = near.size > 0 && (head === undefined || head.topics.some((topic) => near.has(topic)));
    const isDateless = dateless.has(file.path) || (file.sidecar !== undefined && dateless.has(file.sidecar.path));
    const undated = isDateless ? dates : undefined;
    const simple = LONG_ADDRESS.test(file.text) || LONG_ADDRESS.test(file.sidecar?.text ?? "");
    if (!(misnamed || undated !== undefined || simple || pair !== undefined)) return [];
    const seed = parseSeed(file);
    if ("severity" in seed) return [];
    const advice = [
      ...(undated === undefined ? [] : adviseDate(seed, undated.suggestDate)),
      ...(simple ? findSimplerAddresses(seed) : []),
      ...(misnamed ? findMisspeltTopics(seed, near) : []),
    ].map((finding) => locateFinding(finding, seed));
    if (pair === undefined) return advice;
    // Positioned at the title, but not about the title.
    const same = locateFinding(formatAlike(pair, shownPath(folder, pair.report.seed)), seed);
    return [...advice, { ...same, field: "" }];
  });
}

/**
 * Seeds that appear to cover the news of another, by name: the later of each pair, once, with its first match. Excludes pairs
 * that list each other as coverage, and merged and removed seeds.
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

/** Files reported to have no date or an invalid one. */
function datelessFiles(problems: readonly Problem[]): ReadonlySet<string> {
  const dateless = problems.filter(
    ({ field, rule }) => field === "publishedDateTime" && (rule === "field/missing" || rule === "date/wrong"),
  );
  return new Set(dateless.map(({ file }) => file));
}

/** The topics of an invalid seed, which no article has. */
function refusedTopics(folder: SeedFolder, entry: SeedEntry): Pick<ArticleHead, "topics"> {
  const file = loadSeed(folder, entry);
  const seed = "severity" in file ? file : parseSeed(file);
  return { topics: "severity" in seed ? [] : writtenTopics(seed).map(({ name }) => name) };
}
