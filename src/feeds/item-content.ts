import { clusterOf } from "../digest/coverage.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shownPicture } from "../digest/shown-picture.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site.ts";

/**
 * An article as the HTML of a feed item, with absolute addresses only and nothing that runs, frames or counts. The first
 * line leads to the original, the last to our page, which holds the coverage.
 */
export function itemContent(
  site: Pick<Site, "address" | "timeZone">,
  article: PublishedArticle,
  { coverage: own, body }: ArticleDetail,
): string {
  const { address, provider, excerpt, added } = article;
  const coverage = clusterOf(own, added, site.timeZone);
  const picture = shownPicture(site, article);
  const name = provider?.name ?? "the source";
  const size = picture?.size && ` width="${picture.size.width}" height="${picture.size.height}"`;
  return [
    address &&
      `<p><a href="${escapeXml(address)}">${article.type === "video" ? "Watch at" : "Read at"} ${escapeXml(name)}</a></p>`,
    picture && `<p><img src="${escapeXml(picture.address)}" alt=""${size ?? ""}></p>`,
    excerpt && excerpt !== body?.opening && `<p>${escapeXml(excerpt)}</p>`,
    body?.html,
    coverage.length > 0 &&
      `<p>Also covered by:</p><ul>${coverage
        .map(
          (entry) =>
            `<li><a href="${escapeXml(entry.address)}">${escapeXml(entry.title)}</a> (${escapeXml(entry.provider?.name ?? "unknown")})</li>`,
        )
        .join("")}</ul>`,
    `<p><a href="${escapeXml(absoluteUrl(site, article.path))}">This article in the digest</a></p>`,
  ]
    .filter(Boolean)
    .join("\n");
}
