import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { renderJsonFeed } from "../feeds/json-feed.ts";
import { checkFeeds, formatFeedReport } from "./check-feeds.ts";

const feed = {
  scope: "all",
  title: "News",
  description: "All of it",
  folder: "/",
  page: "/",
  articles: [],
  editions: [],
  archive: {},
} as const;
const good = renderJsonFeed(TEST_SITE, feed, []);
const plain = (_: unknown, text: string) => text;

test("feeds in a folder are recognised by content, named by the path as typed, and counted", async () => {
  await inTemporaryFolder(async (root) => {
    const dir = join(root, "site");
    await writeFiles(dir, {
      "feed.json": good,
      "topics/ai/feed.json": good,
      "atom.xml": "<feed",
      "sitemap.xml": "<urlset/>",
      "manifest.json": "{}",
    });
    const report = checkFeeds(TEST_SITE, dir, "out/site");
    expect(report.problems.map(({ file, field, severity }) => [file, field, severity])).toEqual([
      ["out/site/atom.xml", "NotWellFormed", "error"],
      // A copy declares another address as its own.
      ["out/site/topics/ai/feed.json", "SelfDoesntMatchLocation", "warning"],
    ]);
    expect(formatFeedReport(report, plain)).toBe("✗ 1 error and 1 warning in 3 feeds (RSS 0, Atom 1, JSON Feed 2)");
  });
});

test("valid feeds are reported as valid", async () => {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(dir, { "feed.json": good });
    expect(formatFeedReport(checkFeeds(TEST_SITE, dir, "_site"), plain)).toBe(
      "✓ 0 errors and 0 warnings in 1 feed (RSS 0, Atom 0, JSON Feed 1)",
    );
  });
});
