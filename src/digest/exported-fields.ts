import type { NewsArticle } from "schema-dts";
import { z } from "zod";
import { elementOfLines, textElement, xmlElement } from "../lib/xml.ts";
import type { PlainFields } from "../seeds/field-table.ts";
import type { Provider } from "../seeds/fields/provider.ts";

/** The fields of an article that are exported. */
export interface ExportedFields extends PlainFields {
  readonly provider?: Pick<Provider, "name" | "domain">;
}

type JsonLd = Omit<Partial<Extract<NewsArticle, { readonly "@type": "NewsArticle" }>>, "@type">;

/** How a field is exported in each format. */
interface FieldExport {
  /** Properties of a `NewsArticle`. */
  readonly jsonLd: (told: ExportedFields) => JsonLd | undefined;
  /** Elements of an RSS item. */
  readonly rss: (told: ExportedFields) => readonly string[] | undefined;
  /** Elements of an Atom entry. */
  readonly atom: (told: ExportedFields) => readonly string[] | undefined;
  /** Members of a JSON Feed item. */
  readonly jsonFeed: (told: ExportedFields) => object | undefined;
}

/** One row for each field that articles take unchanged; undefined for internal ones. */
const EXPORTS: Readonly<Record<keyof PlainFields, FieldExport | undefined>> = {
  quality: undefined,
  heat: undefined,
  author: {
    jsonLd: ({ author }) => author && { author: author.map((name) => ({ "@type": "Person", name })) },
    rss: (told) => creditsOf(told).map(({ name }) => textElement("dc:creator", name)),
    atom: (told) =>
      creditsOf(told).map(({ name, url }) =>
        elementOfLines("    ", "author", [textElement("name", name), url && textElement("uri", url)]),
      ),
    jsonFeed: (told) => {
      const authors = creditsOf(told);
      return authors.length === 0 ? undefined : { authors };
    },
  },
  enclosure: {
    jsonLd: ({ enclosure }) =>
      enclosure && {
        associatedMedia: {
          "@type": "MediaObject",
          contentUrl: enclosure.address,
          encodingFormat: enclosure.type,
          ...(enclosure.duration !== undefined && { duration: `PT${enclosure.duration}S` }),
        },
      },
    // An unknown length is 0, as the W3C's validator asks (UseZeroForUnknown).
    rss: ({ enclosure }) =>
      enclosure && [
        xmlElement("enclosure", { url: enclosure.address, length: enclosure.length ?? 0, type: enclosure.type }),
      ],
    atom: ({ enclosure }) => {
      if (enclosure === undefined) return undefined;
      const { address: href, type, length } = enclosure;
      return [xmlElement("link", { href, rel: "enclosure", type, length })];
    },
    jsonFeed: ({ enclosure }) => {
      if (enclosure === undefined) return undefined;
      const { address: url, type: mime_type, length: size_in_bytes, duration: duration_in_seconds } = enclosure;
      return { attachments: [{ url, mime_type, size_in_bytes, duration_in_seconds }] };
    },
  },
};

const ROWS = Object.values(EXPORTS).filter((row) => row !== undefined);

/** The elements of an article's fields in a feed. */
export function exportedElements(format: "rss" | "atom", told: ExportedFields): string[] {
  return ROWS.flatMap((row) => row[format](told) ?? []);
}

/** The properties of an article's fields in JSON-LD. */
export function exportedProperties(told: ExportedFields): JsonLd {
  let all: JsonLd = {};
  for (const row of ROWS) all = { ...all, ...row.jsonLd(told) };
  return all;
}

/** The members of an article's fields in JSON Feed. */
export function exportedMembers(told: ExportedFields): object {
  let all = {};
  for (const row of ROWS) all = { ...all, ...row.jsonFeed(told) };
  return all;
}

/** The shapes of the fields in the API. Each is always present, under its own name. */
export const exportedShapes = {
  author: z.array(z.string().min(1)).describe("Names of who wrote it, where the source states them."),
  enclosure: z
    .strictObject({
      url: z
        .url()
        .regex(/^https?:\/\//)
        .describe("On the source's own server."),
      type: z.string().min(1).describe("The media type: audio/mpeg."),
      length: z.int().min(1).nullable().describe("In bytes."),
      duration: z.int().min(1).nullable().describe("In seconds."),
    })
    .nullable()
    .describe("What is played. Null: the article has no audio or video of its own."),
  heat: z.number().nullable().describe("The ranking: quality plus ten for each other report."),
} satisfies Record<Exclude<keyof PlainFields, "quality">, z.ZodType>;

/** The values for these shapes. */
export function exportedValues({ author = [], enclosure, heat }: PlainFields) {
  return {
    author: [...author],
    enclosure:
      enclosure === undefined
        ? null
        : {
            url: enclosure.address,
            type: enclosure.type,
            length: enclosure.length ?? null,
            duration: enclosure.duration ?? null,
          },
    heat: heat ?? null,
  } satisfies { [Name in keyof typeof exportedShapes]: z.infer<(typeof exportedShapes)[Name]> };
}

/** The authors, then the outlet, as feed readers show authors. */
function creditsOf({ author = [], provider }: ExportedFields): { readonly name: string; readonly url?: string }[] {
  const url = homeOf(provider);
  const outlet = provider && { name: provider.name, ...(url !== undefined && { url }) };
  return [...author.map((name) => ({ name })), ...(outlet === undefined ? [] : [outlet])];
}

/** An outlet's own front page, if its domain is known. */
export function homeOf(provider: Pick<Provider, "domain"> | undefined): string | undefined {
  return provider?.domain === undefined ? undefined : `https://${provider.domain}/`;
}
