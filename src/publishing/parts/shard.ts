import { shortHash } from "../../lib/hash.ts";

/** One of so many shares of the work, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A folder that jobs hand parts on in: its path, and as it was typed. */
export interface PartsFolder {
  readonly path: string;
  readonly shown: string;
}

/** What files of a shard are called. */
export function nameOfShard({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/** The shard that such a name is of; undefined of another name. */
export function shardNamed(name: string): Shard | undefined {
  const [, number, of] = /^([1-9]\d{0,3})-of-([1-9]\d{0,3})$/.exec(name) ?? [];
  return number === undefined ? undefined : { number: Number(number), of: Number(of) };
}

/** All shards of so many. */
export function shardsOf(count: number): readonly Shard[] {
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, of: count }));
}

/** Which shard of so many does what is called so: the same on every machine, and wherever else something is added. */
export function shardFor(name: string, of: number): number {
  return (Number.parseInt(shortHash(name, 12), 16) % of) + 1;
}

/** The command that makes the part of a shard again. */
export function commandFor({ number, of }: Shard, { shown }: PartsFolder): string {
  return `digest build --shard ${number}/${of} --parts ${shown}`;
}

/** Shards in words: "shard 2 of 4", "shards 2, 3 of 4". */
export function formatShards(shards: readonly Shard[]): string {
  const [first] = shards;
  if (first === undefined) return "no shard";
  return `${shards.length === 1 ? "shard" : "shards"} ${shards.map(({ number }) => number).join(", ")} of ${first.of}`;
}
