import type { Article } from "./article.ts";
import { type FieldMap, type FieldValue, mapOf } from "./field-value.ts";
import type { Coverage } from "./fields/coverage.ts";
import type { Enclosure } from "./fields/enclosure.ts";
import type { Picture } from "./fields/picture.ts";
import type { Provider } from "./fields/provider.ts";

/** A map of fields, without undefined ones. */
export function fieldsOf(entries: readonly (readonly [name: string, value: FieldValue | undefined])[]): FieldMap {
  return mapOf(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** An outlet as a seed writes it. */
export function providerFields({ name, domain, logo }: Provider): FieldMap {
  return fieldsOf([
    ["name", name],
    ["domain", domain],
    ["images", logo && [pictureFields(logo)]],
  ]);
}

/** An image as a seed writes it. */
export function pictureFields({ address, size }: Picture): FieldMap {
  return fieldsOf([
    ["url", address],
    ["width", size && String(size.width)],
    ["height", size && String(size.height)],
  ]);
}

/** An enclosure as a seed writes it. */
export function enclosureFields({ address, type, length, duration }: Enclosure): FieldMap {
  return fieldsOf([
    ["url", address],
    ["type", type],
    ["length", length === undefined ? undefined : String(length)],
    ["duration", duration === undefined ? undefined : String(duration)],
  ]);
}

/** An article, or another outlet's report, as an entry of `related`. */
export function relatedFields(report: (Coverage | Article) & { readonly address: string }): FieldMap {
  const { title, excerpt, published, address, provider, quality } = report;
  return fieldsOf([
    ["title", title],
    ["excerpt", excerpt],
    ["publishedDateTime", published],
    ["webUrl", address],
    ["provider", provider && providerFields(provider)],
    ["quality", quality === undefined ? undefined : String(quality)],
    ["images", "pictures" in report && report.pictures.length > 0 ? report.pictures.map(pictureFields) : undefined],
  ]);
}
