import { byText } from "../lib/collate.ts";
import { replaceFields } from "../lib/fields-on-disk.ts";
import { shortHash } from "../lib/hash.ts";
import type { Article, ArticleHead } from "./article.ts";
import { faultOf } from "./fault.ts";
import type { LedgerEntry } from "./ledger.ts";
import { ownLedger, pageOf } from "./own-ledger.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type SeedFolder, shownPath } from "./seed-file.ts";

/** Seeds without duplicates. */
export interface Unique {
  /** By seed name, with the identities from the ledger. */
  readonly articles: readonly ArticleHead[];
  /** The other seeds of each page, with the one that was kept. */
  readonly duplicates: ReadonlyMap<ArticleHead, ArticleHead>;
  /** The ledger's entries, with their owners. */
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Keeps one seed for each page, however its address is spelled, and for each identity. A page that was published before
 * keeps its identity from the ledger, and its seed has precedence; a curator's own `id` overrides that. One identity
 * for two pages would make feed readers lose one of them, so it is an error.
 */
export function keepOneOfEach(
  folder: SeedFolder,
  articles: readonly ArticleHead[],
  ledger: readonly LedgerEntry[],
): Unique {
  const pages = articles.map(pageOf);
  const entriesOf = ownLedger(articles, pages, ledger);
  const byPage = new Map<string, ArticleHead>();
  const byId = new Map<string, ArticleHead>();
  const duplicates = new Map<ArticleHead, ArticleHead>();
  const problems: Problem[] = [];
  const owners = new Map<LedgerEntry, string>();
  for (const index of standingFirst(articles, (index) => entriesOf(pages[index] ?? "")[0])) {
    const article = articles[index];
    const page = pages[index];
    if (article === undefined || page === undefined) continue;
    const entries = entriesOf(page);
    const first = byPage.get(page);
    const identified = withIdentity(article, entries[0]);
    const namesake = byId.get(identified.id);
    if (first !== undefined) {
      duplicates.set(article, first);
    } else if (namesake !== undefined) {
      const fault = faultOf("seed/same-id", { seed: shownPath(folder, namesake.seed) });
      problems.push(fileProblem(shownPath(folder, article.seed), fault));
    } else {
      byPage.set(page, identified);
      byId.set(identified.id, identified);
      for (const own of entries) owners.set(own, identified.id);
    }
  }
  return {
    articles: [...byPage.values()].sort((one, other) => byText(one.seed, other.seed)),
    duplicates,
    entries: ledger.map((entry) => {
      const owner = owners.get(entry);
      return owner === undefined ? entry : { ...entry, owner };
    }),
    problems,
  };
}

/** Lists and pages identify an article by its version, so a new identity needs a new version. */
function withIdentity(article: ArticleHead, entry: LedgerEntry | undefined): ArticleHead {
  if (entry === undefined || article.isPinned || entry.id === article.id) return article;
  return replaceFields(article, { id: entry.id, version: shortHash(`${article.version} ${entry.id}`, 32) });
}

/** First by consent: a seed that was taken down decides for its page, then one that may be published. */
const STANDING: Readonly<Record<Article["consent"], number>> = { removed: 0, yes: 1, merged: 2, no: 3 };

/** Then the seed that was kept when the page was published, or the one that made its identity; then the first name. */
function standingFirst(
  articles: readonly ArticleHead[],
  entryOf: (index: number) => LedgerEntry | undefined,
): Uint32Array {
  const ranks = Uint8Array.from(
    articles,
    (article, index) => 4 * STANDING[article.consent] + newness(article, entryOf(index)),
  );
  return Uint32Array.from(articles.keys()).sort(
    (one, other) =>
      (ranks[one] ?? 0) - (ranks[other] ?? 0) || byText(articles[one]?.seed ?? "", articles[other]?.seed ?? ""),
  );
}

/** Below 4. */
function newness({ seed, id }: ArticleHead, entry: LedgerEntry | undefined): number {
  if (entry === undefined) return 3;
  if (entry.seed === seed.normalize("NFC")) return 0;
  return entry.id === id ? 1 : 2;
}
