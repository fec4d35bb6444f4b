import { byText } from "../lib/collate.ts";
import { addressKey, parseWebAddress } from "../lib/web-address.ts";
import { type Fault, faultOf } from "./fault.ts";

/** The ledger's file name inside the seeds folder. Its extension keeps it from being a seed. */
export const LEDGER = "ledger.tsv";

/** The ledger's entry for one article. */
export interface LedgerEntry {
  /** The identity under which it was first published. */
  readonly id: string;
  /** The seed that was last kept for it. */
  readonly seed: string;
  /** The key (`addressKey`) of its page at the source. */
  readonly address?: string;
  /** Every path that it has had on the site, sorted. */
  readonly paths: readonly string[];
  /** The identity of the article that continues it, among those just read; undefined if there is none. */
  readonly owner?: string;
}

/** A parsed ledger. */
export interface LedgerLines {
  /** By identity; several lines of one identity are one entry. */
  readonly entries: readonly LedgerEntry[];
  /** Comments and unreadable lines, which stay in the file unchanged. */
  readonly kept: readonly string[];
  readonly faults: readonly LineFault[];
}

export interface LineFault extends Fault {
  /** 1-based. */
  readonly line: number;
}

const HEADER =
  "# Kept by digest build, to be committed: identity, seed, source, and paths of each article (digest help ledger)";
const HEADER_START = "# Kept by digest build";

/** Conflict markers written by git. */
const MERGE_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;

/** The path of an article: below a day, or undated. */
const PATH = /^\/(?:\d{4}\/\d{2}\/\d{2}|undated)\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/;

const MAX_PATH_LENGTH = 200;

/**
 * Parses a ledger: one article per line, in columns separated by blanks. Each line stands alone, so that a merge may
 * keep both sides; an unreadable line is a fault and affects no other.
 */
export function parseLedger(text: string): LedgerLines {
  const byId = new Map<string, LedgerEntry>();
  const kept: string[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith(HEADER_START)) continue;
    if (MERGE_MARK.test(line)) {
      faults.push({ line: index + 1, ...faultOf("ledger/merge") });
      continue;
    }
    const entry = line.startsWith("#") ? undefined : parseLine(line);
    if (entry === undefined || "fault" in entry) kept.push(line);
    if (entry !== undefined && "fault" in entry) faults.push({ line: index + 1, ...entry });
    else if (entry !== undefined) {
      const paths = sortedPaths([...(byId.get(entry.id)?.paths ?? []), ...entry.paths]);
      byId.set(entry.id, { ...entry, paths });
    }
  }
  return { entries: [...byId.values()].sort((one, other) => byText(one.id, other.id)), kept, faults };
}

/** An entry, or the fault of the line. */
function parseLine(line: string): LedgerEntry | Fault {
  const [id = "", written = "", source = "", ...paths] = line.trim().split(/\s+/);
  if (!/^[0-9a-f]{16}$/.test(id)) return faultOf("ledger/line.id", { value: id });
  const seed = decodeName(written);
  if (seed === undefined) return faultOf("ledger/line.seed", { value: written });
  const address = source === "-" ? undefined : sourceKey(source);
  if (source !== "-" && address === undefined) return faultOf("ledger/line.source", { value: source });
  const wrong = paths.find((path) => path.length > MAX_PATH_LENGTH || !PATH.test(path));
  if (wrong !== undefined) return faultOf("ledger/line.path", { value: wrong });
  if (paths.length === 0) return faultOf("ledger/line.pathless");
  // The text of a large ledger is in memory once: what is the same there is a part of it.
  return { id, seed, ...(address !== undefined && { address: address === source ? source : address }), paths };
}

function decodeName(written: string): string | undefined {
  // U+FFFD stands for bytes that were not text.
  if (written === "" || written.includes("\ufffd")) return undefined;
  try {
    return written.includes("%") ? decodeURIComponent(written) : written;
  } catch {
    return undefined;
  }
}

/** The key of an address, with or without scheme, as `addressKey` gives it for that page's other spellings. */
function sourceKey(source: string): string | undefined {
  const { address } = parseWebAddress(/^https?:\/\//.test(source) ? source : `https://${source}`);
  return address === undefined ? undefined : addressKey(address);
}

/**
 * The lines of a ledger, sorted, so that the same entries give the same bytes and new ones are spread out. `entries` are in order
 * of their identities. One by one, because there may be a million.
 */
export function* ledgerLines(entries: Iterable<LedgerEntry>, kept: readonly string[]): Generator<string> {
  yield HEADER;
  const others = [...new Set(kept)].sort(byText);
  let next = 0;
  for (const { id, seed, address = "-", paths } of entries) {
    const line = [id, encodeName(seed), address, sortedPaths(paths).join(" ")].join("\t");
    for (let other = others[next]; other !== undefined && other < line; other = others[next]) {
      yield other;
      next++;
    }
    yield line;
  }
  yield* others.slice(next);
}

/** Encodes blanks and invisible characters of a name. */
function encodeName(name: string): string {
  return name.normalize("NFC").replace(/[%\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
}

function sortedPaths(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort(byText);
}
