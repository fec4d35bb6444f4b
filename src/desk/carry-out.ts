import { existsSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { newSidecar } from "../seeds/new-sidecar.ts";
import { isError, sayProblem } from "../seeds/problem.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { type SeedEntry, type SeedFile, type SeedFolder, seedKind, shownPath, stemOf } from "../seeds/seed-file.ts";
import { type Act, type FileChange, type Journal, lastStanding, newAct } from "./journal.ts";
import { locked } from "./locked.ts";
import { type Refusal, refuse } from "./sidecar.ts";
import { Changed, rawText, writeChanges } from "./write-changes.ts";

/** The environment of actions: the seeds, the journal and the lock. */
export interface Workplace {
  readonly folder: SeedFolder;
  /** Absolute path of the digest's folder. */
  readonly root: string;
  readonly options: ReadOptions;
  readonly journal: Journal;
  /** Lock file that keeps several desks from writing at once. */
  readonly lock: string;
  /** Looks up the files of a seed. */
  readonly entryOf: (name: string) => Promise<SeedEntry | undefined>;
  /** Called before a retry with the name of a file that changed unexpectedly. */
  readonly onChanged?: (name: string) => void;
}

/** A planned action. */
export interface Plan {
  /** Name of the seed that the action is about. */
  readonly seed: string;
  /** The version that the curator saw (`versionOf`). Undefined if it was not shown. */
  readonly seen?: string | undefined;
  /** Description for the journal. */
  readonly says: string;
  /** Computes the changed seeds, loading those it needs with `load`. */
  readonly work: (load: (name: string) => Promise<SeedFile>) => Promise<readonly SeedFile[] | Refusal>;
}

/** Thrown by `load` if a seed cannot be loaded. Caught in this file. */
class Unloadable extends Error {}

/** Maximum number of attempts if a file changes during an action. */
const TRIES = 3;

/** A hash of a seed's file and sidecar. */
export function versionOf({ text, sidecar }: SeedFile): string {
  return shortHash(`${text}\0${sidecar?.text ?? ""}`, 16);
}

/**
 * Carries out a plan: computes the new sidecars, checks that each seed is still valid, and writes them and a journal entry under
 * the lock, provided no file has changed meanwhile. Returns the action, or the reason why nothing was done.
 */
export async function carryOut(place: Workplace, plan: Plan): Promise<Act | Refusal> {
  for (let tries = 1; ; tries++) {
    const loaded = new Map<string, SeedFile>();
    const load = async (name: string) => {
      const known = loaded.get(name);
      if (known !== undefined) return known;
      const file = await loadNamed(place, name);
      loaded.set(name, file);
      return file;
    };
    try {
      const primary = await load(plan.seed);
      if (plan.seen !== undefined && plan.seen !== versionOf(primary))
        return refuse("has changed since you looked, so nothing was written; look at it again");
      const wanted = await plan.work(load);
      if ("refused" in wanted) {
        // Otherwise the result might be "is already published" for a seed that builds refuse.
        const fault = await faultIn(primary, place.options);
        return fault === undefined ? wanted : refuse(`has an error: ${fault}`);
      }
      const changed = wanted.filter((file) => file.sidecar?.text !== loaded.get(file.name)?.sidecar?.text);
      if (changed.length === 0) return refuse("is already so");
      for (const file of changed) {
        const fault = await newFault(loaded.get(file.name), file, place.options);
        if (fault !== undefined) return refuse(fault);
      }
      return await locked(place.lock, () => {
        const changes = changed.map((file) => changeOf(place, loaded.get(file.name), file));
        const act = newAct({ says: plan.says, seed: plan.seed, changes });
        // Before the files, so that it can be undone even after a crash.
        place.journal.add(act);
        try {
          writeChanges(place.folder.path, changes);
        } catch (error) {
          place.journal.add(newAct({ says: `Not done: ${act.says}`, seed: act.seed, changes: [], undoes: act.id }));
          throw error;
        }
        return act;
      });
    } catch (error) {
      if (error instanceof Unloadable) return refuse(error.message);
      if (!(error instanceof Changed)) throw error;
      place.onChanged?.(error.file);
      if (tries === TRIES) return refuse(`cannot be written: ${error.file} is changing; try again`);
    }
  }
}

/** Undoes an action, by default the last one not undone. Restores its files, unless they have changed since. */
export async function undo(place: Workplace, id?: string): Promise<Act | Refusal> {
  return await locked(place.lock, () => {
    const acts = place.journal.acts();
    const act = id === undefined ? lastStanding(acts) : acts.find((one) => one.id === id);
    if (act === undefined) return refuse("there is nothing to undo");
    if (acts.some(({ undoes }) => undoes === act.id)) return refuse(`“${act.says}” was already undone`);
    const changes = act.changes.map(({ name, before, after }) => ({ name, before: after, after: before }));
    try {
      writeChanges(place.folder.path, changes);
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      const file = shownPath(place.folder, error.file);
      return refuse(
        `“${act.says}” cannot be undone: ${file} has changed since; fix it by hand, or undo that change first`,
      );
    }
    const undone = newAct({ says: `Undone: ${act.says}`, seed: act.seed, changes, undoes: act.id });
    place.journal.add(undone);
    return undone;
  });
}

async function loadNamed({ folder, entryOf, onChanged }: Workplace, name: string): Promise<SeedFile> {
  const entry = await entryOf(name);
  if (entry === undefined) {
    const isThere = existsSync(join(folder.path, name));
    if (isThere && seedKind(name) === undefined) throw new Unloadable("is not a seed");
    throw new Unloadable(isThere ? "is held back; digest check says why" : "is not there");
  }
  if (entry.twin !== undefined)
    throw new Unloadable(`would have the same sidecar as ${shownPath(folder, entry.twin)}; rename one of them`);
  const file = loadSeed(folder, entry);
  if ("severity" in file && rawText(join(folder.path, entry.name)) === null) {
    onChanged?.(entry.name);
    throw new Unloadable("is gone");
  }
  if ("severity" in file) throw new Unloadable(`${file.fault}; ${file.cure}`);
  return file;
}

/** The error, with its cure, that a change would cause in a valid seed. */
async function newFault(was: SeedFile | undefined, is: SeedFile, options: ReadOptions): Promise<string | undefined> {
  const fault = await faultIn(is, options);
  if (fault === undefined || (was !== undefined && (await faultIn(was, options)) !== undefined)) return undefined;
  return `would have an error: ${fault}`;
}

/** The error because of which a seed is refused, with its cure. */
async function faultIn(file: SeedFile, options: ReadOptions): Promise<string | undefined> {
  const { article, problems } = await readSeed(file, options);
  const error = article === undefined ? problems.find(isError) : undefined;
  return error && sayProblem(error);
}

/**
 * The change to a seed's sidecar file, which keeps its style of line ends. Throws `Changed` if the file differs from what was
 * loaded.
 */
function changeOf({ folder, root }: Workplace, was: SeedFile | undefined, is: SeedFile): FileChange {
  const shown = (is.sidecar ?? was?.sidecar)?.path;
  const name = shown?.slice(folder.shown.length + 1) ?? `${stemOf(is.name)}.meta.yaml`;
  const path = join(folder.path, name);
  const before = rawText(path);
  if (plainLines(before) !== (was?.sidecar?.text ?? null)) throw new Changed(name);
  const text = is.sidecar?.text;
  if (text === undefined) return { name, before, after: null };
  if (before === null) return { name, before, after: newSidecar(path, text, root) };
  const mark = before.startsWith("\ufeff") ? "\ufeff" : "";
  return { name, before, after: mark + (before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text) };
}

/** Normalises like the seed reader. */
function plainLines(text: string | null): string | null {
  return text === null ? null : text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}
