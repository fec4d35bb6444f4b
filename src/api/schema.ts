import { z } from "zod";
import { exportedShapes } from "../digest/exported-fields.ts";
import { absoluteUrl } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { SCHEMA_PATH } from "./paths.ts";

/** Unknown values are null, so that every article has every property. */
const address = z.url().regex(/^https?:\/\//);
const date = z
  .union([z.iso.datetime(), z.iso.date()])
  .describe("When the source published it: a moment in UTC, or a day alone. Null: the source states no date.");

const provider = z
  .strictObject({
    name: z.string().min(1).describe("The source's name."),
    domain: z.string().min(1).nullable().describe("The source's domain, in lowercase."),
  })
  .nullable()
  .describe("The source. Null: it is not stated.");

const image = z.strictObject({
  url: address.describe("On the source's own server."),
  width: z.int().min(1).nullable().describe("In pixels."),
  height: z.int().min(1).nullable().describe("In pixels."),
});

const report = z.strictObject({
  title: z.string().min(1),
  excerpt: z.string().min(1).nullable(),
  publishedDateTime: date.nullable(),
  webUrl: address,
  provider,
});

const article = z
  .strictObject({
    id: z
      .string()
      .regex(/^urn:uuid:[0-9a-f-]{36}$/)
      .describe("The same as the item's guid in the feeds; it never changes."),
    title: z.string().min(1),
    excerpt: z.string().min(1).nullable().describe("Plain text in the source's own words."),
    publishedDateTime: date.nullable(),
    webUrl: address.nullable().describe("The page at the source. Null: its address is not known."),
    digestUrl: address.describe("The article's page in the digest."),
    category: z.literal("news"),
    type: z.string().min(1).describe("article, video or audio."),
    ...exportedShapes,
    language: z.string().min(2).nullable().describe("BCP 47. Null: it could not be told."),
    provider,
    topics: z.array(z.string().min(1)).describe("Names, an alias as the topic it stands for."),
    images: z.array(image),
    related: z
      .array(report)
      .optional()
      .describe("Other sources' reports of the same news, newest first. Left out in the lists of topics."),
  })
  .meta({ id: "Article" });

const $schema = address.describe("The address of this schema.");

const newsPage = z
  .strictObject({
    $schema,
    value: z.array(article).describe("Newest first, the undated last."),
    nextPage: address.nullable().describe("Where older articles are. Null on the last page."),
  })
  .meta({ id: "NewsPage" });

const topicList = z
  .strictObject({
    $schema,
    value: z.array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .describe("The topic as addresses spell it."),
        name: z.string().min(1),
        description: z.string().min(1).nullable(),
        count: z.int().min(1).describe("How many articles it has."),
        digestUrl: address.describe("The topic's page in the digest."),
        services: z.array(z.strictObject({ name: z.literal("news"), endpoint: address })),
      }),
    ),
  })
  .meta({ id: "TopicList" });

export type ApiArticle = z.infer<typeof article>;
export type ApiReport = z.infer<typeof report>;
export type ApiNewsPage = z.infer<typeof newsPage>;
export type ApiTopicList = z.infer<typeof topicList>;

/** The JSON Schema (draft 2020-12) of all other files of the API. */
export function renderSchema(site: Site): string {
  const { $schema: draft, ...rest } = z.toJSONSchema(z.union([newsPage, topicList]));
  const schema = {
    $schema: draft,
    $id: absoluteUrl(site, SCHEMA_PATH),
    title: say(site, "apiTitle", { site: site.title }),
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
