import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  archiveAddress,
  type CheckedAddress,
  checkExternal,
  parseResults,
  printResults,
} from "../gathering/check-external.ts";
import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { count } from "../lib/count.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { readIfThere } from "../lib/read-if-there.ts";
import { UsageError } from "../lib/usage-error.ts";
import { addressKey } from "../lib/web-address.ts";
import { replaceFile } from "../lib/write-file.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { checkSiteLinks, type SiteLinks } from "../publishing/check-site-links.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type SeedFolder, shownPath, stemOf } from "../seeds/seed-file.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { here } from "./here.ts";
import type { Project } from "./open-project.ts";
import type { Paint, Terminal } from "./terminal.ts";

/** Options of `digest links` as typed. */
export interface LinksFlags {
  readonly output?: string;
  readonly external: boolean;
  readonly cache?: string;
}

/**
 * Checks all links of the built site and, if requested, external links. Returns true if an internal link is broken or an external
 * page is permanently gone.
 */
export async function checkLinks(
  project: Project,
  seeds: SeedFolder,
  flags: LinksFlags,
  { out, err }: Terminal,
): Promise<boolean> {
  const output = flags.output ?? project.output;
  const dir = resolve(here, output);
  if (!existsSync(join(dir, "index.html")))
    throw new UsageError(`there is no site in ${output}; run digest build, or name its folder with --output`);
  const found = checkSiteLinks(dir, project.site.address);
  console.log(formatInternal(found, output, out));
  const gone = flags.external ? await checkElsewhere(project, seeds, found, flags, { out, err }) : false;
  return found.dead.length > 0 || gone;
}

function formatInternal({ dead, pages, links }: SiteLinks, shown: string, paint: Paint): string {
  const total = `${count(links, "link")} in ${count(pages, "page")}`;
  if (dead.length === 0) return `${paint("green", "✓")} ${shown}: ${total}, all valid`;
  const lines = dead.map((fault) => `${shown}/${escapeInvisible(fault)}`);
  return [...lines, `${paint("red", "✗")} ${shown}: ${dead.length} dead of ${total}`].join("\n");
}

async function checkElsewhere(
  project: Project,
  seeds: SeedFolder,
  { external }: SiteLinks,
  { cache }: LinksFlags,
  { out, err }: Terminal,
): Promise<boolean> {
  const { site } = project;
  const folder = cache === undefined ? join(project.kept, "links") : resolve(here, cache);
  const file = join(folder, "external-links.json");
  makeFolder(folder);
  const earlier = parseResults(readIfThere(file) ?? "");
  const onChecked = (done: number, all: number) => {
    if (done % 100 === 0 && done < all) console.error(err("dim", `${done} of ${all} asked`));
  };
  const options = { fetch: politeFetch, contact: site.address, now: currentInstant(), onChecked };
  const results = await checkExternal([...external.keys()], earlier, options);
  replaceFile(file, printResults(results));
  const { articles } = await readFolder({ seeds, site, cache: cacheIn(project) });
  console.log(formatExternal(results, external, namesOf(seeds, articles), out));
  return [...results.values()].some(({ state }) => state === "gone");
}

/** Finds the seed that contains an address, as its own or as coverage. */
type SeedNaming = (address: string) => { article: ArticleHead; path: string; isOwn: boolean } | undefined;

function namesOf(seeds: SeedFolder, articles: readonly ArticleHead[]): SeedNaming {
  const own = new Map(articles.flatMap((article) => (article.address ? [[addressKey(article.address), article]] : [])));
  // If several seeds list a report, the published one is to be corrected.
  const publishedLast = articles.toSorted(
    (one, other) => Number(one.consent === "yes") - Number(other.consent === "yes"),
  );
  const covered = new Map(publishedLast.flatMap((article) => article.covers.map((cover) => [cover, article])));
  return (address) => {
    const article = own.get(addressKey(address));
    const naming = article ?? covered.get(addressHash(address));
    return naming && { article: naming, path: shownPath(seeds, naming.seed), isOwn: article !== undefined };
  };
}

/** Lists addresses that are gone, have moved or could not be checked, each with its seed. Existing ones are only counted. */
function formatExternal(
  results: ReadonlyMap<string, CheckedAddress>,
  external: ReadonlyMap<string, string>,
  seedNaming: SeedNaming,
  paint: Paint,
): string {
  const inOrder = [...results].sort(([one], [other]) => byText(one, other));
  const those = (state: CheckedAddress["state"]) => inOrder.filter(([, result]) => result.state === state);
  const describe = (style: "red" | "yellow", word: string, [address, { what }]: (typeof inOrder)[number]) => {
    const naming = seedNaming(address);
    const place = naming === undefined ? `on ${external.get(address)}` : `in ${naming.path}`;
    return `${paint(style, word)} ${escapeInvisible(address)} ${escapeInvisible(what)}, ${paint("dim", place)}`;
  };
  return [
    ...those("gone").flatMap((entry) => [
      describe("red", "gone  ", entry),
      ...formatArchive(entry[0], seedNaming, paint),
    ]),
    ...those("moved").map((entry) => describe("yellow", "moved ", entry)),
    ...those("unsure").map((entry) => describe("yellow", "unsure", entry)),
    `${those("gone").length > 0 ? paint("red", "✗") : paint("green", "✓")} ${count(results.size, "address", "addresses")} on other sites: ${those("there").length} OK, ${those("moved").length} moved, ${those("gone").length} gone, ${those("unsure").length} unclear`,
  ].join("\n");
}

/**
 * The address of a possible archived copy, and the line that links it. The article's id still comes from the seed's own address.
 */
function formatArchive(address: string, seedNaming: SeedNaming, paint: Paint): string[] {
  const naming = seedNaming(address);
  const archive = archiveAddress(address, naming?.article.published);
  if (naming?.isOwn !== true) return [paint("dim", `       a copy may be at ${archive}`)];
  const { name, domain } = naming.article.provider ?? {};
  // Without an outlet in the seed, the archive would be named as the source.
  const outlet = domain !== undefined && name === domain ? [`         provider: { domain: ${domain} }`] : [];
  return [
    paint("dim", `       if there is a copy, add to ${stemOf(naming.path)}.meta.yaml:`),
    `         webUrl: "${archive}"`,
    ...outlet,
  ];
}
