import { InvalidArgumentError } from "commander";
import type { LineRange } from "../clean.ts";

/** Parses "59-67" or "59". Throws for anything else. */
export function lineRange(text: string): LineRange {
  const [, from, to] = /^(\d{1,7})(?:[-–](\d{1,7}))?$/.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to ?? from) };
  if (range.from >= 1 && range.to >= range.from) return range;
  throw new InvalidArgumentError("It must be lines such as 59-67, or one line such as 59.");
}
