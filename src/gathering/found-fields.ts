import type { parseFeed } from "feedsmith";
import type { PlainFields } from "../seeds/field-table.ts";
import type { FieldValue } from "../seeds/field-value.ts";
import { enclosureFields } from "../seeds/seed-fields.ts";
import { authorsIn, findAuthor } from "./find-author.ts";
import { findEnclosure, type Playable } from "./find-enclosure.ts";
import { type Found, type FoundFields, inFeed } from "./found.ts";
import type { LdNode } from "./json-ld.ts";
import type { ParsedPage } from "./parse-page.ts";

type Parsed = ReturnType<typeof parseFeed>;
type ItemsOf<Feed> = Feed extends { readonly items?: readonly (infer Item)[] | undefined }
  ? Item
  : Feed extends { readonly entries?: readonly (infer Entry)[] | undefined }
    ? Entry
    : never;

/** An item of a feed of the given format. */
export type ItemOf<Format extends Parsed["format"]> = ItemsOf<Extract<Parsed, { readonly format: Format }>["feed"]>;

/** Makes an address in a feed absolute. Undefined if it is invalid. */
export type Resolve = (link: string) => string | undefined;

/** Where a field is found, and how it is written and shown. */
interface Finding {
  readonly page: (page: ParsedPage, article: LdNode | undefined) => FoundFields | undefined;
  readonly rss: (item: ItemOf<"rss">, resolve: Resolve) => FoundFields | undefined;
  readonly atom: (item: ItemOf<"atom">, resolve: Resolve) => FoundFields | undefined;
  readonly rdf: (item: ItemOf<"rdf">, resolve: Resolve) => FoundFields | undefined;
  readonly json: (item: ItemOf<"json">, resolve: Resolve) => FoundFields | undefined;
  /** The value as written to a seed. */
  readonly write: (found: FoundFields) => FieldValue | undefined;
  /** The value as shown in the terminal. */
  readonly show: (found: FoundFields) => Found<string> | undefined;
}

/** One row for each field that is copied into an article unchanged. Undefined for fields that pages do not state. */
const FINDINGS: Readonly<Record<keyof PlainFields, Finding | undefined>> = {
  quality: undefined,
  heat: undefined,
  author: {
    page: (page, article) => {
      const author = findAuthor(page, article);
      return author && { author };
    },
    // In RSS, `author` is an e-mail address followed by the name in parentheses.
    rss: ({ dc, itunes, authors = [] }) =>
      authorOf(dc?.creators ?? [itunes?.author, ...authors.map(({ name }) => name)]),
    atom: ({ authors = [] }) => authorOf(authors.map(({ name }) => name)),
    rdf: ({ dc }) => authorOf(dc?.creators ?? []),
    json: ({ authors = [] }) => authorOf(authors.map(({ name }) => name)),
    write: ({ author }) => author?.value,
    show: ({ author }) => author && { ...author, value: author.value.join(", ") },
  },
  enclosure: {
    page: nowhere,
    rss: ({ enclosures, itunes }, resolve) => enclosureOf(enclosures, resolve, itunes?.duration),
    atom: ({ links = [], itunes }, resolve) =>
      enclosureOf(
        links.filter(({ rel }) => rel === "enclosure").map((link) => ({ ...link, url: link.href })),
        resolve,
        itunes?.duration,
      ),
    rdf: nowhere,
    json: ({ attachments = [] }, resolve) =>
      enclosureOf(
        attachments.map(({ url, mime_type, size_in_bytes, duration_in_seconds }) => ({
          url,
          type: mime_type,
          length: size_in_bytes,
          duration: duration_in_seconds,
        })),
        resolve,
      ),
    write: ({ enclosure }) => enclosure && enclosureFields(enclosure.value),
    show: ({ enclosure }) => enclosure && { ...enclosure, value: `${enclosure.value.address} ${enclosure.value.type}` },
  },
};

const ROWS = Object.values(FINDINGS).filter((row) => row !== undefined);

/** Finds all fields; `find` looks up a single one. */
export function findFields(find: (row: Finding) => FoundFields | undefined): FoundFields {
  let all: FoundFields = {};
  for (const row of ROWS) all = { ...all, ...find(row) };
  return all;
}

/** The fields as written to a seed. */
export function writeFields(found: FoundFields): (readonly [name: string, value: FieldValue | undefined])[] {
  return Object.entries(FINDINGS).map(([name, row]) => [name, row?.write(found)]);
}

/** The fields found, as shown in the terminal. */
export function showFields(found: FoundFields): (readonly [name: string, value: string, source: string])[] {
  return Object.entries(FINDINGS).flatMap(([name, row]) => {
    const shown = row?.show(found);
    return shown === undefined ? [] : [[name, shown.value, shown.source]];
  });
}

function nowhere(): undefined {
  return undefined;
}

function authorOf(texts: readonly (string | undefined)[]): FoundFields | undefined {
  const names = authorsIn(texts);
  return names.length === 0 ? undefined : { author: inFeed(names) };
}

function enclosureOf(
  playable: readonly Playable[] | undefined,
  resolve: Resolve,
  duration?: number,
): FoundFields | undefined {
  const enclosure = findEnclosure(playable, resolve, duration);
  return enclosure && { enclosure: inFeed(enclosure) };
}
