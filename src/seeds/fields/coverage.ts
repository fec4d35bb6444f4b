import { addressHash } from "../../lib/address-hash.ts";
import type { StatedDate } from "../../lib/stated-date.ts";
import { addressKey, parseWebAddress, withoutEscapes, withoutTracking } from "../../lib/web-address.ts";
import { type FieldMap, type FieldPath, type FieldValue, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readAddress } from "./address.ts";
import { readDate } from "./date.ts";
import { type Provider, providerOfAddress, readProvider } from "./provider.ts";
import { isAbsent, readList, readNumber } from "./shapes.ts";
import { readExcerpt, readTitle } from "./text.ts";

/** Another outlet's report of the same story. */
export interface Coverage {
  readonly title: string;
  readonly address: string;
  /** Hashes of the other addresses that the entry gives for its page: the original's, those of AMP. */
  readonly alsoAt?: readonly number[];
  readonly excerpt?: string;
  readonly published?: StatedDate;
  readonly provider?: Provider;
  readonly quality?: number;
  /** BCP 47; undefined if it could not be detected. */
  readonly language?: string;
  /** Its index among the reports that the curator listed first, from 0. */
  readonly place?: number;
}

/** The largest story of the sister digest has 21 reports. */
export const MAX_COVERAGE = 100;

/** Reads the other reports of the same story. An entry that repeats another, or the article itself, is left out. */
export function readCoverage(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
  ownAddresses: readonly string[],
): Coverage[] {
  const seen = new Set(ownAddresses.map(addressKey));
  const coverage: Coverage[] = [];
  for (const [index, item] of readList(value, path, report, MAX_COVERAGE).entries()) {
    const here = [...path, index];
    const entry = readEntry(item, here, report);
    if (entry === undefined) continue;
    const key = addressKey(entry.address);
    if (seen.has(key)) report.warning("coverage/repeated", here);
    else coverage.push(entry);
    seen.add(key);
  }
  return coverage;
}

function readEntry(item: FieldValue, path: FieldPath, report: Reporter): Coverage | undefined {
  if (!isMap(item)) return void report.warning("coverage/incomplete.fields", path);
  const title = readTitle(item.title, [...path, "title"], report);
  const field = isAbsent(item.webUrl) && !isAbsent(item.originalUrl) ? "originalUrl" : "webUrl";
  const address = readAddress(item[field], [...path, field], report, "warning");
  if (title === undefined || address === undefined)
    return void report.warning(`coverage/incomplete.${title === undefined ? "title" : "address"}`, path);
  const excerpt = readExcerpt(item.excerpt, [...path, "excerpt"], report, title);
  const published = readDate(item.publishedDateTime, [...path, "publishedDateTime"], report, { ifWrong: "warning" });
  const quality = readNumber(item.quality, [...path, "quality"], report);
  const alsoAt = otherAddresses(item, address);
  return {
    title,
    address: withoutTracking(address),
    ...(alsoAt.length > 0 && { alsoAt }),
    provider: readProvider(item.provider, [...path, "provider"], report) ?? providerOfAddress(address),
    ...(excerpt !== undefined && { excerpt }),
    ...(published !== undefined && { published }),
    ...(quality !== undefined && { quality }),
  };
}

/** Only compared, so one that cannot be read is worth no warning. */
function otherAddresses(item: FieldMap, address: string): readonly number[] {
  const hashes = ["webUrl", "originalUrl", "ampWebUrl", "cdnAmpWebUrl"].flatMap((name) => {
    const value = item[name];
    const other = typeof value === "string" ? parseWebAddress(withoutEscapes(value)).address : undefined;
    return other === undefined ? [] : addressHash(other);
  });
  const own = addressHash(address);
  return [...new Set(hashes)].filter((hash) => hash !== own);
}
