import type { parseFeed } from "feedsmith";
import type { FoundFields } from "./found.ts";
import { findFields, type Resolve } from "./found-fields.ts";

/** Text, possibly with markup. */
export interface Words {
  readonly text: string;
  readonly isMarkup: boolean;
}

export interface Item {
  readonly link: string | undefined;
  readonly title: Words | undefined;
  readonly summary: Words | undefined;
  readonly content: Words | undefined;
  /** As written, with the date of publication first. feedsmith can also take a parser of ours. */
  readonly dates: readonly unknown[];
  readonly picture: string | undefined;
  /** Reads the fields that are copied into an article unchanged. */
  readonly found: (resolve: Resolve) => FoundFields;
}

/** The items of a feed of any format in its order, not validated. */
export function itemsOf(parsed: ReturnType<typeof parseFeed>): Item[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((item) => {
        const { link, guid, title, description, content, pubDate, dc, dcterms, prism, atom, enclosures, media } = item;
        return {
          link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          title: loose(title),
          summary: markup(description),
          content: markup(content?.encoded),
          dates: [
            pubDate,
            dc?.dates,
            dcterms?.issued,
            dcterms?.dates,
            dcterms?.created,
            prism?.publicationDates,
            atom?.published,
            atom?.updated,
            dcterms?.modified,
          ],
          picture:
            enclosures?.find(({ type }) => type?.startsWith("image/"))?.url ??
            media?.contents?.find(({ medium, type }) => medium === "image" || type?.startsWith("image/"))?.url,
          found: (resolve) => findFields((row) => row.rss(item, resolve)),
        };
      });
    case "atom":
      return (parsed.feed.entries ?? []).map((item) => {
        const { id, links, title, summary, content, published, updated, dc, dcterms } = item;
        return {
          link: links?.find(({ rel = "alternate" }) => rel === "alternate")?.href ?? addressIn(id),
          title: words(title),
          summary: words(summary),
          content: words(content),
          dates: [published, dc?.dates, dcterms?.issued, dcterms?.created, updated],
          picture: links?.find(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/"))?.href,
          found: (resolve) => findFields((row) => row.atom(item, resolve)),
        };
      });
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => {
        const { link, title, description, content, dc, dcterms } = item;
        return {
          link,
          title: loose(title),
          summary: markup(description),
          content: markup(content?.encoded),
          dates: [dc?.dates, dcterms?.issued, dcterms?.created, dcterms?.modified],
          picture: undefined,
          found: (resolve) => findFields((row) => row.rdf(item, resolve)),
        };
      });
    case "json":
      return (parsed.feed.items ?? []).map((item) => {
        const { id, url, external_url, title, summary, content_html, content_text, date_published, date_modified } =
          item;
        return {
          // The item of a link blog is about another page, which is the actual article. JSON Feed 1.1: ideally, the id is the
          // address.
          link: external_url ?? url ?? addressIn(id),
          title: plain(title),
          summary: plain(summary),
          content: markup(content_html) ?? plain(content_text),
          dates: [date_published, date_modified],
          picture: item.image,
          found: (resolve) => findFields((row) => row.json(item, resolve)),
        };
      });
  }
}

/** An id that is an address, for items without a link. */
function addressIn(id: unknown): string | undefined {
  return /^https?:/i.test(String(id)) ? String(id) : undefined;
}

/** RFC 4287, 3.1.1 and 4.1.3: text is not markup unless its type says so; content of other media types is not text. */
export function words(
  construct: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): Words | undefined {
  const { value, type = "text" } = construct ?? {};
  if (value === undefined) return undefined;
  const kind = type.toLowerCase();
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(kind)) return { text: value, isMarkup: true };
  return kind === "text" || kind === "text/plain" ? { text: value, isMarkup: false } : undefined;
}

/** JSON Feed 1.1: titles and summaries are plain text. */
function plain(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, isMarkup: false };
}

function markup(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, isMarkup: true };
}

/** RSS does not define whether titles are markup, and some programs escape them twice. */
function loose(text: string | undefined): Words | undefined {
  const title = text?.replace(/^\s*<!\[CDATA\[(.*)\]\]>\s*$/s, "$1");
  return title === undefined ? undefined : { text: title, isMarkup: isMarkedUp(title) };
}

/** True if every tag in a text is closed or void. "The <dialog> element" and "The <img> tag" only mention one. */
export function isMarkedUp(text: string): boolean {
  const about = text.replace(/(?<=^|\s)<(?:p|img|hr|wbr)>(?=\s|$)/gi, "<about>");
  const tags = [...about.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)];
  const names = (slash: string) => tags.filter(([, one]) => one === slash).map(([, , name = ""]) => name.toLowerCase());
  const closed = new Set(names("/"));
  return names("").every((name) => closed.has(name) || /^(?:br|wbr|img|hr|p)$/.test(name));
}
