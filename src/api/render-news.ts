import { clusterOf } from "../digest/coverage.ts";
import { exportedValues } from "../digest/exported-fields.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { topicNames } from "../digest/topic-slugs.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { guidOf } from "../feeds/guid.ts";
import { safeJson } from "../lib/safe-json.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import type { NewsPage } from "./news-pages.ts";
import { SCHEMA_PATH } from "./paths.ts";
import type { ApiArticle, ApiNewsPage, ApiReport } from "./schema.ts";

/** One page of articles as JSON, as described by its schema. `detailOf` is called only if the page lists coverage. */
export function renderNews(
  site: Site,
  { articles, next, related }: NewsPage,
  detailOf: (article: PublishedArticle) => ArticleDetail,
): string {
  const page: ApiNewsPage = {
    $schema: absoluteUrl(site, SCHEMA_PATH),
    value: articles.map((article) => ({
      ...apiArticle(site, article),
      ...(related && { related: clusterOf(detailOf(article).coverage, article.added, site.timeZone).map(apiReport) }),
    })),
    nextPage: next === undefined ? null : absoluteUrl(site, next),
  };
  return `${safeJson(page)}\n`;
}

/** Uses the names of seed fields. Omits quality, published and secured, which are for the curator only. */
function apiArticle(site: Site, article: PublishedArticle): ApiArticle {
  const { title, excerpt, published, address, type, language, provider, pictures } = article;
  return {
    id: guidOf(article),
    title,
    excerpt: excerpt ?? null,
    publishedDateTime: published ?? null,
    webUrl: address ?? null,
    digestUrl: absoluteUrl(site, article.path),
    category: "news",
    type,
    ...exportedValues(article),
    language: language ?? null,
    provider: apiProvider(provider),
    topics: topicNames(site, article),
    images: pictures.map(apiImage),
  };
}

function apiReport({ title, excerpt, published, address, provider }: Coverage): ApiReport {
  return {
    title,
    excerpt: excerpt ?? null,
    publishedDateTime: published ?? null,
    webUrl: address,
    provider: apiProvider(provider),
  };
}

function apiProvider(provider: PublishedArticle["provider"]): ApiArticle["provider"] {
  return provider === undefined ? null : { name: provider.name, domain: provider.domain ?? null };
}

function apiImage({ address, size }: Picture): ApiArticle["images"][number] {
  return { url: address, width: size?.width ?? null, height: size?.height ?? null };
}
