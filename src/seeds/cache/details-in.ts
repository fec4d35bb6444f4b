import type { ArticleDetail, ArticleHead } from "../article.ts";
import { readDetail } from "./pack.ts";

/** Opens the details of articles that lie in the packs of a folder. Throws `DamagedCache` where one is not as written. */
export function detailsIn(dir: string): (article: Pick<ArticleHead, "id" | "place">) => ArticleDetail {
  return ({ id, place }) => {
    if (place === undefined) throw new Error(`The article ${id} is not in the cache.`);
    return readDetail(dir, place);
  };
}
