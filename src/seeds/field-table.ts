import { similarName } from "../lib/similar-name.ts";
import type { FieldMap, FieldPath, FieldValue } from "./field-value.ts";
import { MAX_COVERAGE } from "./fields/coverage.ts";
import { type Enclosure, readEnclosure } from "./fields/enclosure.ts";
import { MAX_NAMES, readNames } from "./fields/names.ts";
import { MAX_NAME_LENGTH } from "./fields/provider.ts";
import {
  address,
  date,
  enclosure,
  images,
  list,
  map,
  number,
  optional,
  provider,
  report,
  rules,
  type Schema,
  secureAddress,
  text,
  yesOrNo,
} from "./fields/schemas.ts";
import { readNumber } from "./fields/shapes.ts";
import { MAX_EXCERPT_LENGTH, MAX_TITLE_LENGTH } from "./fields/text.ts";
import { MAX_TOPIC_LENGTH, MAX_TOPICS } from "./fields/topics.ts";
import type { Reporter } from "./reporter.ts";

/** The fields that an article has under the same names, each read by its row in `FIELDS`. */
export interface PlainFields {
  readonly quality?: number;
  /** The seed's ranking; -1 marks a seed merged under another. */
  readonly heat?: number;
  /** Names of the authors, each once. */
  readonly author?: readonly string[];
  readonly enclosure?: Enclosure;
}

/** A field of seeds or sidecars. */
export interface FieldRule {
  /** The meaning, in one line for the docs. */
  readonly meaning: string;
  /** Who may write it. Identity and decisions about publishing are the curator's, in the sidecar. */
  readonly by: "anyone" | "curator";
  /** Whether the value is prose for readers, in which # is an ordinary character. */
  readonly isProse?: true;
  /** The allowed values, for editors. */
  readonly schema: Schema;
  /** Reads the article's field of the same name, if that depends on no other field. */
  readonly read?: (...at: At) => PlainFields;
}

/** A value, its path, and where to report faults. */
type At = readonly [value: FieldValue | undefined, path: FieldPath, report: Reporter];

type PlainRules = {
  readonly [Name in keyof PlainFields]-?: FieldRule & { readonly read: (...at: At) => Pick<PlainFields, Name> };
};

/** A part of an article made from a value; empty if the value is missing or unusable. */
function given<Value, Part>(value: Value | undefined, partOf: (value: Value) => Part): Part | Record<never, never> {
  return value === undefined ? {} : partOf(value);
}

export const CATEGORIES = new Set(["news"]);
/** The states of a seed's review. */
export const REVIEWS = new Set(["pending", "rejected"]);

/** The types of item that the old site had, and podcasts. All are shown alike, except for the link's wording. */
export const TYPES = new Set(["article", "video", "audio", "course", "collection", "profile", "forum", "download"]);

/**
 * Every field: its meaning, its allowed values and, if it depends on no other field, how to read it. Other names are
 * reported and ignored. `docs/seed-fields.md` explains each.
 */
