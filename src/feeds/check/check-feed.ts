import type { Problem } from "../../seeds/problem.ts";
import { ATOM_RULES, readAtom } from "./atom-rules.ts";
import { JSON_FEED_RULES, readJsonFeed } from "./json-feed-rules.ts";
import { NotWellFormed, parseXml } from "./parse-xml.ts";
import { readRss } from "./rss-document.ts";
import { RSS_RULES } from "./rss-rules.ts";
import type { FeedRule, FeedRules } from "./rule.ts";

/** A file that might be a feed. */
export interface FeedText {
  /** The path as shown in messages. */
  readonly file: string;
  readonly text: string;
  /** The address it is served at. */
  readonly address: string;
}

/** A problem in a feed. `field` is the name of the format's rule, so there is no separate rule id. */
export type FeedProblem = Omit<Problem, "rule">;

export type FeedKind = "rss" | "atom" | "json";

/** File names of the program's own feeds. They identify the format even if the content is damaged. */
const NAMES: Readonly<Record<string, FeedKind>> = { "feed.xml": "rss", "atom.xml": "atom", "feed.json": "json" };

/** Detects a feed's format from the start of its text, or else from its file name. Undefined if it is not a feed. */
export function feedKindOf({ file, text }: Pick<FeedText, "file" | "text">): FeedKind | undefined {
  const head = text.slice(0, 2000);
  const named = NAMES[file.slice(file.lastIndexOf("/") + 1)];
  if (/\.json$/.test(file)) return head.includes("https://jsonfeed.org/version/") ? "json" : named;
  if (/<rss[\s>]/.test(head)) return "rss";
  return /<feed[\s>]/.test(head) ? "atom" : named;
}

/**
 * Checks a feed against the rules of its format. The `field` of each problem is the rule's name. Returns an empty list for a
 * valid feed.
 */
export function checkFeed(feed: FeedText, kind: FeedKind): FeedProblem[] {
  const { file, text, address } = feed;
  try {
    if (kind === "json") return problemsOf(file, readJsonFeed(text, address), JSON_FEED_RULES);
    const root = parseXml(text);
    return kind === "rss"
      ? problemsOf(file, readRss(root, address), RSS_RULES)
      : problemsOf(file, readAtom(root, address), ATOM_RULES);
  } catch (error) {
    // Feed readers cannot open such a file at all, so there are no other problems to report.
    if (!(error instanceof NotWellFormed || error instanceof SyntaxError)) throw error;
    const position =
      error instanceof NotWellFormed ? { line: error.line, column: error.column } : { line: 1, column: 1 };
    const cure = `write well-formed ${kind === "json" ? "JSON" : "XML"}`;
    return [{ severity: "error", file, ...position, field: "NotWellFormed", fault: error.message, cure }];
  }
}

function problemsOf<Document>(file: string, document: Document, rules: FeedRules<Document>): FeedProblem[] {
  return Object.entries<FeedRule<Document>>(rules).flatMap(([field, { cure, severity, find }]) =>
    find(document).map(
      ({ at: { line, column }, fault }): FeedProblem => ({
        severity: severity ?? "error",
        file,
        line,
        column,
        field,
        fault,
        cure,
      }),
    ),
  );
}
