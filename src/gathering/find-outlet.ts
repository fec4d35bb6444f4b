import { type Candidates, first } from "./first-found.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import type { Page } from "./parse-page.ts";
import { lettersOf, partsOf } from "./title-parts.ts";

/** A name is shorter and has fewer words than this; what is longer says what the outlet is, or wants. */
const LONGEST_NAME = 50;
const MOST_WORDS = 6;

/**
 * The outlet as the page calls it, without the slogan beside its name: "The Gazette | News of the harbour" is "The Gazette".
 * A template that nobody filled in (`{$site}`) and a slogan alone are passed over. The end or the front of `<title>` is a name
 * only where it is that of the host. `address` is the page's, or "".
 */
export function findOutlet(page: Page, article: LdNode | undefined, address: string): Found<string> | undefined {
  const host = lettersOfHost(address);
  const stated: Candidates = [
    ["JSON-LD publisher", textOf(article, "publisher")],
    ["og:site_name", page.meta("og:site_name")],
    ["JSON-LD name of the site", page.sites.flatMap((site) => textOf(site, "name") ?? [])[0]],
    ["application-name", page.meta("application-name")],
    ["apple-mobile-web-app-title", page.meta("apple-mobile-web-app-title")],
  ];
  return first([
    ...stated.map(([source, value]) => [source, value === undefined ? undefined : nameIn(value, host)] as const),
    ["<title>", partsOf(page.text("title") ?? "").find((part) => isOfHost(part, host))],
  ]);
}

/** The name in what a page states: the part that its host is called by, else the first. */
function nameIn(stated: string, host: string): string | undefined {
  if (isTemplate(stated)) return undefined;
  const parts = partsOf(stated)
    .map((part) => part.trim())
    .filter((part) => lettersOf(part) !== "");
  const name = parts.find((part) => isOfHost(part, host)) ?? parts[0];
  return name !== undefined && name.length <= LONGEST_NAME && name.split(/\s+/).length <= MOST_WORDS ? name : undefined;
}

/** Variables of template languages: `{{ site.title }}`, `{$name}`, `${name}`, `%SITE_NAME%`, `<?= $name ?>`, `[[+name]]`. */
function isTemplate(text: string): boolean {
  return /\{\{|\}\}|\{[%$#]|\$\{|%[A-Z_]{3,}%|<[?%]|\[\[|^\s*(?:undefined|null|none|\[object \w+\])\s*$/i.test(text);
}

/** Whether a name is what its host is called by: "Harbour Gazette" of harbour-gazette.example. */
function isOfHost(name: string, host: string): boolean {
  const letters = lettersOf(name).replace(/^the(?=.{4})/, "");
  return letters.length > 2 && host.length > 2 && (host.includes(letters) || letters.startsWith(host));
}

/** The letters of a host, without www and the ending: harbourgazette. */
function lettersOfHost(address: string): string {
  if (!URL.canParse(address)) return "";
  const labels = new URL(address).hostname.replace(/^www\d?\./, "").split(".");
  return lettersOf(labels.slice(0, -1).join(""));
}
