import { MAX_ADDRESS_LENGTH } from "../../lib/web-address.ts";
import { MAX_RULES } from "./cleaning.ts";
import { MAX_PICTURES, MAX_SIDE, TRACKER } from "./picture.ts";
import { MAX_NAME_LENGTH } from "./provider.ts";
import { MAX_EXCERPT_LENGTH, MAX_TITLE_LENGTH } from "./text.ts";

/** JSON Schema draft 7, which editors' YAML servers support best (json-schema.org/draft-07). */
export type Schema = { readonly [keyword: string]: unknown };

/** YAML types values that we read as text: `2001` is a number to an editor, and a valid title to us. */
const SCALAR = ["string", "number", "boolean"];

export const text = (longest?: number, shortest?: number): Schema => ({
  type: SCALAR,
  ...(shortest !== undefined && { minLength: shortest }),
  ...(longest !== undefined && { maxLength: longest }),
});

/** A full address of a page, on a host with a dot, without a user name. */
export const address: Schema = {
  type: "string",
  maxLength: MAX_ADDRESS_LENGTH,
  pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@\\\\]+\\.[^\\s/?#@\\\\]+(?:[/?#][^\\s\\\\]*)?$",
};

const TIME = "T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})";

export const date: Schema = {
  type: "string",
  pattern: `^\\d{4}-\\d{2}-\\d{2}${TIME}$`,
  examples: ["2021-08-20T15:46:00Z"],
};

/** A date without a time is a warning in a seed, and fine in a sidecar. */
export const curatorsDate: Schema = {
  type: "string",
  pattern: `^\\d{4}-\\d{2}-\\d{2}(?:${TIME})?$`,
  examples: ["2021-08-20T15:46:00Z", "2021-08-20"],
};

export const number: Schema = {
  type: ["number", "string"],
  minimum: -999_999.999_999,
  maximum: 999_999.999_999,
  pattern: "^-?\\d{1,6}(?:\\.\\d{1,6})?$",
};

export const yesOrNo: Schema = {
  type: ["boolean", "string"],
  pattern: "^(?:[Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$",
};

const pixels: Schema = {
  type: ["integer", "string"],
  minimum: TRACKER + 1,
  maximum: MAX_SIDE,
  pattern: "^\\d{1,5}$",
};

export const list = (items: Schema, most: number): Schema => ({ type: "array", maxItems: most, items });

/** Unknown names inside a field are ignored silently, so they are allowed. */
export const map = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: "object",
  properties,
  ...more,
});

export const secureAddress: Schema = {
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

export const enclosure = map(
  {
    url: secureAddress,
    type: { type: "string", pattern: "^(?:[Aa]udio|[Vv]ideo)/" },
    length: { type: ["integer", "string"], minimum: 1, pattern: "^\\d{1,12}$" },
    duration: { type: ["integer", "string"], minimum: 1, pattern: "^(?:\\d{1,6}|(?:\\d{1,3}:)?\\d{1,2}:\\d{2})$" },
  },
  { required: ["url"] },
);

export const images = list({ anyOf: [image, secureAddress] }, MAX_PICTURES);

export const provider = map(
  {
    name: optional(text(MAX_NAME_LENGTH)),
    domain: optional({ type: "string", pattern: "^[^\\s/:@?#]+\\.[^\\s/:@?#]+$" }),
    images: optional(images),
  },
  { anyOf: [{ required: ["name"] }, { required: ["domain"] }] },
);

export const oneAddress: Schema = { anyOf: [{ required: ["webUrl"] }, { required: ["originalUrl"] }] };

export const report = map(
  {
    title: text(MAX_TITLE_LENGTH, 1),
    webUrl: address,
    originalUrl: address,
    excerpt: optional(text(MAX_EXCERPT_LENGTH)),
    publishedDateTime: optional(date),
    provider: optional(provider),
    quality: optional(number),
  },
  { required: ["title"], ...oneAddress },
);

export const rules = list({ type: "string", pattern: "^\\d{1,7}(?:-\\d{1,7})? [0-9a-f]{8}$" }, MAX_RULES);

/** An optional field may be left empty. */
export function optional(schema: Schema): Schema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  const { type } = schema;
  return type === undefined ? schema : { ...schema, type: [...(Array.isArray(type) ? type : [type]), "null"] };
}
