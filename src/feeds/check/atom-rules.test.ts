import { describe, expect, test } from "vitest";
import { ATOM_RULES } from "./atom-rules.ts";
import { checkFeed } from "./check-feed.ts";

const check = (text: string) =>
  checkFeed({ file: "atom.xml", text, address: "https://digest.example/atom.xml" }, "atom");

const good = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
  <author><name>News</name><uri>https://digest.example/</uri></author>
  <id>https://digest.example/atom.xml</id>
  <link href="https://digest.example/atom.xml" rel="self" type="application/atom+xml"/>
  <title>News</title>
  <updated>2021-08-20T15:46:00Z</updated>
  <entry>
    <author><name>Outlet</name></author>
    <category term="AI"/>
    <content type="html">&lt;p&gt;&lt;a href="https://x.example/"&gt;Read&lt;/a&gt;&lt;/p&gt;</content>
    <id>urn:uuid:1</id>
    <link href="https://digest.example/1/" rel="alternate" type="text/html"/>
    <published>2021-08-20T15:46:00Z</published>
    <title>One</title>
    <updated>2021-08-20T15:46:00Z</updated>
    <media:content url="https://x.example/1.jpg" medium="image" width="10"/>
  </entry>
  <entry>
    <id>urn:uuid:2</id>
    <summary>Words</summary>
    <title>Two</title>
    <updated>2021-08-19T15:46:00+02:00</updated>
  </entry>
</feed>
`;

/** The rule, and the change to the valid feed that breaks it. */
const broken: readonly [rule: string, from: string | RegExp, to: string][] = [
  ["NotWellFormed", "</title>", "</tilte>"],
  ["NotAtom", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"],
  ["MissingElement", "<id>urn:uuid:2</id>", ""],
  ["UndefinedElement", "<title>Two</title>", "<title>Two</title><modified/>"],
  ["DuplicateElement", "<title>Two</title>", "<title>Two</title><title>Due</title>"],
  ["InvalidId", "urn:uuid:1", "one"],
  ["DuplicateEntry", "urn:uuid:1", "urn:uuid:2"],
  ["InvalidRfc3339Date", "2021-08-19T15:46:00+02:00", "2021-08-19"],
  ["ImplausibleDate", "<updated>2021-08-19T15", "<updated>2021-08-29T15"],
  ["MissingAuthor", /<author><name>News.*<\/author>/, ""],
  ["InvalidPerson", "<name>Outlet</name>", "<name> </name>"],
  ["InvalidLink", 'href="https://digest.example/1/"', 'href="/1/"'],
  [
    "DuplicateAlternate",
    "<id>urn:uuid:1</id>",
    '<id>urn:uuid:1</id><link href="https://x.example/" type="text/html"/>',
  ],
  ["MissingSelf", 'rel="self"', 'rel="alternate"'],
  ["SelfDoesntMatchLocation", 'href="https://digest.example/atom.xml"', 'href="https://digest.example/feed.atom"'],
  ["MissingTerm", 'term="AI"', 'term=""'],
  ["MissingContent", "<summary>Words</summary>", ""],
  ["InvalidTextType", 'type="html"', 'type="text/html"'],
  ["EmptyTitle", "<title>Two</title>", "<title></title>"],
  ["SurroundedByWhiteSpace", "<title>Two</title>", "<title>\n Two\n</title>"],
  ["InvalidLanguage", 'xml:lang="en"', 'xml:lang="in English"'],
  ["InvalidMediaContent", 'width="10"', 'width="0"'],
  ["SecurityRisk", "&lt;p&gt;", "&lt;script&gt;&lt;/script&gt;"],
  ["ContainsRelRef", 'href="https://x.example/"', 'href="x"'],
];

/** Shared with RSS, and tested there. */
const SHARED = ["SecurityRiskAttr", "DangerousStyleAttr", "ContainsTracker", "ContainsHTML"];

test("a valid feed has no problems", () => {
  expect(check(good)).toEqual([]);
});

describe("an invalid feed is reported", () => {
  test.each(broken)("for breaking %s", (rule, from, to) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(check(bad).map(({ field }) => field)).toContain(rule);
  });

  test("and every rule has a test", () => {
    const shown = new Set([...broken.map(([rule]) => rule), ...SHARED]);
    expect(Object.keys(ATOM_RULES).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  test("at the right line and column", () => {
    expect(check(good.replace("<id>urn:uuid:2</id>", ""))).toEqual([
      {
        severity: "error",
        file: "atom.xml",
        line: 19,
        column: 4,
        field: "MissingElement",
        fault: "an entry has no id",
        cure: "give it an id, a title and an updated",
      },
    ]);
  });
});
