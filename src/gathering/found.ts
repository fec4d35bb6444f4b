import type { PlainFields } from "../seeds/field-table.ts";

/** Something that a page or feed says, and where it says it, in words for a curator. */
export interface Found<Value> {
  readonly value: Value;
  readonly source: string;
}

/** The same of something that a feed says. */
export function inFeed<Value>(value: Value): Found<Value> {
  return { value, source: "the feed" };
}

/** What was found of the fields that go into an article under their own names. */
export type FoundFields = { readonly [Name in keyof PlainFields]: Found<NonNullable<PlainFields[Name]>> };

/** A picture as a page names it. The size is what the page claims. */
export interface FoundPicture {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** What was found out about one report, before it is a seed. What was not found is left out. */
export interface FoundReport extends FoundFields {
  readonly title?: Found<string>;
  readonly excerpt?: Found<string>;
  /** A day, or a moment in UTC or in the zone that the page states, as a seed may have it. */
  readonly published?: Found<string>;
  /** The canonical address, without tracking parameters. */
  readonly address?: Found<string>;
  /** Where it was found, where that is another address. */
  readonly foundAt?: string;
  readonly picture?: Found<FoundPicture>;
  /** The outlet's name as it calls itself. */
  readonly outlet?: Found<string>;
  /** BCP 47. */
  readonly language?: Found<string>;
  /** The text in plain words, its paragraphs parted by blank lines. */
  readonly text?: Found<string>;
  readonly isVideo?: boolean;
  /** Whether the page says that its text is for those who pay. */
  readonly isForSubscribers?: boolean;
  /** What a curator should know: what was left out, and why. */
  readonly notes: readonly string[];
}

/** Two reports of one thing: what the first does not say is taken from the second. */
export function joinReports(first: FoundReport, second: FoundReport): FoundReport {
  return { ...second, ...first, notes: [...first.notes, ...second.notes] };
}
