import { Parser } from "htmlparser2";
import { addTo } from "../lib/group-by.ts";
import { parseUrl } from "../lib/parse-url.ts";

/** Resolves the links of a feed's items. */
export interface FeedBases {
  /**
   * Makes an item's link absolute, or undefined if it is not an address. Call in document order, because the same text may occur
   * below different bases.
   */
  readonly resolve: (link: string) => string | undefined;
  /** The original address that FeedBurner and similar services give beside their own. */
  readonly original: (link: string) => string | undefined;
}

/**
 * Reads the base addresses of an XML feed: `xml:base` on any element, relative to that of its parent, and the outermost to the
 * feed's `address` (XML Base, 3; RFC 4287, 2). In JSON feeds, only `address` counts.
 */
export function feedBases(feed: string, address: string): FeedBases {
  const bases = [address];
  const found = new Map<string, string[]>();
  const used = new Map<string, number>();
  const originals = new Map<string, string>();
  let text = "";
  let link = "";
  const note = (written: string) => {
    link = written.trim();
    addTo(found, link, bases.at(-1) ?? address);
  };
  const parser = new Parser(
    {
      onopentag: (name, { "xml:base": base, href }) => {
        const around = bases.at(-1) ?? address;
        bases.push(parseUrl(base ?? "", around)?.href ?? around);
        text = "";
        if (localOf(name) === "link" && href !== undefined) note(href);
      },
      ontext: (piece) => {
        text += piece;
      },
      onclosetag: (name) => {
        const local = localOf(name);
        if ((local === "link" || local === "guid") && text.trim() !== "") note(text);
        if (local === "origlink" || local === "originallink") originals.set(link, text.trim());
        if (local === "item" || local === "entry") link = "";
        bases.pop();
      },
    },
    { xmlMode: true },
  );
  if (/^\s*</.test(feed.replace(/^\ufeff/, ""))) {
    parser.write(feed);
    parser.end();
  }
  return {
    resolve: (written) => {
      const below = found.get(written) ?? [];
      const asked = used.get(written) ?? 0;
      used.set(written, asked + 1);
      return parseUrl(written, below[Math.min(asked, below.length - 1)] ?? address)?.href;
    },
    original: (written) => originals.get(written),
  };
}

function localOf(name: string): string {
  return name.replace(/^.*:/, "").toLowerCase();
}
