import { InvalidArgumentError } from "commander";
import type { Shard } from "../../publishing/parts/shard.ts";

/** Parses a shard such as "3/20". Throws for anything else. */
export function shardOf(text: string): Shard {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (shard.number >= 1 && shard.of >= shard.number) return shard;
  throw new InvalidArgumentError("It must be a shard and their number, such as 1/20 to 20/20.");
}
