import { readSeed, type SeedReading } from "../../src/seeds/read-seed.ts";

/** error: refused. warning: published, with a problem. clean: published without one. */
export type Outcome = "error" | "warning" | "clean";

/** The outcome for a seed. */
export function outcomeOf({ article, problems }: Pick<SeedReading, "article" | "problems">): Outcome {
  if (article === undefined) return "error";
  return problems.length > 0 ? "warning" : "clean";
}

/** Reads a seed from its text. */
export function readText(text: string, name = "mill.txt"): Promise<SeedReading> {
  return readSeed({ name, path: `seeds/${name}`, text });
}
