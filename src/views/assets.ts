import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { ownFile } from "../lib/program.ts";
import recipe from "../scripts/bundle.json" with { type: "json" };

/** Files that pages load. Their names carry their content's hash, so that they can be cached for ever. */
const NAMES = ["style.css", "icon.svg", "theme.js", "reader.js", "search.js", "settings.js", "feeds.js"] as const;

type AssetName = (typeof NAMES)[number];

export interface Asset {
  readonly path: string;
  readonly content: string;
}

const bundled = await bundledAssets();

const assets: ReadonlyMap<AssetName, Asset> = new Map(
  NAMES.map((name) => {
    const content = bundled.get(name) ?? readFileSync(ownFile(`views/assets/${name}`), "utf8");
    const [stem, ending] = name.split(".");
    return [name, { path: `/assets/${stem}-${shortHash(content, 8)}.${ending}`, content }];
  }),
);

/**
 * Scripts and the style sheet, made small, by their names: as the program was compiled with them, or from their sources
 * where it runs from its own.
 */
async function bundledAssets(): Promise<ReadonlyMap<string, string>> {
  const folder = ownFile("scripts");
  const names = NAMES.filter((name) => /\.(?:js|css)$/.test(name));
  if (names.every((name) => existsSync(join(folder, name))))
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  // Every thread would load it, and a compiled program has no use for it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...recipe, absWorkingDir: folder, outdir: folder, write: false });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]));
}

/** Where a page finds an asset. */
export function asset(name: AssetName): string {
  return assets.get(name)?.path ?? "";
}

export const allAssets: readonly Asset[] = [...assets.values()];
