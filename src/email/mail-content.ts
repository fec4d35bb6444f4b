import { describeWeek, describeWeekday } from "../digest/days.ts";
import { hottestOf } from "../digest/front.ts";
import { byDay } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { cutAtWord } from "../lib/plain-text.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { MailEdition } from "./find-edition.ts";

/** What an e-mail says, before it is HTML or plain text: both are made of this. */
export interface MailContent {
  readonly site: Site;
  /** "Friday, August 20, 2021" */
  readonly name: string;
  /** "12 articles from 8 outlets" */
  readonly extent: string;
  readonly subject: string;
  /** What a list of mails shows behind the subject. */
  readonly preheader: string;
  /** The edition's page on the web. */
  readonly web: string;
  /** The hottest, which the mail opens with. */
  readonly top: PublishedArticle;
  /** The others that it shows, by day for a week; a day's are one list without a name. */
  readonly days: readonly MailDay[];
  /** How many more the web edition has. */
  readonly more: number;
  /** An address, or what a sending service replaces by one. */
  readonly unsubscribe: string;
  /** Whether pictures are loaded. */
  readonly pictures: boolean;
}

export interface MailDay {
  /** Undefined where the mail is of one day. */
  readonly name?: string;
  readonly articles: readonly PublishedArticle[];
}

export interface MailOptions {
  readonly unsubscribe: string;
  readonly pictures: boolean;
}

/** In UTF-16 units. Phones show some forty of a subject, and some ninety of what follows it. */
const LONGEST_SUBJECT = 70;
const LONGEST_PREHEADER = 140;

/** Decides what the mail of an edition says where it shows `shown` articles, the hottest first and at least that. */
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
    name: span === "day" ? describeWeekday(day, site.language) : describeWeek(day, site),
    extent:
      outlets > 1
        ? say(site, "articlesFromSources", {
            articles: articleCount,
            fromSources: say(site, "fromSources", { n: outlets }),
          })
        : articleCount,
    subject: subjectOf(site, top.title, others.length),
    preheader: cutAtWord(
      [
        ...others.slice(0, 4).map(({ title }) => title),
        ...(others.length === 0 && top.excerpt ? [top.excerpt] : []),
      ].join(" · "),
      LONGEST_PREHEADER,
    ),
    web: absoluteUrl(site, path),
    top,
    days:
      span === "day"
        ? [{ articles: rest }]
        : [...byDay(rest)].map(([of, members]) => ({ name: describeWeekday(of, site.language), articles: members })),
    more: others.length - rest.length,
    ...options,
  };
}

/** A long title is cut rather than what is said of the others. */
function subjectOf(site: Site, title: string, others: number): string {
  if (others === 0) return cutAtWord(title, LONGEST_SUBJECT);
  const rest = say(site, "subjectWithMore", { title: "", n: others });
  return say(site, "subjectWithMore", { title: cutAtWord(title, LONGEST_SUBJECT - rest.length), n: others });
}
