import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { makeFolder } from "../lib/make-folder.ts";
import { writeCacheFile } from "../lib/write-cache-file.ts";

const change = z.object({
  /** Path in the folder of seeds. */
  name: z.string(),
  /** The whole text before and after the action; null for a missing file. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const act = z.object({
  id: z.string(),
  /** ISO 8601, for display. */
  at: z.string(),
  /** Description: `Published “Tesla unveils Dojo”`. */
  says: z.string(),
  /** The seed that the action was about. */
  seed: z.string(),
  changes: z.array(change),
  /** The id of the action that this one undoes. */
  undoes: z.string().optional(),
});

/** A file before and after an action. */
export type FileChange = Readonly<z.infer<typeof change>>;

/** An action of the curator, with all data needed to undo it. */
export type Act = Readonly<z.infer<typeof act>>;

/** An action of this moment. */
export function newAct(act: Omit<Act, "id" | "at">): Act {
  return { id: randomUUID(), at: new Date().toISOString(), ...act };
}

/** The actions on a folder of seeds, oldest first. Several desks may share a journal. */
export interface Journal {
  readonly acts: () => readonly Act[];
  /** Appends an action. Call only with the lock held. */
  readonly add: (act: Act) => void;
}

/** In bytes. A larger journal is reduced to its newer half. */
const LARGEST = 8_000_000;

/** Opens a journal, whose file need not exist. Unreadable lines are skipped, such as a last line truncated by a crash. */
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
        return writeCacheFile(path, newer.map((old) => `${JSON.stringify(old)}\n`).join("") + line);
      }
      makeFolder(dirname(path));
      // Start on a new line after a truncated one.
      const isCutOff = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, "utf8").slice(-1));
      appendFileSync(path, `${isCutOff ? "\n" : ""}${line}`);
    },
  };
}

/** The last action that is neither undone nor an undo. */
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
