import type { ItemList, NewsArticle, Organization } from "schema-dts";
import { type ExportedFields, exportedProperties, homeOf } from "../../digest/exported-fields.ts";
import type { PublishedArticle } from "../../digest/published-article.ts";
import type { Coverage } from "../../seeds/fields/coverage.ts";
import type { Picture } from "../../seeds/fields/picture.ts";
import type { Provider } from "../../seeds/fields/provider.ts";
import { listPosition } from "./list-json-ld.ts";

/** The described properties of a report: an article or other coverage. */
type DescribedReport = ExportedFields &
  Pick<Coverage, "title" | "published" | "excerpt"> & {
    readonly address?: string;
    readonly language?: string;
    readonly pictures?: readonly Picture[];
  };

/**
 * A single article, or a list of it and all its coverage. Each is attributed to its outlet and has its outlet's address. Contains
 * no more than the page shows.
 */
export function reportsJsonLd(article: PublishedArticle, coverage: readonly Coverage[]) {
  if (coverage.length === 0) return reportJsonLd(article);
  return clusterJsonLd([article, ...coverage.map(({ excerpt: _, ...shown }) => shown)]);
}

function clusterJsonLd(reports: readonly DescribedReport[]) {
  return {
    "@type": "ItemList",
    numberOfItems: reports.length,
    itemListElement: reports.map((report, index) => ({ ...listPosition(index), item: reportJsonLd(report) })),
  } satisfies ItemList;
}

function reportJsonLd(report: DescribedReport) {
  const { title, address, published, provider, excerpt, language, pictures: [picture] = [] } = report;
  return {
    "@type": "NewsArticle",
    headline: title,
    ...(address !== undefined && { url: address }),
    ...(published !== undefined && { datePublished: published }),
    ...(provider !== undefined && { publisher: providerJsonLd(provider) }),
    ...exportedProperties(report),
    ...(excerpt !== undefined && { description: excerpt }),
    ...(language !== undefined && { inLanguage: language }),
    ...(picture !== undefined && { image: picture.address }),
  } satisfies NewsArticle;
}

function providerJsonLd(provider: Pick<Provider, "name" | "domain">) {
  const url = homeOf(provider);
  return {
    "@type": "Organization",
    name: provider.name,
    ...(url !== undefined && { url }),
  } satisfies Organization;
}
