import type { Problem } from "../../seeds/problem.ts";
import { ATOM_RULES, readAtom } from "./atom-rules.ts";
import { JSON_FEED_RULES, readJsonFeed } from "./json-feed-rules.ts";
import { NotWellFormed, parseXml } from "./parse-xml.ts";
import { readRss } from "./rss-document.ts";
import { RSS_RULES } from "./rss-rules.ts";
import type { Rule, Rules } from "./rule.ts";

/** A file that may be a feed. */
export interface FeedText {
  /** As the curator would type it. */
  readonly file: string;
  readonly text: string;
  /** Where it is served. */
  readonly address: string;
}

/** A problem of a feed: its field is the name of the format's rule, which stands for its own words. */
export type FeedProblem = Omit<Problem, "rule">;

export type FeedKind = "rss" | "atom" | "json";

/** What a file of ours is by its name, however damaged its text. */
const NAMES: Readonly<Record<string, FeedKind>> = { "feed.xml": "rss", "atom.xml": "atom", "feed.json": "json" };

/** Which kind of feed a text is, by its beginning and else by its name; undefined for what is none. */
export function feedKindOf({ file, text }: Pick<FeedText, "file" | "text">): FeedKind | undefined {
  const head = text.slice(0, 2000);
  const named = NAMES[file.slice(file.lastIndexOf("/") + 1)];
  if (/\.json$/.test(file)) return head.includes("https://jsonfeed.org/version/") ? "json" : named;
  if (/<rss[\s>]/.test(head)) return "rss";
  return /<feed[\s>]/.test(head) ? "atom" : named;
}

/** Checks one feed by the rules of its format. A problem's field is the rule's name; none for a sound feed. */
export function checkFeed(feed: FeedText, kind: FeedKind): FeedProblem[] {
  const { file, text, address } = feed;
  try {
    if (kind === "json") return problemsOf(file, readJsonFeed(text, address), JSON_FEED_RULES);
    const root = parseXml(text);
    return kind === "rss"
      ? problemsOf(file, readRss(root, address), RSS_RULES)
      : problemsOf(file, readAtom(root, address), ATOM_RULES);
  } catch (error) {
    // A reader shows nothing of such a feed, so nothing else is said of it.
    if (!(error instanceof NotWellFormed || error instanceof SyntaxError)) throw error;
    const place = error instanceof NotWellFormed ? { line: error.line, column: error.column } : { line: 1, column: 1 };
    const cure = `write well-formed ${kind === "json" ? "JSON" : "XML"}`;
    return [{ severity: "error", file, ...place, field: "NotWellFormed", fault: error.message, cure }];
  }
}

function problemsOf<Document>(file: string, document: Document, rules: Rules<Document>): FeedProblem[] {
  return Object.entries<Rule<Document>>(rules).flatMap(([field, { cure, severity, find }]) =>
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
