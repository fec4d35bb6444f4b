import wrapAnsi from "wrap-ansi";
import { formatTime } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { directionOfText } from "../lib/direction.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { providerName } from "../views/byline.tsx";
import { say } from "../words/say.ts";
import type { MailContent } from "./mail-content.ts";

/** Columns per line: short enough to be quoted twice on a terminal (RFC 5322 §2.1.1 recommends at most 78). */
const COLUMNS = 72;

const RULE = "-".repeat(COLUMNS);

const MAX_EXCERPT_LENGTH = 400;

/** The plain-text part of a mail: lines of at most 72 columns, and each address on its own line, of any length. */
export function renderMailText(content: MailContent): string {
  const { site, name, extent, web, top, days, more, unsubscribe } = content;
  const before = (what: string) => say(site, "beforeAddress", { what });
  const blocks = [
    lines(site.title.toLocaleUpperCase(site.language), wrap(name), extent),
    lines(before(say(site, "readOnWeb")), web),
    RULE,
    article(site, top),
    ...days.flatMap(({ name: day, articles }) =>
      articles.flatMap((entry, index) => [
        RULE,
        ...(day !== undefined && index === 0 ? [wrap(day)] : []),
        article(site, entry),
      ]),
    ),
    ...(more > 0 ? [RULE, lines(before(say(site, "moreOnWeb", { n: more })), web)] : []),
    // "-- " separates the signature, which mail programs collapse (RFC 3676 §4.3).
    lines("-- ", wrap(site.description), wrap(say(site, "rights"))),
    lines(before(say(site, "unsubscribe")), unsubscribe),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function article(site: Site, entry: PublishedArticle): string {
  const { title, excerpt, address, path, published, reports, type } = entry;
  const name = providerName(site, entry);
  // The first letter sets a line's direction, so a right-to-left name is put last.
  const isLast = directionOfText(name) === "rtl";
  const facts = [
    ...(isLast ? [] : [name]),
    ...(hasTime(published) ? [formatTime(published, site.timeZone, site.language)] : []),
    ...(type === "video" ? [say(site, "video")] : []),
    ...(isLast ? [name] : []),
  ];
  const page = reports > 0 ? say(site, "inDigestWithReports", { n: reports }) : say(site, "inDigest");
  return [
    lines(wrap(title), wrap(facts.join(" · "))),
    ...(excerpt === undefined ? [] : [wrap(truncateAtWord(excerpt, MAX_EXCERPT_LENGTH))]),
    lines(
      ...(address === undefined ? [] : [wrap(say(site, "atSource", { source: name })), address]),
      page,
      absoluteUrl(site, path),
    ),
  ].join("\n\n");
}

function wrap(text: string): string {
  return wrapAnsi(text, COLUMNS, { hard: true });
}

function lines(...parts: readonly string[]): string {
  return parts.join("\n");
}
