import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./list-files.ts";

/** Generators that need the seeds in another format. */
export type Converted = "hugo" | "eleventy" | "jekyll";

interface Seed {
  readonly text: string;
  readonly slug: string;
  /** 2021-08-20T15:46:00Z */
  readonly date: string;
  readonly outlet: string;
  readonly topics: readonly string[];
}

/** Front matter in place of `category: news`, and the path of the file. */
const FORMS: Readonly<Record<Converted, (seed: Seed) => { path: string; lines: readonly string[] }>> = {
  hugo: ({ slug, date, outlet, topics }) => ({
    path: `content/${slug}.md`,
    lines: [
      `slug: ${slug}`,
      `outlets: [${outlet}]`,
      `archives: [${termsOf(date).join(", ")}]`,
      `feedarchives: ["${date.slice(0, 7)}"]`,
      `topicyears: [${topics.map((topic) => `${topic} ${date.slice(0, 4)}`).join(", ")}]`,
      `outletyears: [${outlet} ${date.slice(0, 4)}]`,
      `week: "${mondayOf(date)}"`,
    ],
  }),
  eleventy: ({ slug, date }) => ({
    path: `content/${slug}.md`,
    lines: [`date: ${date}`, `permalink: /${dayOf(date)}/${slug}/`],
  }),
  jekyll: ({ slug, date }) => ({
    path: `_posts/${date.slice(0, 10)}-${slug}.md`,
    lines: [`date: ${date}`],
  }),
};

/**
 * Makes a site for another generator from a folder of seeds: the same front matter and bodies as Markdown, with the few files
 * that its users would write.
 */
export async function convertSeeds(generator: Converted, seeds: string, site: string): Promise<void> {
  await cp(fileURLToPath(new URL(`./sites/${generator}`, import.meta.url)), site, { recursive: true });
  for (const name of await listFiles(seeds)) {
    const seed = readSeed(await readFile(join(seeds, name), "utf8"));
    const { path, lines } = FORMS[generator](seed);
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(
      join(site, path),
      seed.text.replace(/^category: news$/m, () => lines.join("\n")),
    );
  }
}

function readSeed(text: string): Seed {
  const [, title = ""] = /^title: "(.*)"$/m.exec(text) ?? [];
  const [, date = ""] = /^publishedDateTime: (.*)$/m.exec(text) ?? [];
  const [, outlet = ""] = /^ {2}name: (.*)$/m.exec(text) ?? [];
  const topics = /^topics:\n((?: {2}- .*\n)*)/m.exec(text)?.[1]?.match(/(?<= {2}- ).*/g) ?? [];
  return { text, slug: title.toLowerCase().replace(/[^a-z0-9]+/g, "-"), date, outlet, topics };
}

function dayOf(date: string): string {
  return date.slice(0, 10).replaceAll("-", "/");
}

/** The Monday of a day's week. */
function mondayOf(date: string): string {
  const day = new Date(date.slice(0, 10));
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}

function termsOf(date: string): string[] {
  return [4, 7, 10].map((length) => `"${date.slice(0, length)}"`);
}
