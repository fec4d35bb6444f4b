import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { isLanguage } from "../../lib/is-language.ts";
import type { Position } from "../../lib/position.ts";
import { contentRules } from "./content-rules.ts";
import { type FeedRules, isWebAddress, repeated, type Violation } from "./rule.ts";

type Path = readonly (string | number)[];

/** A parsed JSON Feed and the address it is served at. */
export interface JsonFeedDocument {
  readonly address: string;
  readonly data: unknown;
  /** The position of a value in the file, or of the closest value around it. */
  readonly positionOf: (path: Path) => Position;
}

/** Parses a feed. Throws a SyntaxError if it is not JSON. */
export function readJsonFeed(text: string, address: string): JsonFeedDocument {
  const data: unknown = JSON.parse(text);
  // JSON is a subset of YAML, whose parser records positions. It is slow, so it runs only if there is a problem.
  let located: { readonly positionIn: (path: Path) => Position } | undefined;
  return {
    address,
    data,
    positionOf: (path) => {
      located ??= locateIn(text);
      return located.positionIn(path);
    },
  };
}

const address = z.string().refine(isWebAddress, "is not an address");
const instant = z.iso.datetime({ offset: true, error: "is not an RFC 3339 date" });
const language = z.string().refine(isLanguage, "is not a language tag");
const author = z
  .strictObject({ name: z.string().optional(), url: address.optional(), avatar: address.optional() })
  .refine((one) => Object.keys(one).length > 0, "says nothing");

const item = z
  .strictObject({
    id: z.string().min(1, "is empty"),
    url: address.optional(),
    external_url: address.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: address.optional(),
    banner_image: address.optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string().min(1, "is empty")).optional(),
    language: language.optional(),
    attachments: z
      .array(
        z.strictObject({
          url: address,
          mime_type: z.string(),
          title: z.string().optional(),
          size_in_bytes: z.number().optional(),
          duration_in_seconds: z.number().optional(),
        }),
      )
      .optional(),
  })
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined, "has no content");

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), without the deprecated fields of version 1. */
const feed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().regex(/\S/, "is empty"),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: address.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
  items: z.array(item),
});

/** The fields that rules need, in a feed that may be invalid. */
const loose = z.looseObject({
  feed_url: z.unknown().optional(),
  next_url: z.unknown().optional(),
  items: z.array(z.looseObject({ id: z.unknown().optional(), content_html: z.unknown().optional() })).catch([]),
});

export const JSON_FEED_RULES: FeedRules<JsonFeedDocument> = {
  NotJsonFeed: {
    cure: "write it as jsonfeed.org/version/1.1 says",
    find: ({ data, positionOf }) =>
      (feed.safeParse(withoutExtensions(data)).error?.issues ?? []).map(({ path, message }): Violation => {
        const steps = path.map((step) => (typeof step === "number" ? step : String(step)));
        return { at: positionOf(steps), fault: `${steps.join(".") || "the feed"} ${message}` };
      }),
  },

  DuplicateId: {
    cure: "give each item an id of its own",
    find: ({ data, positionOf }) =>
      repeated(itemsOf(data), ({ id }) => String(id)).map(({ id, at }) => ({
        at: positionOf(["items", at, "id"]),
        fault: `two items have ${id}`,
      })),
  },

  SelfDoesntMatchLocation: {
    cure: "build the site for the address it is served at",
    severity: "warning",
    find: ({ data, positionOf, address: own }) => {
      const { feed_url: url } = loose.safeParse(data).data ?? {};
      return url === own ? [] : [{ at: positionOf(["feed_url"]), fault: `${url} is not where the feed is, ${own}` }];
    },
  },

  // The specification forbids it: clients would loop forever.
  NextIsItself: {
    cure: "leave next_url out of the last page",
    find: ({ data, positionOf }) => {
      const { feed_url: own, next_url: next } = loose.safeParse(data).data ?? {};
      return next !== undefined && next === own
        ? [{ at: positionOf(["next_url"]), fault: "next_url leads to the feed itself" }]
        : [];
    },
  },

  ...contentRules<JsonFeedDocument>(
    ({ data, positionOf }) =>
      itemsOf(data).flatMap(({ content_html: text, at }) =>
        typeof text === "string" ? [{ at: lazily(() => positionOf(["items", at, "content_html"])), text }] : [],
      ),
    () => [],
  ),
};

/** Looking up a position is expensive and rarely needed. */
function lazily(positionOf: () => Position): Position {
  return {
    get line() {
      return positionOf().line;
    },
    get column() {
      return positionOf().column;
    },
  };
}

function itemsOf(data: unknown) {
  return (loose.safeParse(data).data?.items ?? []).map((one, at) => ({ ...one, at }));
}

/** Names that begin with an underscore are extensions, which anyone may add. */
function withoutExtensions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name.startsWith("_") ? [] : [[name, withoutExtensions(inner)]])),
  );
}

function locateIn(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  return {
    positionIn: (path: Path): Position => {
      for (let length = path.length; length > 0; length--) {
        const range = z
          .looseObject({ range: z.array(z.number()) })
          .safeParse(document.getIn(path.slice(0, length), true));
        const [from] = range.data?.range ?? [];
        if (from === undefined) continue;
        const { line, col } = lines.linePos(from);
        return { line, column: col };
      }
      return { line: 1, column: 1 };
    },
  };
}
