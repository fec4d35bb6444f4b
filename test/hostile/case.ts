import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const outcome = z.enum(["error", "warning", "clean"]);

// Strict: a misspelt expectation must not pass as one that holds.
const caseFile = z.strictObject({
  /** The attack or fault in words. */
  what: z.string(),
  /** error: refused, the rest is built. warning: published after repair, with a diagnostic. clean: published without one. */
  expect: outcome,
  /** Other accepted outcomes. */
  expectAlso: z.array(outcome).default([]),
  /** In no file that differs from a build without the case (scripts, styles and pictures apart); a secret in no file at all. */
  mustNotAppear: z.array(z.string()),
  /** Each in at least one file, as written or decoded. */
  mustAppear: z.array(z.string()),
  /** The seeds, in the same folder as the case. */
  files: z.array(z.string()),
  /** What no bytes can say: made in the seeds folder after the files are there. The first argument is the seed's name. */
  setup: z
    .union([
      z.strictObject({ symlink: z.tuple([z.string(), z.string()]) }),
      z.strictObject({ mkdir: z.tuple([z.string()]) }),
      z.strictObject({ mkfifo: z.tuple([z.string()]) }),
      z.strictObject({ chmod: z.tuple([z.string(), z.union([z.string(), z.number()])]) }),
    ])
    .optional(),
  /** Milliseconds the whole build may take. */
  maxMs: z.number().default(Number.POSITIVE_INFINITY),
  /** Paths that code in a seed, or a path made from one, would write. */
  mustNotCreate: z.array(z.string()).default([]),
  mustNotLog: z.array(z.string()).default([]),
  mustNotLogLineStart: z.array(z.string()).default([]),
  /** Regular expressions that match no path of the site. */
  pathsMustNotMatch: z.array(z.string()).default([]),
  /** How many pages have an h1 that starts so. */
  pagesWithTitle: z.tuple([z.string(), z.number()]).optional(),
  sitemapStaysXml: z.boolean().default(false),
  /** Root may read what nobody may. */
  skipAsRoot: z.boolean().default(false),
});

export type Outcome = z.infer<typeof outcome>;

export interface Case extends z.infer<typeof caseFile> {
  /** The name of its file, such as `K07`. */
  readonly id: string;
  /** The names its diagnostics may carry: its files, or what its setup makes. */
  readonly names: readonly string[];
}

/** Reads every case in `dir`, in the order of their names. Throws on one that is not as described above. */
export function loadCases(dir: string): Case[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => {
      const read = caseFile.parse(JSON.parse(readFileSync(join(dir, name), "utf8")));
      const made = Object.values(read.setup ?? {}).map(([seed]) => seed);
      return { ...read, id: name.replace(/\.json$/, ""), names: [...new Set([...read.files, ...made])] };
    });
}
