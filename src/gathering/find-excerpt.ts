import { isUnspaced } from "../lib/search-words.ts";
import { type Candidates, first } from "./first-found.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import type { Page } from "./parse-page.ts";
import { lettersOf, partsOf } from "./title-parts.ts";

/** A description of fewer letters says nothing of an article. A sign of a script without spaces says as much as two. */
const FEWEST_LETTERS = 20;

/** A slogan is no longer. */
const LONGEST_SLOGAN = 160;

/** Where a site shows its slogan: WordPress and its themes, and many others. */
const TAGLINES = "[class*=tagline i], [class*=slogan i], [class*=site-description i], [id*=tagline i], [id*=slogan i]";

/**
 * What a page says of its article in short. A site's slogan, which many pages give for it, is none: what JSON-LD, a tagline or a
 * part of the `<title>` says of the site, the outlet's name with general words, and what is too short; nor is the title again.
 */
export function findExcerpt(
  page: Page,
  article: LdNode | undefined,
  title: string | undefined,
  outlet: string | undefined,
): Found<string> | undefined {
  const siteNames = [outlet, page.meta("og:site_name"), page.meta("application-name")].flatMap((name) => name ?? []);
  const slogans = new Set(
    [
      ...siteNames,
      ...[title, page.meta("og:title"), page.text("h1")].flatMap((each) => each ?? []),
      // A colon parts no slogan off: "Ann on X: her words".
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
  return first(
    places.filter(
      ([source, text]) => text !== undefined && isOfArticle(text) && (/^JSON/.test(source) || isLong(text)),
    ),
  );
}

function isLong(text: string): boolean {
  const letters = [...lettersOf(text)];
  return letters.length + letters.filter(isUnspaced).length >= FEWEST_LETTERS;
}

/** Whether a short text begins or ends with the site's name as a part of its own, and shares no longer word with the title. */
function isOfSite(text: string, siteNames: readonly string[], title: string): boolean {
  if (text.length > LONGEST_SLOGAN || isUnspaced(title)) return false;
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
