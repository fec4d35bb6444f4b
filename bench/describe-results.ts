import { kindNames } from "./count-kinds.ts";
import { inSeconds, inThousands } from "./figures.ts";
import { BUILDS, type BuildName, type Measurement, type Results } from "./results.ts";

/** Names of the builds, and descriptions of their rows. */
export const NAMES: Readonly<Record<BuildName, string>> = {
  cold: "news-digest, cold, as it comes",
  "cold-uncached": "news-digest, cold, `--no-cache`",
  "cold-lean": "news-digest, cold, without search, share images and API",
  "cold-search": "news-digest, cold, without share images and API",
  "cold-cards": "news-digest, cold, without search and API",
  warm: "news-digest, warm, nothing changed",
  "one-new": "news-digest, one new seed",
  hugo: "Hugo",
  "hugo-light": "Hugo, lighter pages",
  eleventy: "Eleventy, each seed a Nunjucks template",
  jekyll: "Jekyll",
};

/** Names of sites whose build has a longer name. */
const SITES: Readonly<Partial<Record<BuildName, string>>> = { cold: "news-digest", eleventy: "Eleventy" };

/** Formats the benchmark's document. */
export function formatResults(results: Results, picture: string): string {
  return [
    INTRODUCTION,
    `![Time against the number of seeds, both axes logarithmic. The tables below hold the same figures.](${picture})`,
    ...formatSizes(results.measurements),
    `${METHOD}\n${notesOn(results.options)}`,
    machine(results),
    FAIRNESS,
    "## Files of each site",
    "What lay in the output folder after the first build of each size.",
    ...bySize(results.measurements).map(filesOfSize),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** A heading and a table for each number of seeds. */
export function formatSizes(measurements: readonly Measurement[]): string[] {
  return bySize(measurements).map(formatSize);
}

function bySize(measurements: readonly Measurement[]): Measurement[][] {
  const sizes = [...new Set(measurements.map(({ seeds }) => seeds))].sort((one, other) => one - other);
  return sizes.map((size) => measurements.filter(({ seeds }) => seeds === size));
}

function formatSize(measurements: readonly Measurement[]): string {
  const [{ seeds, runs } = { seeds: 0, runs: 0 }] = measurements;
  const hugo = measurements.find(({ build }) => build === "hugo");
  const rows = inOrder(measurements).map((measurement) => [
    NAMES[measurement.build],
    time(measurement),
    hugo === undefined ? "" : (measurement.wall / hugo.wall).toFixed(2),
    `${inSeconds(measurement.user)} + ${inSeconds(measurement.system)}`,
    inMegabytes(measurement.memory),
    inThousands(measurement.written),
  ]);
  return [
    `## ${inThousands(seeds)} seeds`,
    runs === 1 ? "One run of each." : `The mean of ${runs} runs and their standard deviation.`,
    table(
      ["build", "wall", "against Hugo", "processor: user + system", "peak memory", "files written"],
      rows,
      "|---|--:|--:|--:|--:|--:|",
    ),
  ].join("\n\n");
}

function filesOfSize(measurements: readonly Measurement[]): string {
  const shown: readonly BuildName[] = ["cold", "hugo", "hugo-light", "eleventy", "jekyll"];
  const sites = inOrder(measurements).filter(({ build }) => shown.includes(build));
  const used = kindNames.filter((kind) => sites.some(({ kinds }) => kinds[kind] !== undefined));
  const rows = used.map((kind) => [kind, ...sites.map(({ kinds }) => inThousands(kinds[kind] ?? 0))]);
  rows.push(["all", ...sites.map(({ kinds }) => inThousands(sum(Object.values(kinds))))]);
  rows.push(["size", ...sites.map(({ bytes }) => inMegabytes(bytes))]);
  const names = sites.map(({ build }) => SITES[build] ?? NAMES[build]);
  return table([`${inThousands(sites[0]?.seeds ?? 0)} seeds`, ...names], rows, `|---|${"--:|".repeat(names.length)}`);
}

/** Notes on our rows, depending on the options of the measured version. */
function notesOn(options: readonly string[]): string {
  const whole =
    options.length > 0
      ? "- Ours is measured as it comes. The others make no search index, share images or JSON API; rows of ours leave these out\n  (`--no-search --no-share-images --no-api`)."
      : "- The measured version makes no search index, share images or JSON API, and neither do the others.";
  const cache = options.includes("--cache")
    ? "- A cold build fills the cache for the next one; `--no-cache` does without."
    : "- The measured version has no cache (`--cache`): its warm build and the one with a new seed read every seed again.";
  return `${whole}\n${cache}`;
}

function machine({ machine: { processor, cores, memory, versions }, command }: Results): string {
  const tools = Object.entries(versions).map(([tool, version]) => `${tool} ${version}`);
  return [
    "## The machine",
    `${cores} ${cores === 1 ? "core" : "cores"} of ${processor}, ${Math.round(memory / 2 ** 30)} GiB of memory. ${tools.join(", ")}. Measured with`,
    `\`\`\`sh\n${command}\n\`\`\``,
  ].join("\n\n");
}

function inOrder(measurements: readonly Measurement[]): Measurement[] {
  return BUILDS.flatMap((name) => measurements.filter(({ build }) => build === name));
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], rule: string): string {
  return [heads, ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .toSpliced(1, 0, rule)
    .join("\n");
}

function time({ wall, deviation }: Measurement): string {
  return deviation === null ? `${inSeconds(wall)} s` : `${inSeconds(wall)} s ± ${inSeconds(deviation)}`;
}

function inMegabytes(bytes: number): string {
  return `${inThousands(Math.round(bytes / 1e6))} MB`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const INTRODUCTION = `# Benchmarks

How long a build takes, how much memory it needs and how much it writes, beside other generators on the same seeds.
\`npm run bench\` measures all of it and writes this page and its picture; no figure is typed by hand.`;

const METHOD = `## How it is measured

\`npm run bench -- [--sizes 1000,10000,100000] [--runs 3]\` needs hyperfine and Hugo, and takes Jekyll along where it is
installed: on Debian, \`apt-get install hyperfine hugo jekyll\`. Left to itself it measures 1,000 and 10,000 seeds;
100,000 take minutes and are run once. \`--save FILE\` keeps the figures as JSON, and \`--from FILE\`, once or more, writes this
page from them without measuring. \`--only hugo,cold,one-new\` measures these builds and prints their table instead of writing this
page.

- **Seeds** are made up by \`npm run bench:seeds\`, the same on every machine, shaped like real ones: about 6 kB of front
  matter with three to seven reports of other outlets and a secret, half with a body of 3 to 8 kB, one in twenty with
  comment spam below it, 60 topics and 200 outlets unevenly used, ten years of dates. One in ten is not published.
- **The disk** is memory (\`/dev/shm\`), since disks differ more than generators do.
- **Time** is hyperfine's, without a shell; output goes nowhere. **Memory** is the highest resident size that the kernel
  noted for the process, in a run before the timed ones, which also warms the disk's cache and counts the files.
- **Cold**: the output folder and the cache are removed before each run. The program's own bundle in \`.cache/app-*\` is
  there already: it is made once for each version of the program, as Hugo's binary is. **Warm**: the same again with
  nothing changed. **One new seed**: before each run, one seed of the newest day that was never there before is added to
  the settled site; only the build is timed.
- The others build from nothing each time, whether a seed is new or not: what they left is removed before each run. Hugo
  and Eleventy keep no pages from one run to the next; Jekyll would keep converted Markdown. Their files are converted
  before the clock starts.
- Jekyll is given 1,000 seeds only, since 10,000 take it minutes: it finds each article's neighbours by a walk through
  all of them. Eleventy is given up to 10,000.`;

const FAIRNESS = `## What each of them does

The other sites are in \`bench/sites/\`. Each makes the same kinds of pages: articles with their coverage and
neighbours; lists of topics and outlets; days, months and years; the front page; an RSS feed of 50 items; a sitemap. Each does so
the way its users do: Hugo by taxonomies, Eleventy by collections and pagination, Jekyll by a generator plugin that groups all
posts in one pass. No template walks through all articles for each article.

**Hugo** makes nearly the same site as ours, and is what ours is measured against. Its pages say the same of themselves, in
structured data and social tags; they have the breadcrumbs, the timeline and days of an article's coverage, the security policy;
each topic and each outlet has a list for each year. What is the same on many pages is made once (\`partialCached\`). Its feeds are
ours: RSS, Atom and JSON Feed with full contents of everything, each topic, each outlet, what is hot, days and weeks, and an archive by
month. It lacks the calendar of a year, the bars of a topic's months, the way from one day to the next, related reading and lists of
a topic's months. **Hugo, lighter pages** makes the same feeds, but pages with nothing of the above, less than half the bytes of HTML, and numbered
lists (\`page/2/\`), as Eleventy and Jekyll do, which make one feed.

| | news-digest | Hugo | Eleventy | Jekyll |
|---|---|---|---|---|
| front matter | YAML, each field validated; \`secured\` dropped | YAML | YAML | YAML |
| bodies | plain text, Markdown or HTML, told apart | Markdown | Nunjucks, then Markdown | Liquid, then Markdown |
| comment spam | found and cut | printed | printed | printed |
| HTML of bodies | sanitized by an allow-list | HTML dropped | printed | printed |
| secrets | the finished site is searched for them | — | — | — |
| duplicates, merged and withheld seeds | settled, with reasons | drafts left out | unpublished left out | unpublished left out |
| language and direction of a text | found | — | — | — |
| topics, outlets | newest 60 with excerpts, then lines by year and month | the same, then lines by year; lighter: pages of 60 lines | as Hugo's lighter pages | as Hugo's lighter pages |
| what a page says of itself | structured data, social tags | the same; lighter: three social tags | as Hugo's lighter pages | as Hugo's lighter pages |
| feeds | all, with an archive in parts of 50 | all, with an archive by month | one | one |
| sitemap | an index and one part a month | one file | one file | one file |
| redirects | moved articles | lighter: \`page/1/\` of each list | — | — |
| writing | compared; only differences are written | all | all | all |

Lists by year and month are more and smaller than numbered ones: the list of a month does not change once the month is over,
where \`page/2/\` changes with each article.`;
