import type { ComparedReport } from "../digest/report-index.ts";
import { type SameStory, sameStoryFinder } from "../digest/same-story.ts";
import { byText } from "../lib/collate.ts";
import { shownHost } from "../lib/shown-host.ts";
import { addressKey, hostOf, keyNumber } from "../lib/web-address.ts";
import type { ArticleHead, Provider } from "../seeds/article.ts";

/** The seeds there are, to compare a new one with. */
export interface Library {
  readonly articles: readonly ArticleHead[];
  /** The seed of an address, whether it is published or not. */
  readonly seedOf: (address: string) => ArticleHead | undefined;
  /** The seed that lists an address as coverage. */
  readonly leadOf: (address: string) => ArticleHead | undefined;
  /** What the seeds call the outlet of a page, most often, and how many do. */
  readonly outletOf: (address: string) => { readonly provider: Provider; readonly seeds: number } | undefined;
  readonly sameStory: (report: ComparedReport) => readonly SameStory<ArticleHead>[];
}

/** Makes a library of the articles that a reading gave. */
export function libraryOf(articles: readonly ArticleHead[]): Library {
  const byKey = new Map<string, ArticleHead>();
  const byCovered = new Map<number, ArticleHead>();
  const outlets = new Map<string, Map<string, number>>();
  for (const article of articles) {
    const { address, covers, provider } = article;
    if (address !== undefined) byKey.set(addressKey(address), article);
    if (article.consent === "yes") for (const covered of covers) byCovered.set(covered, article);
    if (provider?.domain === undefined || provider.name === shownHost(provider.domain)) continue;
    const names = outlets.get(provider.domain) ?? new Map<string, number>();
    names.set(provider.name, (names.get(provider.name) ?? 0) + 1);
    outlets.set(provider.domain, names);
  }
  // Merged seeds stay out of it: what is like them is like their lead as well, or is new.
  const shown = articles.filter(({ consent }) => consent === "yes");
  let finder: ReturnType<typeof sameStoryFinder<ArticleHead>> | undefined;
  return {
    articles,
    seedOf: (address) => byKey.get(addressKey(address)),
    leadOf: (address) => byCovered.get(keyNumber(address)),
    outletOf: (address) => {
      const domain = hostOf(address);
      const [commonest] = [...(outlets.get(domain) ?? [])].sort(
        (one, other) => other[1] - one[1] || byText(one[0], other[0]),
      );
      return commonest && { provider: { name: commonest[0], domain }, seeds: commonest[1] };
    },
    sameStory: (report) => {
      finder ??= sameStoryFinder(shown);
      return finder(report);
    },
  };
}

/** The same library with one article more. */
export function addToLibrary({ articles }: Library, article: ArticleHead): Library {
  return libraryOf([...articles, article]);
}
