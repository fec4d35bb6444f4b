import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { OFFLINE, placed } from "../digest/urls.ts";
import { shortHash } from "../lib/hash.ts";
import { ownFile } from "../lib/program.ts";
import recipe from "../scripts/bundle.json" with { type: "json" };
import type { Site } from "../site/site.ts";
import { themeProperties } from "../site/theme-properties.ts";
import { tabIcon } from "./icons.ts";

/** Files that pages load. Their names carry their content's hash, so that they can be cached for ever. */
const NAMES = [
  "style.css",
  "tools.css",
  "theme.css",
  "icon.svg",
  "theme.js",
  "help.js",
  "reader.js",
  "lists.js",
  "search.js",
  "settings.js",
  "feeds.js",
] as const;

/** The service worker, and what stands in its place where a site has none. */
const WORKERS = { on: "worker.js", off: "no-worker.js" } as const;

type AssetName = (typeof NAMES)[number];

export interface Asset {
  readonly path: string;
  readonly content: string;
}

const bundled = bundledAssets();

/** What the assets of a site are made of. */
type Dressed = Pick<Site, "theme" | "language" | "words" | "timeZone" | "offline">;

const bySite = new WeakMap<Dressed, ReadonlyMap<AssetName, Asset>>();

function assetsBy(site: Dressed): ReadonlyMap<AssetName, Asset> {
  const known = bySite.get(site);
  if (known !== undefined) return known;
  const assets = new Map<AssetName, Asset>();
  for (const name of NAMES) {
    const content = contentOf(name, site, assets.get("help.js"));
    const [stem, ending] = name.split(".");
    assets.set(name, { path: `/assets/${stem}-${shortHash(content, 8)}.${ending}`, content });
  }
  bySite.set(site, assets);
  return assets;
}

function contentOf(name: AssetName, site: Dressed, help: Asset | undefined): string {
  if (name === "icon.svg") return tabIcon(site.theme);
  if (name === "theme.css") return site.theme.css;
  const content = bundled.get(name) ?? "";
  return name === "style.css" ? `${themeProperties(site.theme)}\n${content}` : withWords(site, content, help);
}

/** A script with the words that it names, and no others: readers load them. `src/scripts/site.ts` takes them. */
function withWords({ language, words, timeZone, offline }: Dressed, script: string, help: Asset | undefined): string {
  if (!script.includes("SITE")) return script;
  const named = new Set([...script.matchAll(/(?:"|\bwords\.)(\w+)/g)].map(([, name]) => name));
  const said = Object.entries(words).filter(([name]) => named.has(name));
  const site = {
    language,
    words: { ...Object.fromEntries(said), language: words.language },
    ...(script.includes("SITE.timeZone") && { timeZone }),
    ...(script.includes("SITE.offline") && { offline }),
    ...(script.includes("SITE.help") && { help: `./${help?.path.slice("/assets/".length)}` }),
  };
  return `const SITE=${JSON.stringify(site)};${script}`;
}

/**
 * Scripts and the style sheet, made small, by their names: as the program was compiled with them, or from their sources
 * where it runs from its own.
 */
function bundledAssets(): ReadonlyMap<string, string> {
  const folder = ownFile("scripts");
  const names = [...NAMES, ...Object.values(WORKERS)].filter((name) => /^(?:style|tools)\.css$|\.js$/.test(name));
  if (names.every((name) => existsSync(join(folder, name))))
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  // Every thread would load it, and a compiled program has no use for it.
  const { buildSync }: typeof import("esbuild") = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = buildSync({
    ...recipe,
    format: "esm",
    absWorkingDir: folder,
    outdir: folder,
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]));
}

/** A script that no page of a site loads, made small, by its name. */
export function ownScript(name: string): string {
  return bundled.get(name) ?? readFileSync(ownFile(`scripts/${name}`), "utf8");
}

/** Where a page finds an asset. */
export function asset(site: Dressed, name: AssetName): string {
  return assetsBy(site).get(name)?.path ?? "";
}

/** All that pages of a site load, besides pictures. */
export function assetsOf(site: Dressed & Pick<Site, "search" | "paths">): readonly Asset[] {
  const loaded = [...assetsBy(site)].flatMap(([name, made]) => (isLoaded(name, site) ? made : []));
  return [...loaded, { path: "/worker.js", content: workerOf(site, loaded) }];
}

/**
 * The service worker. Its name is always the same, and browsers update it when its bytes change: with its code, with what pages
 * load, and with the page for readers without a network, but not with the news.
 */
function workerOf(site: Pick<Site, "offline" | "paths">, loaded: readonly Asset[]): string {
  if (!site.offline) return ownScript(WORKERS.off);
  const kept = { offline: placed(site, OFFLINE).slice(1), assets: loaded.map(({ path }) => path.slice(1)) };
  return `const KEPT=${JSON.stringify(kept)};${ownScript(WORKERS.on)}`;
}

function isLoaded(name: AssetName, { search, theme }: Pick<Site, "theme" | "search">): boolean {
  if (name === "search.js") return search;
  return name !== "theme.css" || theme.css !== "";
}
