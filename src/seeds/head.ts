import { slugOf } from "../lib/slug.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Article, ArticleDetail, ArticleHead } from "./article.ts";

/** An article's head. `version` must differ where anything of the article does. */
export function headOf({ coverage, body, ...rest }: Article, version: string): ArticleHead {
  return {
    ...rest,
    version,
    slug: slugOf(rest.title),
    covers: coverage.map(({ address }) => addressKey(address)),
    hasText: body !== undefined && body.html !== "",
    cuts: body?.removed.map(({ from, to, kind }) => ({ from, to, kind })) ?? [],
  };
}

/** What the head leaves out. */
export function detailOf({ coverage, body }: Article): ArticleDetail {
  return { coverage, ...(body && { body }) };
}
