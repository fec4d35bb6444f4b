/** What tells an article from everything else that an item holds. */
export interface Versioned {
  readonly version: string;
}

/** What a page is made of, as text; beside it the articles that stand in it, since a site has many lists of the same. */
export interface ItemText {
  readonly text: string;
  /** In the order in which they stand in the text, each as often as it does. */
  readonly articles: readonly Versioned[];
}

/** The name under which a text names the number of an article. No item has a field of this name. */
const NUMBER = "#article";

/** Takes an item apart into its text and its articles. */
export function writeItem(item: unknown): ItemText {
  const articles: Versioned[] = [];
  const text = JSON.stringify(item, (_, value: unknown) =>
    isVersioned(value) ? { [NUMBER]: articles.push(value) - 1 } : value,
  );
  return { text, articles };
}

function isVersioned(value: unknown): value is Versioned {
  return isRecord(value) && "version" in value && typeof value.version === "string";
}

/** Puts an item together again. */
export function readItem({ text, articles }: ItemText): unknown {
  const withArticles = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    const number = value[NUMBER];
    if (typeof number === "number") return articles[number];
    for (const key in value) value[key] = withArticles(value[key]);
    return value;
  };
  return withArticles(JSON.parse(text));
}

/** Lists are too: their keys are the places. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
