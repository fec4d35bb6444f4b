/** Fields of a seed that tests vary. Missing ones are omitted, and `lines` are inserted as they are. */
export interface SeedFields {
  readonly title?: string;
  readonly excerpt?: string;
  readonly date?: string;
  readonly address?: string;
  readonly type?: string;
  readonly quality?: number;
  readonly heat?: number;
  readonly published?: boolean;
  readonly removed?: boolean;
  readonly provider?: { readonly name: string; readonly domain: string };
  readonly topics?: readonly string[];
  readonly image?: { readonly url: string; readonly width?: number; readonly height?: number };
  readonly related?: readonly RelatedFields[];
  readonly lines?: readonly string[];
  readonly body?: string;
}

export interface RelatedFields {
  readonly title: string;
  readonly address: string;
  readonly date?: string;
  readonly excerpt?: string;
  readonly provider?: { readonly name: string; readonly domain: string };
}

/** A seed as text. Setting a field to undefined omits it. */
export function storySeed(fields: { readonly [Name in keyof SeedFields]: SeedFields[Name] | undefined } = {}): string {
  const { title, excerpt, date, address, type, quality, heat, published, removed, ...rest } = {
    ...STANDARD,
    ...fields,
  };
  const { provider, topics, image, related, lines, body } = rest;
  const written = [
    ...field("title", title),
    ...field("excerpt", excerpt),
    ...field("publishedDateTime", date),
    ...field("webUrl", address),
    ...field("type", type),
    ...field("quality", quality),
    ...field("heat", heat),
    ...field("published", published),
    ...field("removed", removed),
    ...(provider ? ["provider:", ...field("name", provider.name, 2), ...field("domain", provider.domain, 2)] : []),
    ...(topics ? ["topics:", ...topics.map((topic) => `  - ${JSON.stringify(topic)}`)] : []),
    ...(image
      ? [
          "images:",
          `  - url: ${JSON.stringify(image.url)}`,
          ...field("width", image.width, 4),
          ...field("height", image.height, 4),
        ]
      : []),
    ...(related ? ["related:", ...related.flatMap(relatedLines)] : []),
    ...(lines ?? []),
  ];
  return `---\n${written.join("\n")}\n---\n${body ?? ""}`;
}

const STANDARD = {
  title: "A standard story",
  excerpt: "What a standard story says first.",
  date: "2021-05-01T10:00:00Z",
  address: "https://news.example/standard",
  provider: { name: "Example News", domain: "news.example" },
} satisfies SeedFields;

// Every JSON string is a valid YAML string.
function field(name: string, value: string | number | boolean | undefined, indent = 0): string[] {
  return value === undefined ? [] : [`${" ".repeat(indent)}${name}: ${JSON.stringify(value)}`];
}

function relatedLines({ title, address, date, excerpt, provider }: RelatedFields): string[] {
  return [
    `  - title: ${JSON.stringify(title)}`,
    ...field("webUrl", address, 4),
    ...field("publishedDateTime", date, 4),
    ...field("excerpt", excerpt, 4),
    ...(provider ? ["    provider:", ...field("name", provider.name, 6), ...field("domain", provider.domain, 6)] : []),
  ];
}
