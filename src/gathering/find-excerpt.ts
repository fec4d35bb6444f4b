import { isUnspaced } from "../lib/search-words.ts";
import { type Candidates, firstFound } from "./first-found.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import type { ParsedPage } from "./parse-page.ts";
import { lettersOf, partsOf } from "./title-parts.ts";

/** A shorter description says nothing about an article. Characters of scripts without spaces count twice. */
const MIN_LETTERS = 20;

/** Slogans are not longer. */
const MAX_SLOGAN_LENGTH = 160;

/** Elements with the site's slogan, in WordPress themes and elsewhere. */
const TAGLINES = "[class*=tagline i], [class*=slogan i], [class*=site-description i], [id*=tagline i], [id*=slogan i]";

/**
 * A page's summary of its article. Skips slogans, which many pages give instead: a text that also describes the site in JSON-LD,
 * a tagline or `<title>`, one made of the outlet's name and general words, and one that is too short. Also skips the title.
 */
export function findExcerpt(
  page: ParsedPage,
  article: LdNode | undefined,
  title: string | undefined,
  outlet: string | undefined,
): Found<string> | undefined {
  const siteNames = [outlet, page.meta("og:site_name"), page.meta("application-name")].flatMap((name) => name ?? []);
  const slogans = new Set(
    [
      ...siteNames,
      ...[title, page.meta("og:title"), page.text("h1")].flatMap((each) => each ?? []),
      // A colon does not separate a slogan: "Ann on X: her words".
      ...partsOf((page.text("title") ?? "").replaceAll(": ", ":")),
      page.text("title") ?? "",
      ...page.sites.flatMap((site) =>
        ["description", "slogan", "alternateName"].map((name) => textOf(site, name) ?? ""),
      ),
      ...page.all(TAGLINES).map(({ textContent }) => textContent ?? ""),
    ].map(lettersOf),
  );
  const isOfArticle = (text: string) => !slogans.has(lettersOf(text)) && !isOfSite(text, siteNames, title ?? "");
  const places: Candidates = [
    ["og:description", page.meta("og:description")],
    ["meta description", page.meta("description")],
    ["JSON-LD description", textOf(article, "description")],
    ["twitter:description", page.meta("twitter:description")],
  ];
  return firstFound(
    places.filter(
      ([source, text]) => text !== undefined && isOfArticle(text) && (/^JSON/.test(source) || isLong(text)),
    ),
  );
}

function isLong(text: string): boolean {
  const letters = [...lettersOf(text)];
  return letters.length + letters.filter(isUnspaced).length >= MIN_LETTERS;
}

/** True if a short text begins or ends with the site's name as a separate part, and shares no long word with the title. */
function isOfSite(text: string, siteNames: readonly string[], title: string): boolean {
  if (text.length > MAX_SLOGAN_LENGTH || isUnspaced(title)) return false;
  const parts = partsOf(text).map(lettersOf);
  const ends = [parts.at(0), parts.at(-1)];
  if (parts.length < 2 || !siteNames.some((name) => lettersOf(name) !== "" && ends.includes(lettersOf(name))))
    return false;
  const names = new Set(siteNames.flatMap(longWords));
  const told = new Set(longWords(title).filter((word) => !names.has(word)));
  return !longWords(text).some((word) => told.has(word));
}

function longWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
}
