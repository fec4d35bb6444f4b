import { parseFeed } from "feedsmith";
import { convert } from "html-to-text";
import { cutAtWord, onOneLine } from "../lib/plain-text.ts";
import { chooseAddress } from "./choose-address.ts";
import type { Found, Report } from "./found.ts";
import { readPageDate } from "./read-page-date.ts";

/** What a feed says of itself and of its items, in its order; or that it is none. */
export type FeedReading =
  | { readonly title?: string; readonly items: readonly Report[]; readonly fault?: undefined }
  | { readonly fault: string; readonly cure: string };

/** A feed may hold the whole text where a summary belongs. */
const LONGEST_EXCERPT = 500;

/**
 * Reads an RSS, Atom, RDF or JSON feed. `address` is its own, for links that are not whole. An item without a link that
 * could be followed has no `address`. Never throws for what a feed may hold.
 */
export function readFeed(text: string, address: string): FeedReading {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    return { fault: "is no RSS, Atom or JSON feed", cure: "name the address of the feed, which its site's pages name" };
  }
  const title = parsed.format === "atom" ? parsed.feed.title?.value : parsed.feed.title;
  return {
    ...(title !== undefined && { title: inPlain(title) }),
    items: itemsOf(parsed).map((item) => reportOf(item, address)),
  };
}

interface Item {
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly excerpt: string | undefined;
  /** As it is written; feedsmith would take a parser of ours. */
  readonly date: unknown;
  readonly picture: string | undefined;
}

function itemsOf(parsed: ReturnType<typeof parseFeed>): Item[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map(({ link, guid, title, description, pubDate, dc, enclosures, media }) => ({
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        excerpt: description,
        date: pubDate ?? dc?.dates?.[0],
        picture:
          enclosures?.find(({ type }) => type?.startsWith("image/"))?.url ??
          media?.contents?.find(({ medium, type }) => medium === "image" || type?.startsWith("image/"))?.url,
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map(({ links, title, summary, published, updated }) => ({
        link: links?.find(({ rel = "alternate" }) => rel === "alternate")?.href,
        title: title?.value,
        excerpt: summary?.value,
        date: published ?? updated,
        picture: links?.find(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/"))?.href,
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map(({ link, title, description, dc }) => ({
        link,
        title,
        excerpt: description,
        date: dc?.dates?.[0],
        picture: undefined,
      }));
    case "json":
      return (parsed.feed.items ?? []).map(({ url, external_url, title, summary, date_published, image }) => ({
        // A link blog's own page is about another page, which is the news.
        link: external_url ?? url,
        title,
        excerpt: summary,
        date: date_published,
        picture: image,
      }));
  }
}

function reportOf({ link, title, excerpt, date, picture }: Item, base: string): Report {
  const source = "the feed";
  const address = link !== undefined && URL.canParse(link, base) ? new URL(link, base).href : undefined;
  const chosen = address === undefined ? undefined : chooseAddress(address, [])?.address.value;
  const read = typeof date === "string" ? readPageDate(date) : undefined;
  const plain = cutAtWord(inPlain(excerpt ?? ""), LONGEST_EXCERPT);
  const image = picture !== undefined && URL.canParse(picture, base) ? new URL(picture, base).href : undefined;
  const found = <Value>(value: Value): Found<Value> => ({ value, source });
  return {
    ...(title !== undefined && inPlain(title) !== "" && { title: found(inPlain(title)) }),
    ...(plain !== "" && { excerpt: found(plain) }),
    ...(read && { published: { value: read.instant, source: read.note === "" ? source : `${source}, ${read.note}` } }),
    ...(chosen !== undefined && { address: found(chosen) }),
    ...(image?.startsWith("http") && { picture: found({ url: image.replace(/^http:/, "https:") }) }),
    notes: [],
  };
}

/** Feeds write HTML where a text belongs, and entities in it. */
function inPlain(html: string): string {
  return onOneLine(
    convert(html, {
      wordwrap: false,
      limits: { maxInputLength: 100_000, maxDepth: 50 },
      selectors: [
        { selector: "a", options: { ignoreHref: true } },
        { selector: "img", format: "skip" },
      ],
    }),
  );
}
