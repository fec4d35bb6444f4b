import type { PlainFields } from "../seeds/field-table.ts";

/** A value found in a page or feed, and its place in words for the curator. */
export interface Found<Value> {
  readonly value: Value;
  readonly source: string;
}

/** A value found in a feed. */
export function inFeed<Value>(value: Value): Found<Value> {
  return { value, source: "the feed" };
}

/** Fields found that are copied into an article unchanged. */
export type FoundFields = { readonly [Name in keyof PlainFields]: Found<NonNullable<PlainFields[Name]>> };

/** A picture named by a page, with the stated size, which may be wrong. */
export interface FoundPicture {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** The facts found about one report, before it becomes a seed. Missing properties were not found. */
export interface FoundReport extends FoundFields {
  readonly title?: Found<string>;
  readonly excerpt?: Found<string>;
  /** A day, or a moment in UTC or the page's stated zone, in the format of seeds. */
  readonly published?: Found<string>;
  /** The canonical address, without tracking parameters. */
  readonly address?: Found<string>;
  /** The address where it was found, if different. */
  readonly foundAt?: string;
  readonly picture?: Found<FoundPicture>;
  /** The outlet's name for itself. */
  readonly outlet?: Found<string>;
  /** BCP 47 tag. */
  readonly language?: Found<string>;
  /** Plain text, with paragraphs separated by blank lines. */
  readonly text?: Found<string>;
  readonly isVideo?: boolean;
  /** True if the page says that its text is for subscribers. */
  readonly isForSubscribers?: boolean;
  /** Notes for the curator about what was left out, and why. */
  readonly notes: readonly string[];
}

/** Merges two reports of the same article. The first takes precedence. */
export function joinReports(first: FoundReport, second: FoundReport): FoundReport {
  return { ...second, ...first, notes: [...first.notes, ...second.notes] };
}
