import type { BreadcrumbList, CollectionPage, ItemList, NewsArticle, WebPage, WebSite, WithContext } from "schema-dts";
import { absoluteUrl } from "../../digest/urls.ts";
import type { Site } from "../../site/site.ts";
import type { Crumb } from "../crumb.ts";
import { listPosition } from "./list-json-ld.ts";

/** A page's main content: a list, or one report. */
export type MainThing = Exclude<ItemList, string> | Exclude<NewsArticle, string>;

export interface DescribedPage extends Crumb {
  readonly description: string;
  /** The pages above, from the top down, without the front page. */
  readonly trail: readonly Crumb[];
  readonly main?: MainThing | undefined;
}

/** A page as schema.org structured data. It never claims that the site wrote or published other outlets' articles. */
export function pageJsonLd(
  site: Site,
  { path, name, description, trail, main }: DescribedPage,
): WithContext<WebPage | CollectionPage> {
  const url = absoluteUrl(site, path);
  return {
    "@context": "https://schema.org",
    "@type": main?.["@type"] === "ItemList" ? "CollectionPage" : "WebPage",
    "@id": url,
    url,
    name,
    description,
    inLanguage: site.language,
    isPartOf: path === "/" ? { ...websiteJsonLd(site), description: site.description } : websiteJsonLd(site),
    ...(path !== "/" && { breadcrumb: breadcrumbJsonLd(site, [...trail, { path, name }]) }),
    ...(main !== undefined && { mainEntity: main }),
  };
}

function breadcrumbJsonLd(site: Site, trail: readonly Crumb[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ path: "/", name: site.title }, ...trail].map(({ path, name }, index) => ({
      ...listPosition(index),
      name,
      item: absoluteUrl(site, path),
    })),
  };
}

/** The website as a whole. */
function websiteJsonLd(site: Site) {
  const url = absoluteUrl(site, "/");
  return { "@type": "WebSite", "@id": `${url}#website`, url, name: site.title } satisfies WebSite;
}
