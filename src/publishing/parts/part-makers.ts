import { fileOfCard } from "../../cards/make-cards.ts";
import { searchShards } from "../../digest/search-shards.ts";
import { UsageError } from "../../lib/usage-error.ts";
import type { BuildOptions } from "../build-options.ts";
import type { Makers } from "../publish-listed.ts";
import { keyOfIndex } from "../search-indexes.ts";
import { keyOfNamed } from "../stage-by-name.ts";
import { stagePage } from "../stage-pages.ts";
import type { Part } from "./part-file.ts";
import { commandFor, describeShards, nameOfShard, type PartsFolder, type Shard, shardFor } from "./shard.ts";
import { fileOfIndex } from "./wanted.ts";

export interface OpenPart {
  readonly shard: Shard;
  readonly part: Part;
}

/** Makes nothing: takes what the shards have made. Throws where a part is damaged, or lacks what it should hold. */
export function partMakers(
  parts: readonly OpenPart[],
  folder: PartsFolder,
  { outputDir, onProgress }: Pick<BuildOptions, "outputDir" | "onProgress">,
  version: string,
): Makers {
  /** The files that go by a name and have this key: at least one. */
  const take = (name: string, key: string) => {
    const own = parts[shardFor(name, parts.length) - 1];
    if (own === undefined) throw new Error(`No shard makes ${name}.`);
    const { part, shard } = own;
    const entries = part.byKey.get(key) ?? [];
    const read = entries.map((entry) => {
      const bytes = part.read(entry);
      if (bytes === undefined) throw damaged(shard, entry.file, folder);
      return { file: entry.file, bytes: Buffer.from(bytes) };
    });
    const [first] = read;
    if (first === undefined) throw damaged(shard, name, folder);
    return [first, ...read.slice(1)] as const;
  };
  return {
    makePages: async (stale, { staging, files }) =>
      stale.map(({ file, key }, at) => {
        if (at % 1000 === 0) onProgress?.("pages", at, stale.length);
        return stagePage(file, take(file, key)[0].bytes, `page-${at}`, { outputDir, dir: staging, standing: files });
      }),
    makeIndexes: async (digest) => {
      if (!digest.site.search) return [];
      return searchShards(digest).map((shard) => {
        const key = keyOfIndex(shard, digest, version);
        const folder = `${fileOfIndex(shard.name)}/`;
        const files = take(fileOfIndex(shard.name), key).map(({ file, bytes }) => ({
          path: file.slice(folder.length),
          bytes,
        }));
        return { name: shard.name, key, files };
      });
    },
    drawCards: async ({ cards, staging }) =>
      cards.map((card, at) => {
        const file = fileOfCard(card);
        return stagePage(file, take(file, keyOfNamed(file))[0].bytes, `${staging.prefix}-${at}`, staging);
      }),
  };
}

function damaged(shard: Shard, name: string, folder: PartsFolder): UsageError {
  const path = `${folder.shown}/pages/${nameOfShard(shard)}.part`;
  return new UsageError(
    `${name} is missing or damaged in the part of ${describeShards([shard])}; remove ${path} and run ${commandFor(shard, folder)}`,
  );
}
