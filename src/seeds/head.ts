import { addressHash } from "../lib/address-hash.ts";
import { slugOf } from "../lib/slug.ts";
import type { Article, ArticleDetail, ArticleHead } from "./article.ts";
import { keyTerms } from "./key-terms.ts";
import { outletOf } from "./outlet-of.ts";

/** An article's head. `version` must change whenever anything in the article does. */
export function headOf(article: Article, version: string): ArticleHead {
  const { coverage, body, provider, ...rest } = article;
  const coverCopies = coverage.flatMap(({ address, alsoAt = [] }) =>
    alsoAt.map((copy) => [addressHash(address), copy] as const),
  );
  return {
    ...rest,
    ...(provider && { provider: { name: provider.name, ...(provider.domain && { domain: provider.domain }) } }),
    version,
    slug: slugOf(rest.title),
    covers: coverage.map(({ address }) => addressHash(address)),
    ...(coverCopies.length > 0 && { coverCopies }),
    coverDates: coverage.map(({ published = "" }) => published).join(" "),
    coverOutlets: coverage.map(outletOf),
    terms: keyTerms(article),
    hasText: body !== undefined && body.html !== "",
    cuts: body?.removed.map(({ from, to, kind }) => ({ from, to, kind })) ?? [],
  };
}

/** The rest of an article. */
export function detailOf({ coverage, body }: Article): ArticleDetail {
  return { coverage, ...(body && { body }) };
}
