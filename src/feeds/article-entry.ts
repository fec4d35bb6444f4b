import type { PublishedArticle } from "../digest/published-article.ts";
import { shownPicture } from "../digest/shown-picture.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { newestOf } from "../lib/instant.ts";
import { escapeXmlText } from "../lib/xml.ts";
import type { ArticleDetail, Coverage, Picture } from "../seeds/article.ts";
import type { Site } from "../site.ts";
import type { Entry } from "./entry.ts";
import { guidOf } from "./guid.ts";
import { itemContent } from "./item-content.ts";
import { mediaTypeOf } from "./media-type.ts";

/** A dated article as an item. Throws for an undated one, which no feed holds. */
export function articleEntry(site: Site, article: PublishedArticle, detail: ArticleDetail): Entry {
  const { title, address, excerpt, provider, topics, published, language } = article;
  if (published === undefined) throw new Error(`The article ${article.id} has no date, and stands in a feed.`);
  const page = absoluteUrl(site, article.path);
  const link = site.feedLink === "original" ? (address ?? page) : page;
  const picture = shownPicture(site, article);
  const html = itemContent(site, article, detail);
  return {
    guid: guidOf(article),
    title,
    link,
    ...(address !== undefined && address !== link && { original: address }),
    published,
    updated: updatedAt(published, [...detail.coverage, ...article.added]),
    ...(excerpt !== undefined && { summary: excerpt }),
    content: { html, escaped: escapeXmlText(html) },
    ...(provider !== undefined && {
      outlet: { name: provider.name, ...(provider.domain && { address: `https://${provider.domain}/` }) },
    }),
    categories: topics,
    ...(picture !== undefined && { picture: describePicture(picture) }),
    ...(language !== undefined && language !== site.language && { language }),
  };
}

/** Coverage that claims to be more than a year younger than its article bears a wrong date, and would keep it on top. */
const LONGEST_STORY = 366 * 24 * 60 * 60 * 1000;

function updatedAt(published: string, coverage: readonly Coverage[]): string {
  const last = Date.parse(published) + LONGEST_STORY;
  const dates = coverage.flatMap((report) => report.published ?? []);
  return newestOf([published, ...dates.filter((date) => Date.parse(date) <= last)]) ?? published;
}

function describePicture({ address, size }: Pick<Picture, "address" | "size">): NonNullable<Entry["picture"]> {
  const type = mediaTypeOf(address);
  return { url: address, ...(type !== undefined && { type }), ...size };
}
