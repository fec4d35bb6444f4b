import pLimit from "p-limit";
import { wholeOf } from "../lib/fields-on-disk.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { faultOf } from "../seeds/fault.ts";
import { fileProblem, type Problem } from "../seeds/problem.ts";
import { copyPicture } from "./copy-picture.ts";
import type { FetchOptions } from "./fetch-picture.ts";

/** The fields of an article that a copy of its picture depends on, or changes. */
type WithPictures = Pick<ArticleHead, "pictures" | "version" | "seed">;

export interface CopyOptions<Article extends WithPictures> extends FetchOptions {
  /** Whether an article is shown; pictures of others are not fetched. */
  readonly isShown: (article: Article) => boolean;
  /** The seed's path as its curator would type it. */
  readonly shownSeed: (seed: string) => string;
  readonly onProgress: (done: number, all: number) => void;
}

/** Pictures fetched at a time. One host still gets only two requests at a time. */
const AT_ONCE = 16;

/**
 * The same articles, each with the site's own copies of the picture its pages show, or with the reason why there is
 * none; and a warning for each picture that could not be fetched.
 */
export async function withCopies<Article extends WithPictures>(
  articles: readonly Article[],
  { isShown, shownSeed, onProgress, ...options }: CopyOptions<Article>,
): Promise<{ readonly articles: readonly Article[]; readonly problems: readonly Problem[] }> {
  const shown = new Set(articles.filter((article) => article.pictures.length > 0 && isShown(article)));
  const addresses = [...new Set([...shown].flatMap(({ pictures: [picture] }) => picture?.address ?? []))];
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const found = new Map(
    await Promise.all(
      addresses.map((address) =>
        limit(async () => {
          const copies = await copyPicture(address, options);
          onProgress(++done, addresses.length);
          return [address, copies] as const;
        }),
      ),
    ),
  );
  const problems: Problem[] = [];
  const copied = articles.map((article): Article => {
    const { pictures, version, seed } = article;
    const [first, ...rest] = pictures;
    const result = shown.has(article) && first !== undefined ? found.get(first.address) : undefined;
    if (first === undefined || result === undefined) return { ...wholeOf(article), pictures: [] };
    if ("why" in result) {
      const { fault: reason, cure } = result;
      const fault = faultOf("image/not-copied", { address: first.address, reason, cure });
      problems.push({ ...fileProblem(shownSeed(seed), fault, "warning"), field: "images" });
    }
    const picture = { ...first, ...("why" in result ? { missing: result.why } : { copies: result }) };
    return { ...wholeOf(article), pictures: [picture, ...rest], version: JSON.stringify([version, picture]) };
  });
  return { articles: copied, problems };
}