export const FIELDS = {
  title: { meaning: "the headline, as text", by: "anyone", isProse: true, schema: text(MAX_TITLE_LENGTH, 1) },
  excerpt: {
    meaning: "the first sentences, in the source's words",
    by: "anyone",
    isProse: true,
    schema: text(MAX_EXCERPT_LENGTH),
  },
  publishedDateTime: { meaning: "when the source published it: 2021-08-20T15:46:00Z", by: "anyone", schema: date },
  originalUrl: {
    meaning: "the address as it was found, from which the article's identity is made",
    by: "anyone",
    schema: address,
  },
  webUrl: { meaning: "the canonical address, which readers are sent to", by: "anyone", schema: address },
  ampWebUrl: { meaning: "the AMP address; checked, never linked", by: "anyone", schema: address },
  cdnAmpWebUrl: { meaning: "the address in Google's AMP cache; checked, never linked", by: "anyone", schema: address },
  category: { meaning: "always news", by: "anyone", schema: { enum: [...CATEGORIES] } },
  type: { meaning: "article, video or audio", by: "anyone", schema: { enum: [...TYPES] } },
  quality: {
    meaning: "how good the source is",
    by: "anyone",
    schema: number,
    read: (...at: At) => given(readNumber(...at), (quality) => ({ quality })),
  },
  author: {
    meaning: "who wrote it: a name, or a list of names",
    by: "anyone",
    isProse: true,
    schema: { anyOf: [text(MAX_NAME_LENGTH), list(text(MAX_NAME_LENGTH, 1), MAX_NAMES)] },
    read: (...at: At) => given(readNames(...at), (author) => ({ author })),
  },
  enclosure: {
    meaning: "the audio or video of a podcast: url, type, length in bytes, duration",
    by: "anyone",
    schema: { anyOf: [enclosure, secureAddress] },
    read: (...at: At) => given(readEnclosure(...at), (enclosure) => ({ enclosure })),
  },
  heat: {
    meaning: "quality plus ten for each other report; -1 means merged under another seed",
    by: "anyone",
    schema: number,
    read: (...at: At) => given(readNumber(...at), (heat) => ({ heat })),
  },
  published: { meaning: "false withholds the seed", by: "anyone", schema: yesOrNo },
  review: {
    meaning: "pending: waits for a curator to look at it; rejected: a curator did not want it",
    by: "anyone",
    schema: { enum: [...REVIEWS] },
  },
  removed: { meaning: "true takes the article down", by: "anyone", schema: yesOrNo },
  provider: { meaning: "the source: name, domain, images", by: "anyone", isProse: true, schema: provider },
  topics: {
    meaning: "the names of its topics",
    by: "anyone",
    isProse: true,
    schema: list(text(MAX_TOPIC_LENGTH, 1), MAX_TOPICS),
  },
  images: { meaning: "url, width and height of each image", by: "anyone", schema: images },
  related: { meaning: "other sources' reports of the same story", by: "anyone", schema: list(report, MAX_COVERAGE) },
  featuredContent: {
    meaning: "an embedded player, which becomes a link",
    by: "anyone",
    schema: { type: "string", pattern: "\\b[Ss][Rr][Cc]\\s*=\\s*[\"']?https://" },
  },
  secured: { meaning: "private data of an older site; dropped before anything else is read", by: "anyone", schema: {} },
  body: { meaning: "the text, in a .yaml seed", by: "anyone", isProse: true, schema: text() },
  id: {
    meaning: "pins the article's identity: 16 hex digits",
    by: "curator",
    schema: { type: ["string", "integer"], pattern: "^[0-9a-f]{16}$" },
  },
  cleaning: {
    meaning: "what the comment filter must keep and cut",
    by: "curator",
    schema: { ...map({ keep: optional(rules), cut: optional(rules) }), additionalProperties: false },
  },
  keepRelated: {
    meaning: "reports to list even if their own seeds are withheld, by address",
    by: "curator",
    schema: list(address, MAX_COVERAGE),
  },
  firstRelated: {
    meaning: "reports to list first, in this order, by address",
    by: "curator",
    schema: list(address, MAX_COVERAGE),
  },
  language: {
    meaning: "the language of the text, as in HTML: en, pt-BR",
    by: "curator",
    schema: { type: "string", pattern: "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$" },
  },
} as const satisfies Readonly<Record<string, FieldRule>> & PlainRules;

export type FieldName = keyof typeof FIELDS;

/** Whether the value at a path is prose for readers. Names are, wherever they stand. */
export function isProse(path: FieldPath): boolean {
  const name = path.findLast((step) => typeof step === "string") ?? "";
  return name === "name" || (isFieldName(name) && "isProse" in FIELDS[name]);
}

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** Names of article fields in other programs, in lower case without punctuation. */
const NAMES_ELSEWHERE: Readonly<Record<string, FieldName>> = {
  headline: "title",
  ...{ summary: "excerpt", description: "excerpt", abstract: "excerpt" },
  ...{ date: "publishedDateTime", pubdate: "publishedDateTime", publisheddate: "publishedDateTime" },
  ...{ publishedat: "publishedDateTime", datepublished: "publishedDateTime", publishdate: "publishedDateTime" },
  ...{ url: "webUrl", link: "webUrl", address: "webUrl", canonical: "webUrl", canonicalurl: "webUrl" },
  ...{ source: "provider", publisher: "provider", outlet: "provider" },
  ...{ authors: "author", byline: "author" },
  ...{ topic: "topics", tag: "topics", tags: "topics", categories: "topics", keywords: "topics" },
  ...{ image: "images", picture: "images", pictures: "images", photo: "images" },
  ...{ draft: "published", publish: "published", remove: "removed", deleted: "removed", lang: "language" },
};

/**
 * The field that was probably meant by an unknown name: another case or spacing, another program's name, or a
 * misspelling.
 */
export function similarField(name: string): FieldName | undefined {
  const letters = name.replace(/[^a-z]/gi, "").toLowerCase();
  const known = Object.keys(FIELDS).filter(isFieldName);
  const meant = known.find((field) => field.toLowerCase() === letters);
  if (meant !== undefined) return meant;
  if (Object.hasOwn(NAMES_ELSEWHERE, letters)) return NAMES_ELSEWHERE[letters];
  const similar = similarName(name, known);
  return similar !== undefined && isFieldName(similar) ? similar : undefined;
}

/** The fields of a seed that its article takes unchanged. Missing ones are left out. */
export function readPlainFields(fields: FieldMap, report: Reporter): PlainFields {
  let read: PlainFields = {};
  for (const name of PLAIN) read = { ...read, ...FIELDS[name].read(fields[name], [name], report) };
  return read;
}

const PLAIN = Object.keys(FIELDS).filter(isPlainField);

function isPlainField(name: string): name is keyof PlainFields {
  return isFieldName(name) && "read" in FIELDS[name];
}
