import { checkFeed } from "../../src/feeds/check/check-feed.ts";

/** Problems that `digest check --feeds` finds in an RSS feed served at `address`: "Rule: fault". Empty for a valid feed. */
export function checkRss(text: string, address: string): string[] {
  return checkFeed({ file: "feed.xml", text, address }, "rss").map(({ field, fault }) => `${field}: ${fault}`);
}
