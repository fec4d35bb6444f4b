import { z } from "zod";
import type { Instant } from "../lib/instant.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Source } from "./source.ts";

const health = z.object({
  /** When it was asked last. */
  askedAt: z.string(),
  /** When it last gave something that could be read. */
  readAt: z.string().optional(),
  /** When it last brought something new. */
  newAt: z.string().optional(),
  /** How often in a row it failed since, and why. */
  failures: z.number().int().min(0).default(0),
  fault: z.string().optional(),
  /** Where it has moved for good, as its server says. */
  movedTo: z.string().optional(),
  /** Before this it is left alone. */
  notBefore: z.string().optional(),
  /** How many seeds were made of it, and how much of what it listed last was there from elsewhere. */
  made: z.number().int().min(0).default(0),
  duplicates: z.number().int().min(0).default(0),
  /** What it sent to tell whether something changed; with the hash of what the source was then. */
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).optional(),
  validFor: z.string().optional(),
});

/** What is remembered of a source from one run to the next. Losing it costs one whole request. */
export type Health = z.infer<typeof health>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A source is asked again after a week at the latest, whatever it asks for. */
const LONGEST_WAIT = 7 * DAY;

/** Reads what was remembered, by `healthKey`; what cannot be read is forgotten. */
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

/** A source keeps its health under another name. */
export function healthKey({ address }: Pick<Source, "address">): string {
  return addressKey(address);
}

/** Whether a source may be asked. What lies further ahead than any wait was written by a wrong clock, and does not count. */
export function isDue(known: Health | undefined, now: Instant): boolean {
  const wait = Date.parse(known?.notBefore ?? "") - Date.parse(now);
  return !(wait > 0 && wait <= LONGEST_WAIT);
}

/**
 * When a source that failed may be asked again: after an hour, and twice as long after each further failure, a week at most; or
 * when it says (`retryAfter`, seconds or a date: RFC 9110, 10.2.3), if that is later.
 */
export function notBefore(failures: number, retryAfter: string | undefined, now: Instant): Instant {
  const backOff = HOUR * 2 ** Math.min(failures - 1, 10);
  const wait = Math.max(backOff, waitOf(retryAfter, now));
  return instantAt(Date.parse(now) + Math.min(wait, LONGEST_WAIT));
}

function waitOf(retryAfter: string | undefined, now: Instant): number {
  if (retryAfter === undefined) return 0;
  const wait = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.parse(now);
  return Number.isNaN(wait) ? 0 : wait;
}

/** A moment as text; whole days ahead of another with `days`. */
export function instantAt(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** How many whole days lie between two moments; 0 where the clock went back. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY));
}
