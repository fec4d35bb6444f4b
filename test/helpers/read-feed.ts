import Parser from "rss-parser";
import { z } from "zod";

const item = z.object({
  title: z.string(),
  link: z.string(),
  guid: z.string(),
  pubDate: z.string(),
  isoDate: z.string(),
  creator: z.string().optional(),
  // A category with attributes would be an object, as the parser returns it.
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

/** Reads a feed with a library used by feed readers that is independent of our own code. */
export async function readFeed(xml: string): Promise<z.infer<typeof feed>> {
  const parser = new Parser({ customFields: { item: [["media:content", "media", { keepArray: true }]] } });
  return feed.parse(await parser.parseString(xml));
}
