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

/** The existing seeds, for comparison with new ones. Newly made seeds are added. */
export interface Library {
  readonly articles: readonly ArticleHead[];
  readonly add: (article: ArticleHead) => void;
  /** The seed with an address, published or not. */
  readonly seedOf: (address: string) => ArticleHead | undefined;
  /** The seed that lists an address as coverage. */
  readonly leadOf: (address: string) => ArticleHead | undefined;
  /** The outlet's most frequent name in the seeds, for a page's address, with the number of seeds that use it. */
  readonly outletOf: (address: string) => { readonly provider: Provider; readonly seeds: number } | undefined;
  /** A seed of the same outlet with the same words at another address. */
  readonly sameWords: (article: ArticleHead) => ArticleHead | undefined;
  /** Among the articles published when first called. */
  readonly sameStory: (report: ComparedReport) => readonly SameStory<ArticleHead>[];
}

/** Creates a library from the articles of a reading. */
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
      // Without merged seeds: similar reports are similar to their lead, too, or are new.
      finder ??= sameStoryFinder(articles.filter(({ consent }) => consent === "yes"));
      return finder(report);
    },
  };
}

/** Includes the day, because a series may repeat its title every day. */
function wordsOf({ title, excerpt = "", provider, published = "" }: ArticleHead): string {
  return [
    provider?.domain?.replace(FORM_OF_HOST, "") ?? provider?.name ?? "",
    published.slice(0, 10),
    foldWords(title),
    foldWords(excerpt),
  ].join("\n");
}
