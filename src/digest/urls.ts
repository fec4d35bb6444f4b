import { shortHash } from "../lib/hash.ts";
import { slugOf } from "../lib/slug.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Provider } from "../seeds/fields/provider.ts";
import { type SectionName, sectionNames } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { type Day, dayOf, weekOf } from "./days.ts";

/**
 * A path inside the site. It begins and ends with a slash and consists of `[a-z0-9-]`, so it is safe on every disk and
 * in every address. It depends on its own subject only, so archives are never renumbered.
 */
export type Path = string;

/** Names that some systems cannot give to a folder, and names of our own files. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** `/2021/08/20/slug-0123abcd/`. The digits come from the id, so that the same title twice a day makes two pages. */
export function articlePath(article: Pick<ArticleHead, "id" | "slug" | "published">, timeZone: string): Path {
  const folder = article.published === undefined ? UNDATED : editionPath(dayOf(article.published, timeZone));
  const name = [article.slug, article.id.slice(0, 8)].filter(Boolean).join("-");
  // Joined, V8 keeps it as one string; in a template, as the strings it is made of.
  return [folder, name, "/"].join("");
}

/** If two articles want the same path, the later one gets its whole id. */
export function longArticlePath(path: Path, id: string): Path {
  return path.replace(/[0-9a-f]{8}\/$/, `${id}/`);
}

/** The page that lists what a browser keeps for offline reading. */
export const OFFLINE: Path = "/settings/offline/";

export const UNDATED: Path = "/undated/";

/** `/2021/08/20/` */
export function editionPath(day: Day): Path {
  return `/${day.replaceAll("-", "/")}/`;
}

/** `/2021/08/` for "2021-08", `/2021/` for "2021". */
export const monthPath = editionPath;
export const yearPath = editionPath;

/** `/2024/w14/`: the ISO 8601 week of a day, under the year that the week belongs to. */
export function weekPath(day: Day): Path {
  return editionPath(weekOf(day).toLowerCase());
}

/** `/latest/2024/w14/`: the front page, a day or a week, in order of time. */
export function latestPath(path: Path): Path {
  return `/latest${path}`;
}

/** "AI in Autos" is `ai-in-autos`. A name that a slug cannot spell gets a hash: "C++" and "C#" are two pages. */
export function topicSlug(name: string): string {
  return slugFor(topicKey(name));
}

/** The domain, with hyphens for dots; the name if the domain is not known. */
export function providerSlug({ domain, name }: Provider): string {
  return slugFor(domain === undefined ? `name ${topicKey(name)}` : domain.replaceAll(".", " ").replaceAll("-", "--"));
}

function slugFor(key: string): string {
  const plain = key.replaceAll(" ", "-");
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(plain) && plain.length <= 60 && !RESERVED.test(plain)) return plain;
  return [slugOf(key), shortHash(key, 8)].filter(Boolean).join("-");
}

/** `/topics/ai/` or `/providers/electrek-co/`, and pages of years and months: `/topics/ai/2021/08/`. */
export function groupPath(kind: "topics" | "providers", slug: string, part?: string): Path {
  return part === undefined ? `/${kind}/${slug}/` : `/${kind}/${slug}${monthPath(part)}`;
}

/** The feed formats: file name, media type, and usual name. `/feed.xml` has subscribers. */
export const FEED_FORMATS = {
  rss: { file: "feed.xml", type: "application/rss+xml", name: "RSS" },
  atom: { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  json: { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

export const feedFormats: readonly FeedFormat[] = ["rss", "atom", "json"];

/**
 * The formats of archive pages, which hold all texts again. An RSS feed links to the Atom archive: readers that support
 * RFC 5005 read both, and items have the same ids.
 */
export const archiveFormats: readonly FeedFormat[] = ["atom", "json"];

/** `/topics/ai/feed.xml`: a feed is in the folder of its page, in each format. */
export function feedPath(folder: Path, format: FeedFormat): Path {
  return folder + FEED_FORMATS[format].file;
}

/** The folders of feeds without a page. */
export const HOT_FEED: Path = "/feeds/hot/";
export const DAYS_FEED: Path = "/feeds/days/";
export const WEEKS_FEED: Path = "/feeds/weeks/";

/** `/feeds/archive/2021-08-1/`: the first part of a month's archive. */
export function feedArchivePath(month: string, part: number): Path {
  return `/feeds/archive/${month}-${part}/`;
}

/** The link to a path from any page, with the prefix of the site's address (as for a project page on GitHub). */
export function href(site: Pick<Site, "address" | "paths">, path: Path): string {
  return baseOf(site).prefix + publicPath(site, path);
}

/** The full address of a path, for feeds, canonical links and sitemaps. */
export function absoluteUrl(site: Pick<Site, "address" | "paths">, path: Path): string {
  const { origin, prefix } = baseOf(site);
  return origin + prefix + publicPath(site, path);
}

/** The full address of a path, with the program's own section names: the permanent identity of a feed. */
export function plainUrl(site: Pick<Site, "address">, path: Path): string {
  const { origin, prefix } = baseOf(site);
  return origin + prefix + path;
}

/**
 * A path with the section's configured name. Everything else uses the program's section names; call this when a path
 * becomes a link or a file.
 */
export function publicPath({ paths }: Pick<Site, "paths">, path: Path): Path {
  // Most links lead to articles and days, whose paths begin with a digit.
  if (path.charCodeAt(1) <= 0x39) return path;
  const section = sectionOf(path);
  if (section === undefined) return path;
  const [name = section] = paths[section];
  return name === section ? path : `/${name}${path.slice(section.length + 1)}`;
}

/** The path with each former name of its section. */
export function formerPublicPaths({ paths }: Pick<Site, "paths">, path: Path): readonly Path[] {
  const section = sectionOf(path);
  if (section === undefined) return [];
  return paths[section].slice(1).map((name) => `/${name}${path.slice(section.length + 1)}`);
}

function sectionOf(path: Path): SectionName | undefined {
  return sectionNames.find((name) => path.startsWith(name, 1) && path[name.length + 1] === "/");
}

interface Base {
  readonly origin: string;
  readonly prefix: string;
}

/** Cached: parsing the address costs more than the rest of a link, and a site has one address. */
const bases = new Map<string, Base>();

function baseOf({ address }: Pick<Site, "address">): Base {
  const known = bases.get(address);
  if (known !== undefined) return known;
  const { origin, pathname } = new URL(address);
  const base = { origin, prefix: pathname.replace(/\/$/, "") };
  bases.set(address, base);
  return base;
}
