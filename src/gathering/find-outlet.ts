import { parseUrl } from "../lib/parse-url.ts";
import { type Candidates, firstFound } from "./first-found.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import type { ParsedPage } from "./parse-page.ts";
import { lettersOf, partsOf } from "./title-parts.ts";

/** Maximum length of a name, and its maximum number of words. Longer texts are slogans. */
const MAX_NAME_LENGTH = 50;
const MAX_WORDS = 6;

/**
 * The outlet's name according to the page, without a slogan: "The Gazette | News of the harbour" gives "The Gazette". Skips
 * unfilled templates (`{$site}`) and slogans. The first or last part of `<title>` counts only if it matches the host. `address`
 * is the page's, or "".
 */
export function findOutlet(page: ParsedPage, article: LdNode | undefined, address: string): Found<string> | undefined {
  const host = lettersOfHost(address);
  const stated: Candidates = [
    ["JSON-LD publisher", textOf(article, "publisher")],
    ["og:site_name", page.meta("og:site_name")],
    ["JSON-LD name of the site", page.sites.flatMap((site) => textOf(site, "name") ?? [])[0]],
    ["application-name", page.meta("application-name")],
    ["apple-mobile-web-app-title", page.meta("apple-mobile-web-app-title")],
  ];
  return firstFound([
    ...stated.map(([source, value]) => [source, value === undefined ? undefined : nameIn(value, host)] as const),
    ["<title>", partsOf(page.text("title") ?? "").find((part) => isOfHost(part, host))],
  ]);
}

/** The outlet's name in a text: the part that matches the host, or else the first. */
function nameIn(stated: string, host: string): string | undefined {
  if (isTemplate(stated)) return undefined;
  const parts = partsOf(stated)
    .map((part) => part.trim())
    .filter((part) => lettersOf(part) !== "");
  const name = parts.find((part) => isOfHost(part, host)) ?? parts[0];
  return name !== undefined && name.length <= MAX_NAME_LENGTH && name.split(/\s+/).length <= MAX_WORDS
    ? name
    : undefined;
}

/** Placeholders of template languages: `{{ site.title }}`, `{$name}`, `${name}`, `%SITE_NAME%`, `<?= $name ?>`, `[[+name]]`. */
function isTemplate(text: string): boolean {
  return /\{\{|\}\}|\{[%$#]|\$\{|%[A-Z_]{3,}%|<[?%]|\[\[|^\s*(?:undefined|null|none|\[object \w+\])\s*$/i.test(text);
}

/** True if a name matches its host: "Harbour Gazette" and harbour-gazette.example. */
function isOfHost(name: string, host: string): boolean {
  const letters = lettersOf(name).replace(/^the(?=.{4})/, "");
  return letters.length > 2 && host.length > 2 && (host.includes(letters) || letters.startsWith(host));
}

/** The letters of a host without www and the suffix: harbourgazette. */
function lettersOfHost(address: string): string {
  const labels = (parseUrl(address)?.hostname ?? "").replace(/^www\d?\./, "").split(".");
  return lettersOf(labels.slice(0, -1).join(""));
}
