import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { ownFile } from "../lib/program.ts";
import recipe from "../scripts/bundle.json" with { type: "json" };
import type { Site } from "../site/site.ts";
import type { Theme } from "../site/theme.ts";
import { themeProperties } from "../site/theme-properties.ts";
import { tabIcon } from "./icons.ts";

/** Files that pages load. Their names carry their content's hash, so that they can be cached for ever. */
const NAMES = [
  "style.css",
  "theme.css",
  "icon.svg",
  "theme.js",
  "reader.js",
  "search.js",
  "settings.js",
  "feeds.js",
] as const;

type AssetName = (typeof NAMES)[number];

export interface Asset {
  readonly path: string;
  readonly content: string;
}

const bundled = await bundledAssets();

const byTheme = new WeakMap<Theme, ReadonlyMap<AssetName, Asset>>();

function assetsBy(theme: Theme): ReadonlyMap<AssetName, Asset> {
  const known = byTheme.get(theme);
  if (known !== undefined) return known;
  const assets = new Map(
    NAMES.map((name) => {
      const content = contentOf(name, theme);
      const [stem, ending] = name.split(".");
      return [name, { path: `/assets/${stem}-${shortHash(content, 8)}.${ending}`, content }];
    }),
  );
  byTheme.set(theme, assets);
  return assets;
}

function contentOf(name: AssetName, theme: Theme): string {
  if (name === "icon.svg") return tabIcon(theme);
  if (name === "theme.css") return theme.css;
  const content = bundled.get(name) ?? "";
  return name === "style.css" ? `${themeProperties(theme)}\n${content}` : content;
}

/**
 * Scripts and the style sheet, made small, by their names: as the program was compiled with them, or from their sources
 * where it runs from its own.
 */
async function bundledAssets(): Promise<ReadonlyMap<string, string>> {
  const folder = ownFile("scripts");
  const names = NAMES.filter((name) => name === "style.css" || name.endsWith(".js"));
  if (names.every((name) => existsSync(join(folder, name))))
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  // Every thread would load it, and a compiled program has no use for it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...recipe, absWorkingDir: folder, outdir: folder, write: false });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]));
}

/** Where a page finds an asset. */
export function asset({ theme }: Pick<Site, "theme">, name: AssetName): string {
  return assetsBy(theme).get(name)?.path ?? "";
}

/** All that pages of a site load, besides pictures. */
export function assetsOf(site: Pick<Site, "theme" | "search">): readonly Asset[] {
  return [...assetsBy(site.theme)].flatMap(([name, made]) => (isLoaded(name, site) ? made : []));
}

function isLoaded(name: AssetName, { search, theme }: Pick<Site, "theme" | "search">): boolean {
  if (name === "search.js") return search;
  return name !== "theme.css" || theme.css !== "";
}
