import { truncateAtWord } from "../lib/plain-text.ts";
import { chooseAddress } from "./choose-address.ts";
import { findDate } from "./find-date.ts";
import { findExcerpt } from "./find-excerpt.ts";
import { findOutlet } from "./find-outlet.ts";
import { findPicture } from "./find-picture.ts";
import { findTitle } from "./find-title.ts";
import type { Candidates } from "./first-found.ts";
import type { Found, FoundReport } from "./found.ts";
import { findFields } from "./found-fields.ts";
import { isReadable } from "./is-readable.ts";
import { chooseArticle, type LdNode, textOf, typesOf } from "./json-ld.ts";
import { type ParsedPage, parsePage } from "./parse-page.ts";
import { readPageText } from "./read-text.ts";

/** Maximum length in seeds. */
const MAX_EXCERPT_LENGTH = 2000;

/** Which texts are read: none, those that are not for subscribers, or all. */
export type Texts = "none" | "free" | "all";

/**
 * Reads the metadata of a page from JSON-LD, Open Graph, microdata and other meta elements, and its text. `found` is its address
 * without user info, or "" if unknown, as for a saved page. Pure. Never throws because of a page's content. All values except the
 * text are plain text on one line, and nothing is guessed.
 */
export function readPage(html: string, found: string, texts: Texts = "free"): FoundReport {
  const readable = isReadable(html);
  const page = parsePage(readable ? html : "");
  const chosen = chooseAddress(found, [
    ...(found === "" ? [{ value: savedFrom(html), source: "the browser that saved it" }] : []),
    { value: page.link("canonical"), source: "rel=canonical" },
    { value: page.meta("og:url"), source: "og:url" },
  ]);
  const address = chosen?.address;
  const article = chooseArticle(page.articles, {
    addresses: [address?.value, found, page.link("canonical"), page.meta("og:url")].flatMap((each) => each || []),
    titles: [page.meta("og:title"), page.text("title"), page.text("h1")].flatMap((each) => each ?? []),
  });
  const outlet = findOutlet(page, article, address?.value ?? found);
  const title = findTitle(page, article, outlet?.value, address?.value ?? found);
  const published = findDate(page, article, address?.value ?? found);
  const picture = findPicture(page, article, found || address?.value);
  const excerpt = findExcerpt(page, article, title?.value, outlet?.value);
  const language = findLanguage(page, article);
  const { text, notes, isForSubscribers = false } = findText(page, article, texts);
  const foundAt = found !== "" && found !== address?.value ? chooseAddress(found, [])?.address.value : undefined;
  return {
    ...(title && { title }),
    ...(excerpt && { excerpt: { ...excerpt, value: truncateAtWord(excerpt.value, MAX_EXCERPT_LENGTH) } }),
    ...(published && { published }),
    ...(address && { address }),
    ...(foundAt !== undefined && foundAt !== address?.value && { foundAt }),
    ...(picture && { picture }),
    ...(outlet && { outlet }),
    ...findFields((row) => row.page(page, article)),
    ...(language && { language }),
    ...(text && { text }),
    ...(isVideo(page, article) && { isVideo: true }),
    ...(isForSubscribers && { isForSubscribers }),
    notes: [
      ...(readable ? [] : ["the page is too large or nested too deeply to be read"]),
      ...(chosen?.notes ?? []),
      ...notes,
    ],
  };
}

/** The original address, which Chromium browsers write into saved pages. */
function savedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1];
}

function findLanguage(page: ParsedPage, article: LdNode | undefined): Found<string> | undefined {
  const places: Candidates = [
    ["<html lang>", page.attribute("html", "lang")],
    ["JSON-LD inLanguage", textOf(article, "inLanguage")],
    ["og:locale", page.meta("og:locale")],
  ];
  for (const [source, text] of places) {
    const tag = text === undefined ? undefined : languageTag(text.replaceAll("_", "-"));
    if (tag !== undefined) return { value: tag, source };
  }
  return undefined;
}

function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function findText(
  page: ParsedPage,
  article: LdNode | undefined,
  texts: Texts,
): { text?: Found<string>; notes: string[]; isForSubscribers?: true } {
  if (texts !== "all" && /^false$/i.test(String(article?.isAccessibleForFree ?? ""))) {
    return { notes: ["the page says its text is for subscribers, so the text was left out"], isForSubscribers: true };
  }
  const text = texts === "none" ? undefined : readPageText(page);
  return text === undefined ? { notes: [] } : { text: { value: text, source: "its text" }, notes: [] };
}

function isVideo(page: ParsedPage, article: LdNode | undefined): boolean {
  return (
    /^video\b/.test(page.meta("og:type") ?? "") || (article !== undefined && typesOf(article).includes("VideoObject"))
  );
}
