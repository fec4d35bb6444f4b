import { asIds, type Id } from "./marks.ts";

/** What is kept of a reader's visits. */
export interface Visit {
  /** The newest articles before this visit began. */
  readonly before: readonly Id[];
  /** When the visit before it was last seen, in milliseconds since 1970; undefined on a first visit. */
  readonly since?: number;
  /** The newest articles that were there last. */
  readonly last: readonly Id[];
  /** When that was. */
  readonly at: number;
}

/** Whoever comes back sooner is still on the same visit. */
const PAUSE = 30 * 60 * 1000;

/** What was kept, where it is a visit at all. */
export function asVisit(value: unknown): Visit | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("before" in value && "last" in value && "at" in value) || typeof value.at !== "number") return undefined;
  const since = "since" in value && typeof value.since === "number" ? value.since : undefined;
  return { before: asIds(value.before), last: asIds(value.last), at: value.at, ...(since !== undefined && { since }) };
}

/**
 * The visit that a look at a list belongs to, and which of the newest articles are new since the one before, in their order. On
 * a first visit none is.
 */
export function look(kept: Visit | undefined, newest: readonly Id[], now: number): { visit: Visit; fresh: Id[] } {
  if (kept === undefined) return { visit: { before: newest, last: newest, at: now }, fresh: [] };
  // A clock that was set back begins a new visit too.
  const isSame = now >= kept.at && now - kept.at < PAUSE;
  const { before, since } = isSame ? kept : { before: kept.last, since: kept.at };
  const known = new Set(before);
  const visit = { before, last: newest, at: now, ...(since !== undefined && { since }) };
  return { visit, fresh: newest.filter((id) => !known.has(id)) };
}

/** A visit for which nothing is new any more. */
export function allSeen(visit: Visit): Visit {
  return { ...visit, before: visit.last };
}
