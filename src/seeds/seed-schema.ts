import { FIELDS, type FieldName, isFieldName } from "./field-table.ts";
import { curatorsDate, oneAddress, optional, type Schema } from "./fields/schemas.ts";

const SEED_ONLY = new Set<FieldName>(["body"]);
const MUST: readonly FieldName[] = ["title", "publishedDateTime"];

/**
 * The JSON Schema of a `.yaml` seed or a sidecar, made from the field table and the readers' limits. Whatever it
 * rejects, `digest check` reports as an error or a warning. It cannot check everything (existing days, public hosts,
 * repeated topics), and does not know the sidecar from which a seed may get its title.
 */
export function schemaOf(kind: "seed" | "sidecar"): Schema {
  const names = Object.keys(FIELDS)
    .filter(isFieldName)
    .filter((name) => (kind === "seed" ? FIELDS[name].by === "anyone" : !SEED_ONLY.has(name)));
  const must = kind === "seed" ? MUST : [];
  const properties = names.map((name) => {
    const shape: Schema = kind === "sidecar" && name === "publishedDateTime" ? curatorsDate : FIELDS[name].schema;
    return [name, { description: FIELDS[name].meaning, ...(must.includes(name) ? shape : optional(shape)) }];
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

/** A schema as written to its file. */
export function printSchema(kind: "seed" | "sidecar"): string {
  return `${JSON.stringify(schemaOf(kind), null, 2)}\n`;
}
