import { decodeHTML } from "entities";
import { isRecord } from "../lib/is-record.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import type { Found, FoundReport } from "./found.ts";
import type { LdNode } from "./json-ld.ts";
import type { ParsedPage } from "./parse-page.ts";
import { lettersOf } from "./title-parts.ts";

/** In UTF-16 units. Longer texts are not names. */
const MAX_LENGTH = 80;
const MOST = 20;

/** Accounts and departments, used if nobody is named. */
const NOBODY =
  /^(?:admin\w*|administrator|author|editor(?:s|ial)?|editorial (?:team|staff|board)|guest|news ?desk|newsroom|redaktion|redaction|rédaction|redazione|redacción|root|staff(?: (?:writer|reporter)s?)?|team|test|user|web ?master|unknown|anonymous|n\/a|none|null|undefined)$/i;

/** Typical personal names: two to four words, the first capitalised. */
const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u;

/** The names of an article's authors, from JSON-LD, meta elements, microdata or the byline. */
export function findAuthor(page: ParsedPage, article: LdNode | undefined): Found<readonly string[]> | undefined {
  const places = [
    ["JSON-LD author", namesOf(article?.author)],
    ["meta author", [page.meta("author"), page.meta("article:author"), page.meta("byl"), page.meta("parsely-author")]],
    ["itemprop=author", [page.itemprop("author")]],
    ["rel=author", page.all("a[rel~=author]").map(({ textContent }) => textContent ?? undefined)],
    ["byline", [page.text(".byline .author, .author-name, .byline-name, .byline, .byl")]],
  ] as const;
  for (const [source, texts] of places) {
    const names = authorsIn(texts);
    if (names.length > 0) return { value: names, source };
  }
  return undefined;
}

/** Extracts distinct names. Excludes addresses, accounts such as "admin", and long texts. */
export function authorsIn(texts: readonly (string | undefined)[]): string[] {
  const names = texts.flatMap((text) => {
    const line = onOneLine(repairText(decodeHTML(text ?? "")).text).replace(/^(?:written )?by[:\s]+|[\s,;]+$/gi, "");
    const parts = line.split(/\s*(?:[,;&]|\band\b)\s*/).filter(Boolean);
    return parts.length > 1 && parts.every((part) => PERSON.test(part)) ? parts : [line];
  });
  return [...new Set(names.filter(isAuthor))].slice(0, MOST);
}

/** Removes the outlet, known by any of these names, from a report's authors. */
export function withoutOutlet({ author, ...report }: FoundReport, names: readonly (string | undefined)[]): FoundReport {
  const outlets = new Set(names.map((name) => lettersOf(name ?? "")));
  const value = author?.value.filter((name) => !outlets.has(lettersOf(name))) ?? [];
  return { ...report, ...(author !== undefined && value.length > 0 && { author: { ...author, value } }) };
}

function isAuthor(name: string): boolean {
  const isAddress = /@|:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+$/.test(name) || parseWebAddress(name).address !== undefined;
  return /\p{L}/u.test(name) && name.length <= MAX_LENGTH && !isAddress && !NOBODY.test(name);
}

/** Texts, and the names of objects. */
function namesOf(value: unknown): (string | undefined)[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    return isRecord(one) ? [one.name].flat().map((name) => (typeof name === "string" ? name : undefined)) : [];
  });
}
