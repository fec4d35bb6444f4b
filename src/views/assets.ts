import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { OFFLINE, publicPath } from "../digest/urls.ts";
import { shortHash } from "../lib/hash.ts";
import { ownFile } from "../lib/program.ts";
import recipe from "../scripts/bundle.json" with { type: "json" };
import type { Site } from "../site/site.ts";
import { themeProperties } from "../site/theme-properties.ts";
import { tabIcon } from "./icons.ts";

/** Files that pages load. Their names contain a hash of their content, so browsers can cache them forever. */
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

/** The service worker, or the script that unregisters it on a site without one. */
const WORKERS = { on: "worker.js", off: "no-worker.js" } as const;

type AssetName = (typeof NAMES)[number];

export interface Asset {
  readonly path: string;
  readonly content: string;
}

const bundled = bundledAssets();

/** The settings that assets depend on. */
type AssetSettings = Pick<Site, "theme" | "language" | "words" | "timeZone" | "offline">;

const bySite = new WeakMap<AssetSettings, ReadonlyMap<AssetName, Asset>>();

function assetsBy(site: AssetSettings): ReadonlyMap<AssetName, Asset> {
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

function contentOf(name: AssetName, site: AssetSettings, help: Asset | undefined): string {
  if (name === "icon.svg") return tabIcon(site.theme);
  if (name === "theme.css") return site.theme.css;
  const content = bundled.get(name) ?? "";
  return name === "style.css" ? `${themeProperties(site.theme)}\n${content}` : withWords(site, content, help);
}

/** Prepends to a script the interface words it uses, and only those, to keep it small. `src/scripts/site.ts` reads them. */
function withWords(
  { language, words, timeZone, offline }: AssetSettings,
  script: string,
  help: Asset | undefined,
): string {
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

/** Minified scripts and style sheets by name: precompiled in the package, or bundled from source in development. */
function bundledAssets(): ReadonlyMap<string, string> {
  const folder = ownFile("scripts");
  const names = [...NAMES, ...Object.values(WORKERS)].filter((name) => /^(?:style|tools)\.css$|\.js$/.test(name));
  if (names.every((name) => existsSync(join(folder, name))))
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  // Loaded on demand: every thread would pay for it, and the package does not need it.
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

/** A minified script that the pages themselves do not load. */
export function ownScript(name: string): string {
  return bundled.get(name) ?? readFileSync(ownFile(`scripts/${name}`), "utf8");
}

/** The address of an asset. */
export function asset(site: AssetSettings, name: AssetName): string {
  return assetsBy(site).get(name)?.path ?? "";
}

/** Everything pages load, except pictures. */
export function assetsOf(site: AssetSettings & Pick<Site, "search" | "paths">): readonly Asset[] {
  const loaded = [...assetsBy(site)].flatMap(([name, made]) => (isLoaded(name, site) ? made : []));
  return [...loaded, { path: "/worker.js", content: workerOf(site, loaded) }];
}

/**
 * The service worker. Its file name is fixed. Browsers update it when its bytes change, which they do with its code, the assets
 * and the offline page, but not with the news.
 */
function workerOf(site: Pick<Site, "offline" | "paths">, loaded: readonly Asset[]): string {
  if (!site.offline) return ownScript(WORKERS.off);
  const kept = { offline: publicPath(site, OFFLINE).slice(1), assets: loaded.map(({ path }) => path.slice(1)) };
  return `const KEPT=${JSON.stringify(kept)};${ownScript(WORKERS.on)}`;
}

function isLoaded(name: AssetName, { search, theme }: Pick<Site, "theme" | "search">): boolean {
  if (name === "search.js") return search;
  return name !== "theme.css" || theme.css !== "";
}
