import { Document, isScalar, Scalar, visit } from "yaml";
import type { FieldMap } from "../seeds/field-value.ts";
import type { Provider } from "../seeds/fields/provider.ts";
import { fieldsOf, pictureFields, providerFields } from "../seeds/seed-fields.ts";
import type { FoundReport } from "./found.ts";
import { writeFields } from "./found-fields.ts";

/** Fields with third-party text, which are always quoted, as in existing seeds. */
const QUOTED = new Set(["title", "excerpt", "originalUrl", "webUrl", "url", "name"]);

/** Fields of a seed that is unpublished until a curator has reviewed it. */
const FOR_REVIEW = [
  ["published", "false"],
  ["review", "pending"],
] as const;

/** The content of a seed. */
export interface SeedContent {
  readonly report: FoundReport;
  readonly provider: Provider;
  readonly topics: readonly string[];
  readonly quality?: number | undefined;
  /** True if it must be reviewed. */
  readonly isForReview: boolean;
}

/** Writes a report as a `.txt` seed: YAML front matter, safe for any text, followed by the body. */
export function composeSeed({ report, provider, topics, quality, isForReview }: SeedContent): string {
  const { title, excerpt, published, address, foundAt, picture, text, isVideo, enclosure } = report;
  const { width, height } = picture?.value ?? {};
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  const fields = fieldsOf([
    ["category", "news"],
    ["title", title?.value],
    ["excerpt", excerpt?.value],
    ["publishedDateTime", published?.value],
    ...(isForReview ? FOR_REVIEW : []),
    ["originalUrl", foundAt],
    ["webUrl", address?.value],
    ...writeFields(report),
    ["type", enclosure?.value.type.split("/")[0] ?? (isVideo ? "video" : "article")],
    ["quality", quality?.toString()],
    ["provider", providerFields(provider)],
    ["topics", topics.length > 0 ? topics : undefined],
    ["images", picture && [pictureFields({ address: picture.value.url, ...(size && { size }) })]],
  ]);
  return `---\n${writeYaml(fields)}---\n${text === undefined ? "" : `${text.value}\n`}`;
}

function writeYaml(fields: FieldMap): string {
  const document = new Document(fields, { schema: "failsafe" });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isScalar(value) && QUOTED.has(String(key.value))) value.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}
