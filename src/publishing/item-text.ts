import type { PublishedArticle } from "../digest/published-article.ts";

/** What tells an article from everything else that an item holds. */
export interface Versioned {
  readonly version: string;
}

/** The name under which `numbered` puts an article's number. No item has a field of this name. */
const NUMBER = "#article";

/** What stands for the article of a number in an item's text. */
export function numbered(number: number): unknown {
  return { [NUMBER]: number };
}

/** What a page is made of as text. A site has many lists of its articles: `standIn` says what stands for each. */
export function writeItem(item: unknown, standIn: (article: Versioned) => unknown): string {
  return JSON.stringify(item, (_, value: unknown) => (isVersioned(value) ? standIn(value) : value));
}

function isVersioned(value: unknown): value is Versioned {
  return isRecord(value) && "version" in value && typeof value.version === "string";
}

/** The item of a text where numbers stand for its articles. */
export function readItem(text: string, articleAt: (number: number) => PublishedArticle): unknown {
  const withArticles = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    const number = value[NUMBER];
    if (typeof number === "number") return articleAt(number);
    for (const key in value) value[key] = withArticles(value[key]);
    return value;
  };
  return withArticles(JSON.parse(text));
}

/** Lists are too: their keys are the places. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
