import { describe, expect, test } from "vitest";
import { checkFeed } from "./check-feed.ts";
import { JSON_FEED_RULES } from "./json-feed-rules.ts";

const check = (text: string) =>
  checkFeed({ file: "feed.json", text, address: "https://digest.example/feed.json" }, "json");

const good = JSON.stringify(
  {
    version: "https://jsonfeed.org/version/1.1",
    title: "News",
    feed_url: "https://digest.example/feed.json",
    next_url: "https://digest.example/older.json",
    _ours: { anything: 1 },
    hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    items: [
      {
        id: "urn:uuid:1",
        url: "https://digest.example/1/",
        content_html: '<p><a href="https://x.example/">Read</a></p>',
        date_published: "2021-08-20T15:46:00Z",
        authors: [{ name: "Outlet" }],
        tags: ["AI"],
      },
      { id: "urn:uuid:2", content_text: "Words" },
    ],
  },
  null,
  1,
);

/** The rule, and the change to the valid feed that breaks it. */
const broken: readonly [rule: string, from: string, to: string][] = [
  ["NotWellFormed", "]", ""],
  ["NotJsonFeed", "version/1.1", "version/1"],
  ["NotJsonFeed", '"content_text": "Words"', '"title": "Words"'],
  ["NotJsonFeed", '"title": "News"', '"title": " "'],
  ["NotJsonFeed", '"_ours"', '"ours"'],
  ["NotJsonFeed", "2021-08-20T15:46:00Z", "20 Aug 2021"],
  ["NotJsonFeed", "https://digest.example/1/", "/1/"],
  ["DuplicateId", "urn:uuid:2", "urn:uuid:1"],
  ["SelfDoesntMatchLocation", "example/feed.json", "example/feed2.json"],
  ["NextIsItself", "older.json", "feed.json"],
  ["SecurityRisk", "<p>", "<iframe></iframe><p>"],
  ["ContainsRelRef", "https://x.example/", "/x"],
];

/** Shared with RSS, and tested there. */
const SHARED = ["SecurityRiskAttr", "DangerousStyleAttr", "ContainsTracker", "ContainsHTML"];

test("a valid feed has no problems", () => {
  expect(check(good)).toEqual([]);
});

describe("an invalid feed is reported", () => {
  test.each(broken)("for breaking %s: %s", (rule, from, to) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(check(bad).map(({ field }) => field)).toContain(rule);
  });

  test("and every rule has a test", () => {
    const shown = new Set([...broken.map(([rule]) => rule), ...SHARED]);
    expect(Object.keys(JSON_FEED_RULES).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  test("at the right line and column", () => {
    const [problem] = check(good.replace("2021-08-20T15:46:00Z", "yesterday"));
    expect(problem).toMatchObject({ line: 20, column: 22, fault: "items.0.date_published is not an RFC 3339 date" });
  });
});
