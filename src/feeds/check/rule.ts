import type { Position } from "../../lib/position.ts";

/** One violation of a rule. */
export interface Violation {
  readonly at: Position;
  /** Description of the fault, to be read after the rule's name. */
  readonly fault: string;
}

export interface FeedRule<Document> {
  readonly cure: string;
  /** Set if feed readers tolerate the fault, as classified by the W3C validator. */
  readonly severity?: "warning";
  readonly find: (document: Document) => readonly Violation[];
}

/** A rule about parts of a document: `wrongIn` selects the faulty parts, and `faultOf` describes the fault of each. */
export function rule<Document, At extends Position>(
  cure: string,
  wrongIn: (document: Document) => readonly At[],
  faultOf: (at: At, document: Document) => string,
  severity?: "warning",
): FeedRule<Document> {
  return {
    cure,
    ...(severity !== undefined && { severity }),
    find: (document) => wrongIn(document).map((at) => ({ at, fault: faultOf(at, document) })),
  };
}

/** Rules by name. If the W3C validator has the same rule, it has the name of that message. */
export type FeedRules<Document> = Readonly<Record<string, FeedRule<Document>>>;

/** True for an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) && URL.canParse(text);
}

/** Returns those things whose key an earlier thing already has. */
export function repeated<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string | undefined): Thing[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const key = keyOf(thing);
    if (key === undefined) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
