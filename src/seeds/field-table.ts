/** A field that a seed or a sidecar may hold. */
export interface FieldRule {
  /** What it means, in one line for the docs. */
  readonly meaning: string;
  /** Who may write it: identity and decisions about a seed are the curator's, who writes the sidecar. */
  readonly by: "anyone" | "curator";
}

/** Every field there is. A name that is not here is reported and ignored; `docs/seeds.md` explains each. */
export const FIELDS = {
  title: { meaning: "the headline, as text", by: "anyone" },
  excerpt: { meaning: "the first sentences, in the source's words", by: "anyone" },
  publishedDateTime: { meaning: "when the source published it: 2021-08-20T15:46:00Z", by: "anyone" },
  originalUrl: { meaning: "the address as it was found; the article's identity is made of it", by: "anyone" },
  webUrl: { meaning: "the canonical address, which readers are sent to", by: "anyone" },
  ampWebUrl: { meaning: "the AMP address; checked, never linked", by: "anyone" },
  cdnAmpWebUrl: { meaning: "the address in Google's AMP cache; checked, never linked", by: "anyone" },
  category: { meaning: "news", by: "anyone" },
  type: { meaning: "article or video", by: "anyone" },
  quality: { meaning: "how good the source is, as a number", by: "anyone" },
  heat: { meaning: "quality plus ten for each other report; -1 means merged under another seed", by: "anyone" },
  published: { meaning: "false withholds the seed", by: "anyone" },
  removed: { meaning: "true: taken down", by: "anyone" },
  provider: { meaning: "the outlet: name, domain, images", by: "anyone" },
  topics: { meaning: "names of topics", by: "anyone" },
  images: { meaning: "url, width and height of each image", by: "anyone" },
  related: { meaning: "other outlets' reports of the same news", by: "anyone" },
  featuredContent: { meaning: "an embedded player, which becomes a link", by: "anyone" },
  secured: { meaning: "private data of the old site; dropped before anything else is read", by: "anyone" },
  body: { meaning: "the text, in a .yaml seed", by: "anyone" },
  id: { meaning: "pins the article's identity: 16 hex digits", by: "curator" },
  cleaning: { meaning: "keep and cut: what the comment filter must leave, and what it must take", by: "curator" },
  keepRelated: { meaning: "addresses in related to list though their own seeds are withheld", by: "curator" },
  language: { meaning: "the language of the text, as in HTML: en, pt-BR", by: "curator" },
} as const satisfies Readonly<Record<string, FieldRule>>;

export type FieldName = keyof typeof FIELDS;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** The field that was probably meant by an unknown name: the same letters in another case or spacing. */
export function similarField(name: string): FieldName | undefined {
  const letters = name.replace(/[^a-z]/gi, "").toLowerCase();
  return Object.keys(FIELDS)
    .filter(isFieldName)
    .find((known) => known.toLowerCase() === letters);
}
