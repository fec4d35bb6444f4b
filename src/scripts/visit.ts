import { asIds, type Id } from "./marks.ts";

/** Stored data about a reader's visits. */
export interface Visit {
  /** The newest articles before this visit. */
  readonly before: readonly Id[];
  /** End of the previous visit, in milliseconds since 1970. Undefined on a first visit. */
  readonly since?: number;
  /** The newest articles at the last page view. */
  readonly last: readonly Id[];
  /** Time of the last page view. */
  readonly at: number;
}

/** A shorter pause does not end a visit, in milliseconds. */
const PAUSE = 30 * 60 * 1000;

/** Validates a stored visit. */
export function asVisit(value: unknown): Visit | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("before" in value && "last" in value && "at" in value) || typeof value.at !== "number") return undefined;
  const since = "since" in value && typeof value.since === "number" ? value.since : undefined;
  return { before: asIds(value.before), last: asIds(value.last), at: value.at, ...(since !== undefined && { since }) };
}

/**
 * Updates the visit at a page view, and returns the newest articles that are new since the previous visit, in order. On a first
 * visit there are none.
 */
export function look(kept: Visit | undefined, newest: readonly Id[], now: number): { visit: Visit; fresh: Id[] } {
  if (kept === undefined) return { visit: { before: newest, last: newest, at: now }, fresh: [] };
  // A clock that was set back also starts a new visit.
  const isSame = now >= kept.at && now - kept.at < PAUSE;
  const { before, since } = isSame ? kept : { before: kept.last, since: kept.at };
  const known = new Set(before);
  const visit = { before, last: newest, at: now, ...(since !== undefined && { since }) };
  return { visit, fresh: newest.filter((id) => !known.has(id)) };
}

/** The visit with all articles marked as seen. */
export function allSeen(visit: Visit): Visit {
  return { ...visit, before: visit.last };
}
