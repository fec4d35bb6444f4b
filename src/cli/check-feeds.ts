import { readFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteUrl } from "../digest/urls.ts";
import type { FeedText } from "../feeds/check/check-feed.ts";
import { checkSiteFeeds, type FeedReport } from "../feeds/check/check-site-feeds.ts";
import { count } from "../lib/count.ts";
import { filesBelow } from "../lib/files-below.ts";
import { isError } from "../seeds/problem.ts";
import type { Site } from "../site/site.ts";
import type { Paint } from "./terminal.ts";

/** Checks all feeds of a built site in the folder `dir`. `shown` is its path as typed. */
export function checkFeeds(site: Site, dir: string, shown: string): FeedReport {
  const paths = filesBelow(dir).map((path) => `/${path}`);
  const addresses = new Set(paths.map((path) => absoluteUrl(site, path)));
  return checkSiteFeeds(textsIn(site, dir, shown, paths), addresses);
}

/** Lazy, because the feeds of a large site do not fit in memory. */
function* textsIn(site: Site, dir: string, shown: string, paths: readonly string[]): Generator<FeedText> {
  for (const path of paths) {
    if (!/\.(?:xml|rss|atom|json)$/.test(path)) continue;
    yield { file: shown + path, text: readFileSync(join(dir, path), "utf8"), address: absoluteUrl(site, path) };
  }
}

/** A one-line summary: number and kinds of feeds, and problems. */
export function formatFeedReport({ problems, counts }: FeedReport, paint: Paint): string {
  const errors = problems.filter(isError).length;
  const all = counts.rss + counts.atom + counts.json;
  const verdict = `${count(errors, "error")} and ${count(problems.length - errors, "warning")} in ${count(all, "feed")}`;
  const mark = errors > 0 ? paint("red", "✗") : paint("green", "✓");
  return `${mark} ${verdict} ${paint("dim", `(RSS ${counts.rss}, Atom ${counts.atom}, JSON Feed ${counts.json})`)}`;
}
