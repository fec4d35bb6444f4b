import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { byText } from "../lib/collate.ts";
import { groupBy } from "../lib/group-by.ts";
import { normalForm } from "../lib/normal-form.ts";
import { type Fault, faultOf, heldBack } from "./fault.ts";
import { loadText } from "./load-seed.ts";
import { fileProblem, type Problem } from "./problem.ts";
import {
  isLeftover,
  isNearlySeed,
  isSidecar,
  type SeedEntry,
  type SeedFolder,
  seedKind,
  shownPath,
  stemKey,
  stemOf,
} from "./seed-file.ts";

export interface SeedListing {
  /** Sorted by name, whatever the disk's order. */
  readonly entries: readonly SeedEntry[];
  readonly problems: readonly Problem[];
}

interface Listed {
  readonly name: string;
  /** Why it is not read. */
  readonly fault?: Fault;
}

/**
 * Finds every seed and sidecar below a folder. Opens only sidecars without a seed. Refuses links, pipes and folders
 * named like seeds, and never follows them. Ignores hidden files and editors' backups. Reports files whose names
 * suggest that they were meant as seeds. Throws if the folder cannot be read.
 */
export async function listSeeds(folder: SeedFolder): Promise<SeedListing> {
  const listed = await listFolder(folder.path);
  const problems: Problem[] = [];
  const tell = (name: string, fault: Fault, severity: Problem["severity"] = "error") =>
    problems.push(fileProblem(shownPath(folder, name), fault, severity));
  for (const { name, fault } of listed) {
    if (fault === undefined) continue;
    tell(name, isSidecar(name) ? heldBack(fault) : fault, fault === UNREAD ? "warning" : "error");
  }
  // A link or folder with a sidecar's name may have replaced a sidecar that withholds the seed.
  const unread = new Set(listed.filter(({ name, fault }) => fault && isSidecar(name)).map(({ name }) => stemKey(name)));
  const names = listed.filter(({ fault }) => fault === undefined).map(({ name }) => name);
  const sidecars = new Map(names.filter(isSidecar).map((name) => [stemKey(name), name]));
  const second = new Set(names.filter((name) => isSidecar(name) && sidecars.get(stemKey(name)) !== name).map(stemKey));
  const seeds = names.filter((name) => seedKind(name) !== undefined);
  const byStem = groupBy(seeds, stemKey);
  const alone = [...sidecars].filter(([stem]) => !byStem.has(stem)).map(([, name]) => name);
  const withholding = new Map(
    alone.filter((name) => mayWithhold(join(folder.path, name))).map((name) => [looseStem(name), name]),
  );
  const entries: SeedEntry[] = [];
  for (const name of seeds) {
    if (unread.has(stemKey(name))) continue;
    const sidecar = sidecars.get(stemKey(name));
    if (second.has(stemKey(name))) {
      tell(name, faultOf("sidecar/two"));
      continue;
    }
    const meant = sidecar === undefined ? withholding.get(looseStem(name)) : undefined;
    if (meant !== undefined) {
      tell(name, faultOf("sidecar/alone.meant", { sidecar: shownPath(folder, meant) }));
      continue;
    }
    const twin = byStem.get(stemKey(name))?.find((other) => other !== name);
    if (twin !== undefined && sidecar !== undefined) {
      tell(name, faultOf("sidecar/shared", { seed: shownPath(folder, twin) }));
      continue;
    }
    entries.push({ name, ...(sidecar !== undefined && { sidecar }), ...(twin !== undefined && { twin }) });
  }
  for (const name of alone) tell(name, faultOf("sidecar/alone"));
  return { entries, problems };
}

/**
 * Whether a sidecar, or one that cannot be read, may withhold its seed. The seed was not found under that name, and
 * must not be published by accident.
 */
function mayWithhold(path: string): boolean {
  const read = loadText(path);
  return "fault" in read ? read.rule !== "file/empty" : /\b(?:removed|published)\b/i.test(read.text);
}

/**
 * What two names have in common despite a typing error in folder, case, compatibility characters, blanks or hyphens.
 */
function looseStem(name: string): string {
  const stem = stemOf(name).split("/").at(-1) ?? "";
  return normalForm(stem, "NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** A name that is not UTF-8 is listed with U+FFFD, and no file has that name. */
async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** The only fault here that merely warns, because nothing shows that the file was meant as a seed. */
const UNREAD = faultOf("file/name.ending");

async function listFolder(dir: string, below = ""): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
    if (isLeftover(entry.name)) continue;
    if (entry.name.includes("\ufffd") && !(await exists(join(dir, below, entry.name)))) {
      found.push({ name: below + entry.name, fault: faultOf("file/name.encoding") });
      continue;
    }
    const name = below + entry.name;
    const named = seedKind(entry.name) !== undefined || isSidecar(entry.name);
    if (entry.isSymbolicLink()) found.push({ name, fault: faultOf("file/kind.link") });
    else if (entry.isFile()) {
      if (named) found.push({ name });
      else if (isNearlySeed(entry.name)) found.push({ name, fault: UNREAD });
    } else if (named)
      found.push({ name, fault: faultOf(entry.isDirectory() ? "file/kind.folder" : "file/kind.special") });
    else if (entry.isDirectory()) found.push(...(await listFolder(dir, `${name}/`)));
  }
  return found.sort((one, other) => byText(one.name, other.name));
}
