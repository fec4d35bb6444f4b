import type { BreadcrumbList, CollectionPage, ItemList, NewsArticle, WebPage, WebSite, WithContext } from "schema-dts";
import { absoluteUrl } from "../../digest/urls.ts";
import type { Site } from "../../site/site.ts";
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
export function describePage(
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
    isPartOf: path === "/" ? { ...describeWebsite(site), description: site.description } : describeWebsite(site),
    ...(path !== "/" && { breadcrumb: describeTrail(site, [...trail, { path, name }]) }),
    ...(main !== undefined && { mainEntity: main }),
  };
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

/** The site as a whole, which is not its front page. */
function describeWebsite(site: Site) {
  const url = absoluteUrl(site, "/");
  return { "@type": "WebSite", "@id": `${url}#website`, url, name: site.title } satisfies WebSite;
}
