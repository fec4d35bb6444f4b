import { LONGEST_ADDRESS } from "../lib/web-address.ts";
import { FIELDS, type FieldName, isFieldName } from "./field-table.ts";
import { MOST_RULES } from "./fields/cleaning.ts";
import { MOST_COVERAGE } from "./fields/coverage.ts";
import { MOST_PICTURES, MOST_PIXELS, TRACKER } from "./fields/picture.ts";
import { LONGEST_NAME } from "./fields/provider.ts";
import { LONGEST_EXCERPT, LONGEST_TITLE } from "./fields/text.ts";
import { LONGEST_TOPIC, MOST_TOPICS } from "./fields/topics.ts";
import { CATEGORIES, TYPES } from "./validate-seed.ts";

/** A JSON Schema of draft 7, which editors' YAML servers know best (json-schema.org/draft-07). */
export type Schema = { readonly [keyword: string]: unknown };

/** An editor types what we read as it is written: `2001` is a number to it, and a good title to us. */
const SCALAR = ["string", "number", "boolean"];

const text = (longest?: number, shortest?: number): Schema => ({
  type: SCALAR,
  ...(shortest !== undefined && { minLength: shortest }),
  ...(longest !== undefined && { maxLength: longest }),
});

/** The full address of a page on a host with a dot, without a user's name. */
const address: Schema = {
  type: "string",
  maxLength: LONGEST_ADDRESS,
  pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@\\\\]+\\.[^\\s/?#@\\\\]+(?:[/?#][^\\s\\\\]*)?$",
};

const TIME = "T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})";

const date: Schema = {
  type: "string",
  pattern: `^\\d{4}-\\d{2}-\\d{2}${TIME}$`,
  examples: ["2021-08-20T15:46:00Z"],
};

/** A day alone is a warning in a seed, and right in a sidecar. */
const curatorsDate: Schema = {
  type: "string",
  pattern: `^\\d{4}-\\d{2}-\\d{2}(?:${TIME})?$`,
  examples: ["2021-08-20T15:46:00Z", "2021-08-20"],
};

const number: Schema = {
  type: ["number", "string"],
  minimum: -999_999.999_999,
  maximum: 999_999.999_999,
  pattern: "^-?\\d{1,6}(?:\\.\\d{1,6})?$",
};

const yesOrNo: Schema = {
  type: ["boolean", "string"],
  pattern: "^(?:[Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$",
};

const pixels: Schema = {
  type: ["integer", "string"],
  minimum: TRACKER + 1,
  maximum: MOST_PIXELS,
  pattern: "^\\d{1,5}$",
};

const list = (items: Schema, most: number): Schema => ({ type: "array", maxItems: most, items });

/** Other names inside a field are passed over in silence, so they are allowed. */
const map = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: "object",
  properties,
  ...more,
});

const secureAddress: Schema = {
  ...address,
  pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^\\s/?#@\\\\]+\\.[^\\s/?#@\\\\]+(?:[/?#][^\\s\\\\]*)?$",
};

const image = map(
  {
    url: secureAddress,
    width: pixels,
    height: pixels,
  },
  { required: ["url"], dependencies: { width: ["height"], height: ["width"] } },
);

const images = list({ anyOf: [image, secureAddress] }, MOST_PICTURES);

const provider = map(
  {
    name: orNothing(text(LONGEST_NAME)),
    domain: orNothing({ type: "string", pattern: "^[^\\s/:@?#]+\\.[^\\s/:@?#]+$" }),
    images: orNothing(images),
  },
  { anyOf: [{ required: ["name"] }, { required: ["domain"] }] },
);

const oneAddress: Schema = { anyOf: [{ required: ["webUrl"] }, { required: ["originalUrl"] }] };

const report = map(
  {
    title: text(LONGEST_TITLE, 1),
    webUrl: address,
    originalUrl: address,
    excerpt: orNothing(text(LONGEST_EXCERPT)),
    publishedDateTime: orNothing(date),
    provider: orNothing(provider),
    quality: orNothing(number),
  },
  { required: ["title"], ...oneAddress },
);

const rules = list({ type: "string", pattern: "^\\d{1,7}(?:-\\d{1,7})? [0-9a-f]{8}$" }, MOST_RULES);

/** What each field may hold where it says anything at all. */
const SHAPES = {
  title: text(LONGEST_TITLE, 1),
  excerpt: text(LONGEST_EXCERPT),
  publishedDateTime: date,
  originalUrl: address,
  webUrl: address,
  ampWebUrl: address,
  cdnAmpWebUrl: address,
  category: { enum: [...CATEGORIES] },
  type: { enum: [...TYPES] },
  quality: number,
  heat: number,
  published: yesOrNo,
  removed: yesOrNo,
  provider,
  topics: list(text(LONGEST_TOPIC, 1), MOST_TOPICS),
  images,
  related: list(report, MOST_COVERAGE),
  featuredContent: { type: "string", pattern: "\\b[Ss][Rr][Cc]\\s*=\\s*[\"']?https://" },
  secured: {},
  body: text(),
  id: { type: ["string", "integer"], pattern: "^[0-9a-f]{16}$" },
  cleaning: { ...map({ keep: orNothing(rules), cut: orNothing(rules) }), additionalProperties: false },
  keepRelated: list(address, MOST_COVERAGE),
  language: { type: "string", pattern: "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$" },
} satisfies Record<FieldName, Schema>;

/** A field that is left empty says nothing, which is right where it may be missing. */
function orNothing(schema: Schema): Schema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  const { type } = schema;
  return type === undefined ? schema : { ...schema, type: [...(Array.isArray(type) ? type : [type]), "null"] };
}

const SEED_ONLY = new Set<FieldName>(["body"]);
const MUST: readonly FieldName[] = ["title", "publishedDateTime"];

/**
 * The schema of a `.yaml` seed or of a sidecar, made of the table of fields and of the limits of their readers: what it
 * refuses, `digest check` reports, as an error or a warning. It cannot tell everything that a check can (that a day is in the calendar,
 * that a host is public, that a topic is there twice), and does not know the sidecar that may lend a seed its title.
 */
export function schemaOf(kind: "seed" | "sidecar"): Schema {
  const names = Object.keys(FIELDS)
    .filter(isFieldName)
    .filter((name) => (kind === "seed" ? FIELDS[name].by === "anyone" : !SEED_ONLY.has(name)));
  const must = kind === "seed" ? MUST : [];
  const properties = names.map((name) => {
    const shape: Schema = kind === "sidecar" && name === "publishedDateTime" ? curatorsDate : SHAPES[name];
    return [name, { description: FIELDS[name].meaning, ...(must.includes(name) ? shape : orNothing(shape)) }];
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: kind === "seed" ? "A seed of a news digest" : "A sidecar: a curator's fields for the seed beside it",
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(kind === "seed" && { required: must, ...oneAddress }),
  };
}

/** A schema as its file holds it. */
export function printSchema(kind: "seed" | "sidecar"): string {
  return `${JSON.stringify(schemaOf(kind), null, 2)}\n`;
}
