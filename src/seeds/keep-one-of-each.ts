import { byText } from "../lib/collate.ts";
import { shortHash } from "../lib/hash.ts";
import type { Article, ArticleHead } from "./article.ts";
import { faultOf } from "./fault.ts";
import type { LedgerEntry } from "./ledger.ts";
import { ownLedger, pageOf } from "./own-ledger.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type SeedFolder, shownPath } from "./seed-file.ts";

/** Seeds without repetitions. */
export interface Unique {
  /** In the order of their seeds' names, with the identities that the ledger tells. */
  readonly articles: readonly ArticleHead[];
  /** The others of each page, with the one that stands for both. */
  readonly duplicates: ReadonlyMap<ArticleHead, ArticleHead>;
  /** The ledger's entries, with their owners. */
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Keeps one seed of each page, whatever the spelling of its address, and of each identity. A page that was published before
 * keeps the identity that the ledger tells, and its seed stands before others; a curator's own `id` counts more. The same
 * identity for two pages would make a feed reader lose one of them, so it is an error.
 */
export function keepOneOfEach(
  folder: SeedFolder,
  articles: readonly ArticleHead[],
  ledger: readonly LedgerEntry[],
): Unique {
  const pages = new Map(articles.map((article) => [article, pageOf(article)]));
  const owned = ownLedger(pages, ledger);
  const byPage = new Map<string, ArticleHead>();
  const byId = new Map<string, ArticleHead>();
  const duplicates = new Map<ArticleHead, ArticleHead>();
  const problems: Problem[] = [];
  const owners = new Map<LedgerEntry, string>();
  for (const { article, page, entries, entry } of [...pages].map(candidateIn(owned)).sort(standingFirst)) {
    const first = byPage.get(page);
    const settled = withIdentity(article, entry);
    const namesake = byId.get(settled.id);
    if (first !== undefined) {
      duplicates.set(article, first);
    } else if (namesake !== undefined) {
      const fault = faultOf("seed/same-id", { seed: shownPath(folder, namesake.seed) });
      problems.push(fileProblem(shownPath(folder, article.seed), fault));
    } else {
      byPage.set(page, settled);
      byId.set(settled.id, settled);
      for (const own of entries) owners.set(own, settled.id);
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

interface Candidate {
  readonly article: ArticleHead;
  readonly page: string;
  readonly entries: readonly LedgerEntry[];
  /** The one whose identity the page bears. */
  readonly entry: LedgerEntry | undefined;
}

function candidateIn(owned: ReturnType<typeof ownLedger>) {
  return ([article, page]: readonly [ArticleHead, string]): Candidate => {
    const entries = owned.get(page) ?? [];
    return { article, page, entries, entry: entries[0] };
  };
}

/** Lists and pages know an article by its version, so another identity is another version. */
function withIdentity(article: ArticleHead, entry: LedgerEntry | undefined): ArticleHead {
  if (entry === undefined || article.isPinned || entry.id === article.id) return article;
  return { ...article, id: entry.id, version: shortHash(`${article.version} ${entry.id}`, 32) };
}

/** A seed that was taken down stands for all of its page, then one that may be published. */
const STANDING: Readonly<Record<Article["consent"], number>> = { removed: 0, yes: 1, merged: 2, no: 3 };

/** Then the seed that stood when the page was published, or the one that made its identity; otherwise the first name. */
function standingFirst(one: Candidate, other: Candidate): number {
  return (
    STANDING[one.article.consent] - STANDING[other.article.consent] ||
    newness(one) - newness(other) ||
    byText(one.article.seed, other.article.seed)
  );
}

function newness({ article, entry }: Candidate): number {
  if (entry === undefined) return 3;
  if (entry.seed === article.seed.normalize("NFC")) return 0;
  return entry.id === article.id ? 1 : 2;
}
