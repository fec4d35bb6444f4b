import { z } from "zod";
import type { Instant } from "../lib/instant.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Source } from "./source.ts";

const health = z.object({
  /** Time of the last request. */
  askedAt: z.string(),
  /** Time of the last readable response. */
  readAt: z.string().optional(),
  /** Time of the last new item. */
  newAt: z.string().optional(),
  /** Failures in a row since then, and the last reason. */
  failures: z.number().int().min(0).default(0),
  fault: z.string().optional(),
  /** The permanent redirect that its server gave. */
  movedTo: z.string().optional(),
  /** Do not ask before this time. */
  notBefore: z.string().optional(),
  /** Seeds made from it, and the share of its last list that was known from elsewhere. */
  made: z.number().int().min(0).default(0),
  duplicates: z.number().int().min(0).default(0),
  /** The validators of its last response, with a hash of the source's settings at the time. */
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).optional(),
  validFor: z.string().optional(),
});

/** What is known of a source from earlier runs. Losing it costs one full request. */
export type Health = z.infer<typeof health>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The longest wait: a source is asked at least once a week, whatever it asks for. */
const MAX_WAIT = 7 * DAY;

/** Parses the stored health records, by `healthKey`. Unreadable ones are dropped. */
export function parseHealth(text: string): Map<string, Health> {
  try {
    return new Map(Object.entries(z.record(z.string(), health).parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

export function renderHealth(known: ReadonlyMap<string, Health>): string {
  return `${JSON.stringify(Object.fromEntries([...known].sort()), null, 1)}\n`;
}

/** A renamed source keeps its health. */
export function healthKey({ address }: Pick<Source, "address">): string {
  return addressKey(address);
}

/**
 * Whether a source may be asked now. A time further ahead than the longest wait was written by a wrong clock, and is
 * ignored.
 */
export function isDue(known: Health | undefined, now: Instant): boolean {
  const wait = Date.parse(known?.notBefore ?? "") - Date.parse(now);
  return !(wait > 0 && wait <= MAX_WAIT);
}

/**
 * When to ask a failed source again: after an hour, doubled for each further failure, at most a week; or at the time it
 * gives (`retryAfter`, seconds or a date: RFC 9110, 10.2.3), if that is later.
 */
export function notBefore(failures: number, retryAfter: string | undefined, now: Instant): Instant {
  const backOff = HOUR * 2 ** Math.min(failures - 1, 10);
  const wait = Math.max(backOff, waitOf(retryAfter, now));
  return instantAt(Date.parse(now) + Math.min(wait, MAX_WAIT));
}

function waitOf(retryAfter: string | undefined, now: Instant): number {
  if (retryAfter === undefined) return 0;
  const wait = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.parse(now);
  return Number.isNaN(wait) ? 0 : wait;
}

/** Milliseconds since 1970 as an instant. */
export function instantAt(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Whole days between two instants; 0 if the clock went back. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY));
}
