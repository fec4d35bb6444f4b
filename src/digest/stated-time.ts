import type { Instant } from "../lib/instant.ts";

/**
 * Whether the time of day is known. A date without a time is read as midnight UTC, and next to nothing appears at that
 * very second.
 */
export function hasTime({ published }: { readonly published?: Instant }): boolean {
  return published !== undefined && !published.endsWith("T00:00:00Z");
}

/** The date for machines: with its time where that is known. */
export function statedTime(published: Instant): string {
  return hasTime({ published }) ? published : published.slice(0, 10);
}
