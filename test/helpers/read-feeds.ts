import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { z } from "zod";

/** An item as parsed by a feed reader; undefined for missing values. */
export interface ReadItem {
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: string | undefined;
  readonly content: string | undefined;
  readonly outlet: string | undefined;
  readonly categories: readonly string[];
}

/** Feed readers' libraries by name and format, each with its own parser. */
export const READERS: readonly (readonly [name: string, file: string, read: (text: string) => Promise<ReadItem[]>])[] =
  [
    [
      "feedsmith",
      "feed.xml",
      async (text) =>
        (parseRssFeed(text).items ?? []).map((item) => ({
          guid: item.guid?.value,
          title: item.title,
          link: item.link,
          published: instantOf(item.pubDate),
          content: item.content?.encoded,
          outlet: item.dc?.creators?.[0],
          categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
        })),
    ],
    [
      "feedsmith",
      "atom.xml",
      async (text) =>
        (parseAtomFeed(text).entries ?? []).map((entry) => ({
          guid: entry.id,
          title: entry.title?.value,
          link: entry.links?.find(({ rel }) => rel === "alternate")?.href,
          published: instantOf(entry.published),
          content: entry.content?.value,
          outlet: entry.authors?.[0]?.name,
          categories: (entry.categories ?? []).flatMap(({ term }) => term ?? []),
        })),
    ],
    [
      "feedsmith",
      "feed.json",
      async (text) =>
        (parseJsonFeed(JSON.parse(text)).items ?? []).map((item) => ({
          guid: item.id,
          title: item.title,
          link: item.url,
          published: instantOf(item.date_published),
          content: item.content_html,
          outlet: item.authors?.[0]?.name,
          categories: item.tags ?? [],
        })),
    ],
    ["rss-parser", "feed.xml", (text) => readWithRssParser(text)],
    ["rss-parser", "atom.xml", (text) => readWithRssParser(text)],
    ["feedparser", "feed.xml", (text) => readWithFeedParser(text)],
    ["feedparser", "atom.xml", (text) => readWithFeedParser(text)],
  ];

/** rss-parser's categories: text in RSS, an element in Atom. */
const Term = z.union([z.string(), z.object({ $: z.object({ term: z.string() }) }).transform(({ $ }) => $.term)]);

async function readWithRssParser(text: string): Promise<ReadItem[]> {
  const parser = new Parser({
    customFields: { item: [["category", "terms", { keepArray: true }], "author", "id", "content:encoded"] },
  });
  const { items } = await parser.parseString(text);
  return items.map((item) => ({
    guid: item.guid ?? item.id,
    title: item.title,
    link: item.link,
    published: instantOf(item.pubDate),
    content: item["content:encoded"] ?? item.content,
    outlet: item.creator ?? item.author,
    categories: z.array(Term).parse(item.terms ?? []),
  }));
}

async function readWithFeedParser(text: string): Promise<ReadItem[]> {
  const parser = Readable.from([text]).pipe(new FeedParser({ feedurl: "https://digest.example/feed.xml" }));
  const items: ReadItem[] = [];
  for await (const item of parser as AsyncIterable<FeedParser.Item>) {
    items.push({
      guid: item.guid,
      title: item.title,
      link: item.link,
      published: instantOf(item.pubdate?.toISOString()),
      content: item.description,
      outlet: item.author,
      categories: item.categories,
    });
  }
  return items;
}

function instantOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${new Date(date).toISOString().slice(0, 19)}Z`;
}
