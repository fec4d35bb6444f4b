import type { BreadcrumbList, CollectionPage, Graph, ItemList, NewsArticle, WebPage, WebSite } from "schema-dts";
import { absoluteUrl } from "../../digest/urls.ts";
import type { Site } from "../../site.ts";
import type { Crumb } from "../crumb.ts";
import { place } from "./describe-list.ts";

/** What a page shows in the main: a list, or one report. */
export type MainThing = Exclude<ItemList, string> | Exclude<NewsArticle, string>;

export interface DescribedPage extends Crumb {
  readonly description: string;
  /** The pages above it, the highest first, without the front page. */
  readonly trail: readonly Crumb[];
  readonly main?: MainThing | undefined;
}

/**
 * A page in the words of schema.org, for programs that read it. Nothing in it says that we wrote or published what
 * other outlets did.
 */
export function describePage(site: Site, { path, name, description, trail, main }: DescribedPage): Graph {
  const url = absoluteUrl(site, path);
  const page = {
    "@id": url,
    url,
    name,
    description,
    inLanguage: site.language,
    isPartOf: { "@id": websiteId(site) },
    ...(path !== "/" && { breadcrumb: describeTrail(site, [...trail, { path, name }]) }),
    ...(main !== undefined && { mainEntity: main }),
  };
  return { "@context": "https://schema.org", "@graph": [typed(page, main), describeWebsite(site)] };
}

function typed(page: Omit<Exclude<WebPage, string>, "@type">, main: MainThing | undefined): WebPage | CollectionPage {
  return main?.["@type"] === "ItemList" ? { "@type": "CollectionPage", ...page } : { "@type": "WebPage", ...page };
}

function describeTrail(site: Site, trail: readonly Crumb[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ path: "/", name: site.title }, ...trail].map(({ path, name }, index) => ({
      ...place(index),
      name,
      item: absoluteUrl(site, path),
    })),
  };
}

function describeWebsite(site: Site): WebSite {
  return {
    "@type": "WebSite",
    "@id": websiteId(site),
    url: absoluteUrl(site, "/"),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
  };
}

/** The site as a whole, which is not its front page. */
function websiteId(site: Site): string {
  return `${absoluteUrl(site, "/")}#website`;
}
