import { checkFeed } from "../../src/feeds/check/check-feed.ts";

/** What `digest check --feeds` has against an RSS feed served at `address`: "Rule: what was found"; none for a sound feed. */
export function checkRss(text: string, address: string): string[] {
  return checkFeed({ file: "feed.xml", text, address }, "rss").map(({ field, fault }) => `${field}: ${fault}`);
}
