import { asIds, type Id } from "./marks.ts";

/** What is kept of a reader's visits to the front page. */
export interface Visit {
  /** What the front page showed before this visit began. */
  readonly before: readonly Id[];
  /** What it showed last. */
  readonly last: readonly Id[];
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** Whoever comes back sooner is still on the same visit. */
const PAUSE = 30 * 60 * 1000;

/** What was kept, where it is a visit at all. */
export function asVisit(value: unknown): Visit | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("before" in value && "last" in value && "at" in value) || typeof value.at !== "number") return undefined;
  return { before: asIds(value.before), last: asIds(value.last), at: value.at };
}

/**
 * The visit that a look at the front page belongs to, and which of its articles are new since the one before. On a first
 * visit nothing is.
 */
export function look(kept: Visit | undefined, shown: readonly Id[], now: number): { visit: Visit; fresh: Set<Id> } {
  if (kept === undefined) return { visit: { before: [...shown], last: [...shown], at: now }, fresh: new Set() };
  // A clock that was set back begins a new visit too.
  const same = now >= kept.at && now - kept.at < PAUSE;
  const before = same ? kept.before : kept.last;
  const known = new Set(before);
  return { visit: { before, last: [...shown], at: now }, fresh: new Set(shown.filter((id) => !known.has(id))) };
}
