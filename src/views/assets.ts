import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { PROJECT } from "../lib/project.ts";

/** Files that pages load. Their names carry their content's hash, so that they can be cached for ever. */
const NAMES = ["style.css", "icon.svg"] as const;

type AssetName = (typeof NAMES)[number];

export interface Asset {
  readonly path: string;
  readonly content: string;
}

const assets: ReadonlyMap<AssetName, Asset> = new Map(
  NAMES.map((name) => {
    const content = readFileSync(join(PROJECT, "src/views/assets", name), "utf8");
    const [stem, ending] = name.split(".");
    return [name, { path: `/assets/${stem}-${shortHash(content, 8)}.${ending}`, content }];
  }),
);

/** Where a page finds an asset. */
export function asset(name: AssetName): string {
  return assets.get(name)?.path ?? "";
}

export const allAssets: readonly Asset[] = [...assets.values()];
