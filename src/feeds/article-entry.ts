import { plainWords } from "../cleaning/plain-words.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shownPicture } from "../digest/shown-picture.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { onOneLine, truncateAtWord } from "../lib/plain-text.ts";
import { mediaTypeOf } from "../lib/type-of-address.ts";
import { escapeXmlText } from "../lib/xml.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import { guidOf } from "./guid.ts";
import { itemContent } from "./item-content.ts";

/** Maximum length, in characters, of a text's opening that replaces a missing excerpt. */
const SUMMARY = 300;

/** A dated article as a feed entry. Throws for an undated one: feeds never contain those. */
export function articleEntry(site: Site, article: PublishedArticle, detail: ArticleDetail): Entry {
  const { title, address, excerpt, topics, at, updated, language } = article;
  if (at === undefined) throw new Error(`The article ${article.id} has no date, and stands in a feed.`);
  const page = absoluteUrl(site, article.path);
  const link = site.feedLink === "original" ? (address ?? page) : page;
  const picture = shownPicture(site, article);
  const html = itemContent(site, article, detail);
  const summary = excerpt ?? truncateAtWord(onOneLine(plainWords(detail.body?.html ?? "", 10 * SUMMARY)), SUMMARY);
  return {
    guid: guidOf(article),
    title,
    link,
    ...(address !== undefined && address !== link && { original: address }),
    published: at,
    updated: updated ?? at,
    ...(summary !== "" && { summary }),
    content: { html, escaped: escapeXmlText(html) },
    told: article,
    categories: topics,
    ...(picture !== undefined && { picture: formatPicture(picture) }),
    ...(language !== undefined && language !== site.language && { language }),
  };
}

function formatPicture({ address, size }: Pick<Picture, "address" | "size">): NonNullable<Entry["picture"]> {
  const type = mediaTypeOf(address);
  return { url: address, ...(type !== undefined && { type }), ...size };
}
