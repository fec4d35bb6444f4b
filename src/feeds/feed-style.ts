import { absoluteUrl, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { themeProperties } from "../site/theme-properties.ts";
import { say } from "../words/say.ts";

/** The name contains no hash, unlike those of other style sheets: a new look must not change every feed and archive. */
export const FEED_STYLE_PATH: Path = "/feeds/feed.css";

/**
 * Styles a raw feed in browsers. CSS only, because browsers are dropping XSLT. Links in a feed cannot be clicked, so the text
 * gives the address of the page that explains feeds.
 */
export function renderFeedStyle(site: Site): string {
  const hint = say(site, "feedHint", { address: absoluteUrl(site, "/feeds/") });
  return `${themeProperties(site.theme)}\n${STYLE}rss::before, feed::before { content: ${quoteCss(hint)}; }\n`;
}

/** Quotes a text as a CSS string (CSS Syntax 3 §4.3.7). */
function quoteCss(text: string): string {
  return `"${text.replace(/[\\"<>\n]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}

const STYLE = `rss, feed {
  display: block;
  max-width: 42rem;
  margin: 0 auto;
  padding: 1.5rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--text);
  overflow-wrap: anywhere;
}
rss::before, feed::before {
  display: block;
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border-inline-start: 0.25rem solid var(--accent);
  background: var(--plate);
  font: 0.9rem/1.5 var(--interface);
}
channel { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
channel > title, feed > title { display: block; font-size: 2rem; line-height: 1.2; }
channel > description, feed > subtitle { display: block; margin: 0.5rem 0 2rem; }
channel > item, feed > entry {
  display: flex;
  flex-direction: column;
  gap: 0.25rem;
  padding: 1rem 0;
  border-top: 1px solid var(--rule);
}
item > title, entry > title { display: block; font-size: 1.2rem; font-weight: bold; line-height: 1.3; }
item > description, entry > summary { display: block; }
item > pubDate, entry > published, item > link {
  display: block;
  color: var(--soft);
  font: 0.8rem/1.5 var(--interface);
}
/* In Atom, child elements are in alphabetical order: this puts the title first. */
feed { display: flex; flex-direction: column; }
feed::before { order: -3; }
feed > title { order: -2; }
feed > subtitle { order: -1; }
entry > title { order: -1; }
entry > published { order: 1; }
`;
