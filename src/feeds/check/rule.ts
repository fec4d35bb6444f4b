/** A place in a file, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that a rule has against a feed. */
export interface Finding {
  readonly at: Place;
  /** What is wrong, to be read after the rule's name. */
  readonly fault: string;
}

/** One rule of a format. */
export interface Rule<Document> {
  /** What to write instead. */
  readonly cure: string;
  /** A warning is what readers forgive, as the W3C's validator sorts it. */
  readonly severity?: "warning";
  readonly find: (document: Document) => readonly Finding[];
}

/** A rule of some places of a format: those that are wrong, and what is wrong with each. */
export function rule<Document, At extends Place>(
  cure: string,
  wrongIn: (document: Document) => readonly At[],
  faultOf: (at: At, document: Document) => string,
  severity?: "warning",
): Rule<Document> {
  return {
    cure,
    ...(severity !== undefined && { severity }),
    find: (document) => wrongIn(document).map((at) => ({ at, fault: faultOf(at, document) })),
  };
}

/** Rules by their names, which are those of the W3C validator's messages where it has one. */
export type Rules<Document> = Readonly<Record<string, Rule<Document>>>;

/** Whether a text is the full address of a page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) && URL.canParse(text);
}

/** Whether a text is a language tag (BCP 47). */
export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Those of some things that repeat an earlier one. */
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
