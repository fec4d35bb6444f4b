import { address, list, number, optional, type Schema, text, yesOrNo } from "../seeds/fields/schemas.ts";
import { MAX_TOPIC_LENGTH, MAX_TOPICS } from "../seeds/fields/topics.ts";
import { HIGHEST_LIMIT, MAX_SOURCES, MAX_WORD_LENGTH, MAX_WORDS } from "./source.ts";

/**
 * The fields of a source, each with its meaning and limits. `read-sources.ts` reads them; docs/gathering.md explains
 * them.
 */
export const SOURCE_FIELDS = {
  name: { meaning: "what you call it, and its name on its own pages", schema: text(200, 1) },
  feed: { meaning: "the address of an RSS, Atom or JSON feed", schema: address },
  page: { meaning: "the address of a page that lists articles, instead of a feed", schema: address },
  links: {
    meaning: "for a page: the start of its articles' paths, such as /news/",
    schema: text(MAX_WORD_LENGTH),
  },
  topics: { meaning: "topics for everything from this source", schema: list(text(MAX_TOPIC_LENGTH, 1), MAX_TOPICS) },
  quality: { meaning: "how good it is, as a number", schema: number },
  limit: {
    meaning: "the most new seeds a run makes from it (default: 10)",
    schema: { type: ["integer", "string"], minimum: 1, maximum: HIGHEST_LIMIT, pattern: "^\\d{1,4}$" },
  },
  language: {
    meaning: "its language, such as en or pt-BR, if a text does not show its own",
    schema: { type: "string" },
  },
  text: { meaning: "false leaves the articles' texts out", schema: yesOrNo },
  publish: { meaning: "true publishes at once, without review", schema: yesOrNo },
  include: {
    meaning: "words, of which a title or summary must contain at least one",
    schema: list(text(MAX_WORD_LENGTH, 1), MAX_WORDS),
  },
  exclude: {
    meaning: "words that a title or summary must not contain",
    schema: list(text(MAX_WORD_LENGTH, 1), MAX_WORDS),
  },
} as const satisfies Readonly<Record<string, { readonly meaning: string; readonly schema: Schema }>>;

/** The JSON Schema of `sources.yaml`, as written to its file. */
export function printSourcesSchema(): string {
  const properties = Object.entries(SOURCE_FIELDS).map(([name, { meaning, schema }]) => {
    const isMust = ["name", "feed", "page"].includes(name);
    return [name, { description: meaning, ...(isMust ? schema : optional(schema)) }];
  });
  const source = {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    required: ["name"],
    oneOf: [{ required: ["feed"] }, { required: ["page"] }],
  };
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The sources of a news digest",
    type: "object",
    properties: { sources: { description: "feeds and pages that digest gather asks", ...list(source, MAX_SOURCES) } },
    required: ["sources"],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
