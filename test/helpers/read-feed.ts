import Parser from "rss-parser";
import { z } from "zod";

const item = z.object({
  title: z.string(),
  link: z.string(),
  guid: z.string(),
  pubDate: z.string(),
  isoDate: z.string(),
  creator: z.string().optional(),
  // A category with attributes would be an object: the reader hands it on as it found it.
  categories: z.array(z.string()).optional(),
  content: z.string().optional(),
  "content:encoded": z.string(),
  media: z
    .array(z.object({ $: z.record(z.string(), z.string()) }))
    .optional()
    .transform((found) => found?.map(({ $ }) => $)),
});

const feed = z.object({
  title: z.string(),
  link: z.string(),
  description: z.string(),
  language: z.string(),
  lastBuildDate: z.string().optional(),
  feedUrl: z.string(),
  items: z.array(item),
});

/** Reads a feed with a library that feed readers are built on, and that has no line in common with the one that wrote it. */
export async function readFeed(xml: string): Promise<z.infer<typeof feed>> {
  const parser = new Parser({ customFields: { item: [["media:content", "media", { keepArray: true }]] } });
  return feed.parse(await parser.parseString(xml));
}
