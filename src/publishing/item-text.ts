import type { PublishedArticle } from "../digest/published-article.ts";
import type { SharedPlace } from "./shared-articles.ts";

/** What tells an article from everything else that an item holds. */
export interface Versioned {
  readonly version: string;
}

/** The name under which an item's text names an article's place. No item has a field of this name. */
const PLACE = "#article";

/** What stands for a shared article in an item's text. */
export function placedAt(place: SharedPlace): unknown {
  return { [PLACE]: place };
}

/** What a page is made of as text. A site has many lists of its articles: `standIn` says what stands for each. */
export function writeItem(item: unknown, standIn: (article: Versioned) => unknown): string {
  return JSON.stringify(item, (_, value: unknown) => (isVersioned(value) ? standIn(value) : value));
}

function isVersioned(value: unknown): value is Versioned {
  return isRecord(value) && "version" in value && typeof value.version === "string";
}

/** The item of a text where places stand for its articles. */
export function readItem(text: string, articleAt: (place: SharedPlace) => PublishedArticle): unknown {
  const withArticles = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    const place = value[PLACE];
    if (isPlace(place)) return articleAt(place);
    for (const key in value) value[key] = withArticles(value[key]);
    return value;
  };
  return withArticles(JSON.parse(text));
}

/** Lists are too: their keys are the places. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPlace(value: unknown): value is SharedPlace {
  return isRecord(value) && typeof value.at === "number" && typeof value.size === "number";
}
