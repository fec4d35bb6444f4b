import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { keepFile } from "../lib/keep-file.ts";
import { makeFolder } from "../lib/make-folder.ts";

const change = z.object({
  /** Path inside the folder of seeds. */
  name: z.string(),
  /** The whole text before and after; null where there is no such file. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const act = z.object({
  id: z.string(),
  /** When, for the curator. */
  at: z.string(),
  /** What was done: `Published “Tesla unveils Dojo”`. */
  says: z.string(),
  /** The seed it was done to. */
  seed: z.string(),
  changes: z.array(change),
  /** The act that this one takes back. */
  undoes: z.string().optional(),
});

/** One file as it was and as an act left it. */
export type FileChange = Readonly<z.infer<typeof change>>;

/** What a curator did, with all it takes to take it back. */
export type Act = Readonly<z.infer<typeof act>>;

/** What was done to a folder of seeds, the oldest first. Several desks may keep one. */
export interface Journal {
  readonly acts: () => readonly Act[];
  /** Writes one more. Only under the lock. */
  readonly add: (act: Act) => void;
}

/** In bytes. A journal that grows beyond it is cut to its newer half. */
const LARGEST = 8_000_000;

/** Opens the journal in a file, there or not. Lines that cannot be read, as the last one of a desk that was killed, are passed over. */
export function openJournal(path: string): Journal {
  let known: { readonly stamp: string; readonly acts: readonly Act[] } | undefined;
  const acts = () => {
    const stamp = stampOf(path);
    if (known?.stamp !== stamp) known = { stamp, acts: stamp === "" ? [] : readActs(readFileSync(path, "utf8")) };
    return known.acts;
  };
  return {
    acts,
    add: (one) => {
      const line = `${JSON.stringify(one)}\n`;
      if (existsSync(path) && statSync(path).size > LARGEST) {
        const all = acts();
        const newer = all.slice(Math.ceil(all.length / 2));
        return keepFile(path, newer.map((old) => `${JSON.stringify(old)}\n`).join("") + line);
      }
      makeFolder(dirname(path));
      // After a line that was cut off, on a line of its own.
      const isCutOff = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, "utf8").slice(-1));
      appendFileSync(path, `${isCutOff ? "\n" : ""}${line}`);
    },
  };
}

/** The last act that was not taken back and takes none back itself. */
export function lastStanding(acts: readonly Act[]): Act | undefined {
  const undone = new Set(acts.map(({ undoes }) => undoes));
  return acts.findLast(({ id, undoes }) => undoes === undefined && !undone.has(id));
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

function readActs(text: string): Act[] {
  return text.split("\n").flatMap((line) => {
    try {
      return act.parse(JSON.parse(line));
    } catch {
      return [];
    }
  });
}
