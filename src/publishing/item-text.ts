/** The property that identifies an article in an item. */
export interface Versioned {
  readonly version: string;
}

/** A page's item as text, with its articles separate, because many pages contain the same ones. */
export interface ItemText {
  readonly text: string;
  /** In order of occurrence, including repetitions. */
  readonly articles: readonly Versioned[];
}

/** Key of an article's index in the text. No item has a field of this name. */
const NUMBER = "#article";

/** Splits an item into its text and its articles. */
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

/** Restores an item. */
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

/** Includes arrays, whose keys are indexes. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
