import { CHANNEL_RULES } from "./rss/channel-rules.ts";
import { CONTENT_RULES } from "./rss/content-rules.ts";
import { ITEM_RULES } from "./rss/item-rules.ts";
import { type RssDocument, type RssRule, readRss } from "./rss/rss-document.ts";

/** Every rule by its name. They say what the W3C feed validator says of RSS 2.0, as far as it can be said offline. */
export const RSS_RULES: Readonly<Record<string, RssRule>> = { ...CHANNEL_RULES, ...ITEM_RULES, ...CONTENT_RULES };

/**
 * Checks an RSS feed that is served at `address`. Returns one sentence for each fault, "Rule: what was found"; none for
 * a sound feed. What is not well-formed has that one fault.
 */
export function checkRss(xml: string, address: string): string[] {
  let document: RssDocument;
  try {
    document = readRss(xml, address);
  } catch (error) {
    return [`NotWellFormed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return Object.entries(RSS_RULES).flatMap(([name, rule]) => rule(document).map((fault) => `${name}: ${fault}`));
}
