import { onOneLine, repairText, truncateAtWord } from "../../lib/plain-text.ts";
import { shownHost } from "../../lib/shown-host.ts";
import { hostOf, parseWebAddress } from "../../lib/web-address.ts";
import { type FieldPath, type FieldValue, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { type Picture, readPictures } from "./picture.ts";
import { isAbsent, readMap, readText } from "./shapes.ts";
import { warnOfMarkup } from "./shown-markup.ts";

/** The outlet. */
export interface Provider {
  readonly name: string;
  /** Lower case, punycode. */
  readonly domain?: string;
  readonly logo?: Picture;
}

export const MAX_NAME_LENGTH = 120;

/** Reads an outlet. A plain name is accepted with a warning; an outlet without a name is named by its domain. */
export function readProvider(value: FieldValue | undefined, path: FieldPath, report: Reporter): Provider | undefined {
  if (isAbsent(value)) return undefined;
  if (!isMap(value)) {
    const name = readName(readText(value, path, report), path, report);
    if (name === undefined) return undefined;
    report.warning("field/shape.one-name", path);
    return { name };
  }
  const fields = readMap(value, path, report) ?? {};
  const domain = readDomain(fields.domain, [...path, "domain"], report);
  const name =
    readName(readText(fields.name, [...path, "name"], report), [...path, "name"], report) ??
    (domain && shownHost(domain));
  if (name === undefined) return void report.warning("provider/nameless", path);
  const [logo] = readPictures(fields.images, [...path, "images"], report);
  return { name, ...(domain !== undefined && { domain }), ...(logo !== undefined && { logo }) };
}

/**
 * An outlet named by the host of a page: example.com for `www.example.com`, bücher.example for `xn--bcher-kva.example`.
 */
export function providerOfAddress(address: string): Provider {
  const domain = hostOf(address);
  return { name: shownHost(domain), domain };
}

/** A name on one line, repaired and cut to the length limit; undefined if nothing is left. */
export function readName(text: string | undefined, path: FieldPath, report: Reporter): string | undefined {
  if (text === undefined) return undefined;
  const { text: repaired, repairs } = repairText(text);
  for (const repair of repairs) report.warning("field/repaired", path, { repair });
  const whole = onOneLine(repaired);
  warnOfMarkup(whole, path, report);
  const name = truncateAtWord(whole, MAX_NAME_LENGTH);
  if (name !== whole) report.warning("field/too-long.name", path, { length: whole.length, most: MAX_NAME_LENGTH });
  return name === "" ? undefined : shownHost(name);
}

function readDomain(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  if (isAbsent(value)) return undefined;
  const text = typeof value === "string" ? value.trim() : "";
  const parsed = /^[^/\s:@?#]+$/u.test(text) ? parseWebAddress(`https://${text}/`) : undefined;
  if (parsed?.address !== undefined) return hostOf(parsed.address);
  return void report.warning("provider/domain", path, { value });
}
