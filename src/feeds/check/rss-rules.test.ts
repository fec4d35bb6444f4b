import { describe, expect, test } from "vitest";
import { checkRss } from "../../../test/helpers/check-rss.ts";
import { RSS_RULES } from "./rss-rules.ts";

const ADDRESS = "https://digest.example/feed.xml";

const good = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>News</title>
    <link>https://digest.example/</link>
    <description>All of it</description>
    <language>en</language>
    <lastBuildDate>Fri, 20 Aug 2021 15:46:00 GMT</lastBuildDate>
    <atom:link href="https://digest.example/feed.xml" rel="self" type="application/rss+xml"/>
    <item>
      <title>One</title>
      <link>https://digest.example/1/</link>
      <guid isPermaLink="false">urn:uuid:1</guid>
      <pubDate>Fri, 20 Aug 2021 15:46:00 GMT</pubDate>
      <description>First &amp;lt;words&amp;gt;</description>
      <content:encoded>&lt;p&gt;&lt;a href="https://x.example/"&gt;Read&lt;/a&gt;&lt;/p&gt;</content:encoded>
      <media:content url="https://x.example/1.jpg" medium="image" width="10" height="10"/>
    </item>
    <item>
      <title>Two</title>
      <link>https://digest.example/2/</link>
      <guid isPermaLink="true">https://digest.example/2/</guid>
      <pubDate>Thu, 19 Aug 2021 15:46:00 +0200</pubDate>
    </item>
  </channel>
</rss>
`;

/** The rule, and the change to the valid feed that breaks it. */
const broken: readonly [rule: string, from: string | RegExp, to: string][] = [
  ["NotWellFormed", "</title>", "</tilte>"],
  ["NotWellFormed", "<media:content", "<other:content"],
  ["NotWellFormed", "One", "One & two"],
  ["NotRss2", 'version="2.0"', 'version="0.91"'],
  ["MissingChannelElement", /<description>All of it<\/description>/, ""],
  ["UndefinedElement", "<title>One</title>", "<title>One</title><modified>now</modified>"],
  ["DuplicateElement", "<title>One</title>", "<title>One</title><title>Uno</title>"],
  ["EmptyElement", "<description>All of it</description>", "<description></description>"],
  ["SurroundedByWhiteSpace", "<title>One</title>", "<title>\n  One\n</title>"],
  ["InvalidLink", "<link>https://digest.example/</link>", "<link>/</link>"],
  ["InvalidLanguage", "<language>en</language>", "<language>English_UK</language>"],
  ["MissingAtomSelfLink", 'rel="self"', 'rel="alternate"'],
  ["RelativeSelf", 'href="https://digest.example/feed.xml"', 'href="/feed.xml"'],
  ["SelfDoesntMatchLocation", "digest.example/feed.xml", "digest.example/rss.xml"],
  ["InvalidAtomLink", "    <item>", '    <atom:link href="/hub" rel="hub"/>\n    <item>'],
  ["InvalidSource", "<title>Two</title>", "<title>Two</title><source>Outlet</source>"],
  ["ItemSaysNothing", "<title>Two</title>", ""],
  ["InvalidItemLink", "<link>https://digest.example/1/</link>", "<link>/1/</link>"],
  ["MissingGuid", /<guid isPermaLink="false">.*<\/guid>/, ""],
  ["DuplicateGuid", "https://digest.example/2/</guid>", "urn:uuid:1</guid>"],
  ["InvalidPermalink", ' isPermaLink="false"', ""],
  ["InvalidPermalinkFlag", 'isPermaLink="false"', 'isPermaLink="no"'],
  ["PermalinkIsNotLink", "/2/</guid>", "/two/</guid>"],
  ["MissingPubDate", /<pubDate>Fri.*<\/pubDate>/, ""],
  ["InvalidRfc822Date", "<pubDate>Fri, 20 Aug 2021", "<pubDate>Fri, 20 August 2021"],
  ["InvalidRfc822Date", "<pubDate>Fri, 20 Aug 2021 15:46:00 GMT", "<pubDate>2021-08-20T15:46:00Z"],
  ["InvalidRfc822Date", "15:46:00 +0200", "15:46:00 CEST"],
  ["IncorrectDayOfWeek", "<pubDate>Fri", "<pubDate>Sat"],
  ["ImplausibleDate", "<pubDate>Fri, 20 Aug 2021 15:46:00", "<pubDate>Fri, 20 Aug 2021 15:46:01"],
  ["ImplausibleDate", "<pubDate>Thu, 19 Aug 2021", "<pubDate>Thu, 01 Jan 1970"],
  ["InvalidContact", "<title>One</title>", "<title>One</title><author>Electrek</author>"],
  ["InvalidEnclosure", "<title>One</title>", '<title>One</title><enclosure url="https://x.example/1.jpg" length="0"/>'],
  ["InvalidMediaContent", 'width="10"', 'width="undefined"'],
  ["InvalidMediaContent", 'url="https://x.example/1.jpg"', 'url="//x.example/1.jpg"'],
  ["NeedDescriptionBeforeContent", /<description>First.*\n/, ""],
  ["NeedDescriptionBeforeContent", /(<description>First.*)\n(.*encoded>)/, "$2\n$1"],
  ["SecurityRisk", "&lt;p&gt;", "&lt;p&gt;&lt;iframe&gt;&lt;/iframe&gt;"],
  ["SecurityRiskAttr", "&lt;p&gt;", '&lt;p onclick="x()"&gt;'],
  ["DangerousStyleAttr", "&lt;p&gt;", '&lt;p style="position:fixed"&gt;'],
  ["ContainsRelRef", 'href="https://x.example/"', 'href="/x"'],
  ["ContainsTracker", "&lt;p&gt;", '&lt;img src="https://x.example/" width="1" height="1"&gt;'],
  ["ContainsHTML", "First &amp;lt;words&amp;gt;", "First &lt;words&gt;"],
];

test("a valid feed has no problems", () => {
  expect(checkRss(good, ADDRESS)).toEqual([]);
});

describe("an invalid feed is reported", () => {
  test.each(broken)("for breaking %s", (rule, from, to) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(checkRss(bad, ADDRESS).map((fault) => fault.split(":")[0])).toContain(rule);
  });

  test("and every rule has a test", () => {
    const shown = new Set(broken.map(([rule]) => rule));
    expect(Object.keys(RSS_RULES).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
