import { formatWeek, formatWeekday } from "../digest/days.ts";
import { hottestOf } from "../digest/front.ts";
import { byDay } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { MailEdition } from "./find-edition.ts";

/** The content of a mail, from which both HTML and plain text are rendered. */
export interface MailContent {
  readonly site: Site;
  /** "Friday, August 20, 2021" */
  readonly name: string;
  /** "12 articles from 8 outlets" */
  readonly extent: string;
  readonly subject: string;
  /** Text shown after the subject in a list of mails. */
  readonly preheader: string;
  /** The edition's page on the web. */
  readonly web: string;
  /** The lead article: the hottest. */
  readonly top: PublishedArticle;
  /** The other articles shown, by day for a week. The mail of a single day has one list without a name. */
  readonly days: readonly MailDay[];
  /** Number of further articles in the web edition. */
  readonly more: number;
  /** An address, or a sending service's placeholder for one. */
  readonly unsubscribe: string;
  /** True if pictures are included. */
  readonly pictures: boolean;
}

export interface MailDay {
  /** Undefined in the mail of a single day. */
  readonly name?: string;
  readonly articles: readonly PublishedArticle[];
}

export interface MailOptions {
  readonly unsubscribe: string;
  readonly pictures: boolean;
}

/** In UTF-16 units. Phones show about 40 of a subject, and about 90 of the text after it. */
const MAX_SUBJECT_LENGTH = 70;
const MAX_PREHEADER_LENGTH = 140;

/** Selects the content of an edition's mail with `shown` articles (at least 1), hottest first. */
export function mailContent(site: Site, edition: MailEdition, shown: number, options: MailOptions): MailContent {
  const { span, day, articles, path } = edition;
  const top = hottestOf(articles);
  if (top === undefined) throw new Error("An edition without articles has no mail.");
  const others = articles.filter((article) => article !== top);
  const rest = others.slice(0, Math.max(0, shown - 1));
  const outlets = new Set(articles.map(({ provider }) => provider?.domain ?? provider?.name).filter(Boolean)).size;
  const articleCount = say(site, "articles", { n: articles.length });
  return {
    site,
    name: span === "day" ? formatWeekday(day, site.language) : formatWeek(day, site),
    extent:
      outlets > 1
        ? say(site, "articlesFromSources", {
            articles: articleCount,
            fromSources: say(site, "fromSources", { n: outlets }),
          })
        : articleCount,
    subject: subjectOf(site, top.title, others.length),
    preheader: truncateAtWord(
      [
        ...others.slice(0, 4).map(({ title }) => title),
        ...(others.length === 0 && top.excerpt ? [top.excerpt] : []),
      ].join(" · "),
      MAX_PREHEADER_LENGTH,
    ),
    web: absoluteUrl(site, path),
    top,
    days:
      span === "day"
        ? [{ articles: rest }]
        : [...byDay(rest)].map(([of, members]) => ({ name: formatWeekday(of, site.language), articles: members })),
    more: others.length - rest.length,
    ...options,
  };
}

/** Shortens a long title, never the note about further articles. */
function subjectOf(site: Site, title: string, others: number): string {
  if (others === 0) return truncateAtWord(title, MAX_SUBJECT_LENGTH);
  const rest = say(site, "subjectWithMore", { title: "", n: others });
  return say(site, "subjectWithMore", { title: truncateAtWord(title, MAX_SUBJECT_LENGTH - rest.length), n: others });
}
