import type { Engine, Hit } from "./pagefind.ts";

/** What a reader looks for. */
export interface Query {
  /** "" finds by the filters alone. */
  readonly words: string;
  /** What all of the articles are: "topic:AI", "year:2021". */
  readonly filters: readonly string[];
  readonly newestFirst: boolean;
}

export interface Hits {
  readonly count: number;
  /** Those from one place in the order up to another. */
  readonly slice: (from: number, to: number) => Promise<readonly Hit[]>;
}

/**
 * Finds articles. Pagefind orders what several indexes found by how well it matches, even where it was asked for dates:
 * so the newest are asked for one year after the other, as far as they are shown. `shards` are in that order.
 */
export async function findHits(engine: Engine, shards: readonly string[], query: Query): Promise<Hits> {
  const words = query.words === "" ? null : query.words;
  const { results, filters } = await engine.search(words, { filters: all(query.filters) });
  if (!query.newestFirst) return { count: results.length, slice: async (from, to) => results.slice(from, to) };
  const ordered: Hit[] = [];
  const waiting = shards.filter((shard) => (filters.is?.[`year:${shard}`] ?? 0) > 0);
  return {
    count: results.length,
    slice: async (from, to) => {
      while (ordered.length < to) {
        const year = waiting.shift();
        if (year === undefined) break;
        const filters = all([...query.filters, `year:${year}`]);
        const found = await engine.search(words, { filters, sort: { date: "desc" } });
        ordered.push(...found.results);
      }
      return ordered.slice(from, to);
    },
  };
}

function all(filters: readonly string[]) {
  return { is: { all: filters } };
}
