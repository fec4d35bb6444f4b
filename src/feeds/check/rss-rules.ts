import { contentRules } from "./content-rules.ts";
import { childrenOf } from "./parse-xml.ts";
import { RSS_CHANNEL_RULES } from "./rss-channel-rules.ts";
import type { RssDocument } from "./rss-document.ts";
import { RSS_ITEM_RULES } from "./rss-item-rules.ts";
import type { FeedRules } from "./rule.ts";

/** All rules of RSS 2.0. They follow the W3C feed validator, as far as checks are possible offline. */
export const RSS_RULES: FeedRules<RssDocument> = {
  ...RSS_CHANNEL_RULES,
  ...RSS_ITEM_RULES,
  ...contentRules<RssDocument>(
    ({ items }) => items.flatMap((item) => contentsOf(item, "content:encoded")),
    ({ items }) => items.flatMap((item) => contentsOf(item, "description")),
  ),
};

function contentsOf(item: RssDocument["channel"], name: string) {
  return childrenOf(item, name).map((at) => ({ at, text: at.text }));
}
