import type { ItemList, NewsArticle, Organization } from "schema-dts";
import type { PublishedArticle } from "../../digest/published-article.ts";
import { homeOf, type Told, toldProperties } from "../../digest/told-fields.ts";
import type { Coverage } from "../../seeds/fields/coverage.ts";
import type { Picture } from "../../seeds/fields/picture.ts";
import type { Provider } from "../../seeds/fields/provider.ts";
import { place } from "./describe-list.ts";

/** The described properties of a report: an article or other coverage. */
type Report = Told &
  Pick<Coverage, "title" | "published" | "excerpt"> & {
    readonly address?: string;
    readonly language?: string;
    readonly pictures?: readonly Picture[];
  };

/**
 * A single article, or a list of it and all its coverage. Each is attributed to its outlet and has its outlet's address. Contains
 * no more than the page shows.
 */
export function describeReports(article: PublishedArticle, coverage: readonly Coverage[]) {
  if (coverage.length === 0) return describeReport(article);
  return describeCluster([article, ...coverage.map(({ excerpt: _, ...shown }) => shown)]);
}

function describeCluster(reports: readonly Report[]) {
  return {
    "@type": "ItemList",
    numberOfItems: reports.length,
    itemListElement: reports.map((report, index) => ({ ...place(index), item: describeReport(report) })),
  } satisfies ItemList;
}

function describeReport(report: Report) {
  const { title, address, published, provider, excerpt, language, pictures: [picture] = [] } = report;
  return {
    "@type": "NewsArticle",
    headline: title,
    ...(address !== undefined && { url: address }),
    ...(published !== undefined && { datePublished: published }),
    ...(provider !== undefined && { publisher: describeProvider(provider) }),
    ...toldProperties(report),
    ...(excerpt !== undefined && { description: excerpt }),
    ...(language !== undefined && { inLanguage: language }),
    ...(picture !== undefined && { image: picture.address }),
  } satisfies NewsArticle;
}

function describeProvider(provider: Pick<Provider, "name" | "domain">) {
  const url = homeOf(provider);
  return {
    "@type": "Organization",
    name: provider.name,
    ...(url !== undefined && { url }),
  } satisfies Organization;
}
