import { shortHash } from "../../lib/hash.ts";

/** A share of the work; `number` counts from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** The folder through which jobs exchange parts: its path, and the path as typed. */
export interface PartsFolder {
  readonly path: string;
  readonly shown: string;
}

/** The base name of a shard's files. */
export function nameOfShard({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/** The shard with such a name, or undefined. */
export function shardNamed(name: string): Shard | undefined {
  const [, number, of] = /^([1-9]\d{0,3})-of-([1-9]\d{0,3})$/.exec(name) ?? [];
  return number === undefined ? undefined : { number: Number(number), of: Number(of) };
}

/** All shards of a given number. */
export function shardsOf(count: number): readonly Shard[] {
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, of: count }));
}

/** Assigns a name to a shard. The result is the same on every machine, and independent of other names. */
export function shardFor(name: string, of: number): number {
  return (Number.parseInt(shortHash(name, 12), 16) % of) + 1;
}

/** The command that builds a shard's part again. */
export function commandFor({ number, of }: Shard, { shown }: PartsFolder): string {
  return `digest build --shard ${number}/${of} --parts ${shown}`;
}

/** Lists shards in words: "shard 2 of 4", "shards 2, 3 of 4". */
export function formatShards(shards: readonly Shard[]): string {
  const [first] = shards;
  if (first === undefined) return "no shard";
  return `${shards.length === 1 ? "shard" : "shards"} ${shards.map(({ number }) => number).join(", ")} of ${first.of}`;
}
