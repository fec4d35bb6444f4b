import type { ComparedReport } from "../digest/report-index.ts";
import { type SameStory, sameStoryFinder } from "../digest/same-story.ts";
import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { foldWords } from "../lib/has-word.ts";
import { shownHost } from "../lib/shown-host.ts";
import { addressKey, hostOf } from "../lib/web-address.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Provider } from "../seeds/fields/provider.ts";
import { FORM_OF_HOST } from "./choose-address.ts";

/** The seeds there are, to compare a new one with. It grows with those that are made. */
export interface Library {
  readonly articles: readonly ArticleHead[];
  readonly add: (article: ArticleHead) => void;
  /** The seed of an address, whether it is published or not. */
  readonly seedOf: (address: string) => ArticleHead | undefined;
  /** The seed that lists an address as coverage. */
  readonly leadOf: (address: string) => ArticleHead | undefined;
  /** What the seeds call the outlet of a page, most often, and how many do. */
  readonly outletOf: (address: string) => { readonly provider: Provider; readonly seeds: number } | undefined;
  /** The seed in which the same outlet says the same in the same words, under another address. */
  readonly sameWords: (article: ArticleHead) => ArticleHead | undefined;
  /** Of those that were published when this was first asked. */
  readonly sameStory: (report: ComparedReport) => readonly SameStory<ArticleHead>[];
}

/** Makes a library of the articles that a reading gave. */
export function libraryOf(known: readonly ArticleHead[]): Library {
  const articles: ArticleHead[] = [];
  const byKey = new Map<string, ArticleHead>();
  const byCovered = new Map<number, ArticleHead>();
  const byWords = new Map<string, ArticleHead>();
  const outlets = new Map<string, Map<string, number>>();
  const add = (article: ArticleHead) => {
    const { address, covers, provider } = article;
    articles.push(article);
    byWords.set(wordsOf(article), article);
    if (address !== undefined) byKey.set(addressKey(address), article);
    if (article.consent === "yes") for (const covered of covers) byCovered.set(covered, article);
    if (provider?.domain === undefined || provider.name === shownHost(provider.domain)) return;
    const names = outlets.get(provider.domain) ?? new Map<string, number>();
    names.set(provider.name, (names.get(provider.name) ?? 0) + 1);
    outlets.set(provider.domain, names);
  };
  for (const article of known) add(article);
  let finder: ReturnType<typeof sameStoryFinder<ArticleHead>> | undefined;
  return {
    articles,
    add,
    sameWords: (article) => byWords.get(wordsOf(article)),
    seedOf: (address) => byKey.get(addressKey(address)),
    leadOf: (address) => byCovered.get(addressHash(address)),
    outletOf: (address) => {
      const domain = hostOf(address);
      const [commonest] = [...(outlets.get(domain) ?? [])].sort(
        (one, other) => other[1] - one[1] || byText(one[0], other[0]),
      );
      return commonest && { provider: { name: commonest[0], domain }, seeds: commonest[1] };
    },
    sameStory: (report) => {
      // Merged seeds stay out of it: what is like them is like their lead as well, or is new.
      finder ??= sameStoryFinder(articles.filter(({ consent }) => consent === "yes"));
      return finder(report);
    },
  };
}

/** A series says the same under one title each day, so the day counts. */
function wordsOf({ title, excerpt = "", provider, published = "" }: ArticleHead): string {
  return [
    provider?.domain?.replace(FORM_OF_HOST, "") ?? provider?.name ?? "",
    published.slice(0, 10),
    foldWords(title),
    foldWords(excerpt),
  ].join("\n");
}
