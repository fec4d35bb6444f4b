import { byText } from "../../lib/collate.ts";
import { checkFeed, type FeedKind, type FeedProblem, type FeedText, feedKindOf } from "./check-feed.ts";

/** Result of checking all feeds of a site. */
export interface FeedReport {
  readonly problems: readonly FeedProblem[];
  readonly counts: Readonly<Record<FeedKind, number>>;
}

/**
 * Checks all feeds of a site against the rules of their formats, and that archive links point to existing files. `files` may
 * contain other files, which are ignored; it is read one file at a time to save memory. `addresses` are all addresses that the
 * site serves.
 */
export function checkSiteFeeds(files: Iterable<FeedText>, addresses: ReadonlySet<string>): FeedReport {
  const counts = { rss: 0, atom: 0, json: 0 };
  const problems: FeedProblem[] = [];
  for (const file of files) {
    const kind = feedKindOf(file);
    if (kind === undefined) continue;
    counts[kind]++;
    problems.push(...checkFeed(file, kind), ...deadNeighbours(file, addresses));
  }
  return { problems: problems.sort((one, other) => byText(one.file, other.file) || one.line - other.line), counts };
}

/** A link to another archive page or to the current feed, in any of the formats. */
const NEIGHBOUR =
  /<(?:atom:)?link href="([^"]*)" rel="(?:prev-archive|next-archive|current)"|^ ?"next_url": "([^"]*)"/gm;

function deadNeighbours({ file, text }: FeedText, addresses: ReadonlySet<string>): FeedProblem[] {
  return [...text.matchAll(NEIGHBOUR)].flatMap(({ 1: link, 2: next, index }): FeedProblem[] => {
    const to = link?.replaceAll("&amp;", "&") ?? next ?? "";
    if (addresses.has(to)) return [];
    const before = text.slice(0, index).split("\n");
    return [
      {
        severity: "error",
        file,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        field: "DeadArchiveLink",
        fault: `leads to ${to}, which the site does not have`,
        cure: "build the site again",
      },
    ];
  });
}
