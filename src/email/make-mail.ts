import { shortHash } from "../lib/hash.ts";
import type { Instant } from "../lib/instant.ts";
import type { Site } from "../site/site.ts";
import type { MailEdition } from "./find-edition.ts";
import { type MailContent, type MailOptions, mailContent } from "./mail-content.ts";
import { renderHtml } from "./render-html.tsx";
import { renderMailText } from "./render-text.ts";

/** An e-mail without its envelope. The same edition gives the same bytes. */
export interface Mail extends Pick<MailContent, "name" | "subject" | "preheader" | "unsubscribe" | "more"> {
  readonly site: Site;
  readonly html: string;
  readonly text: string;
  /** Number of articles shown. */
  readonly shown: number;
  /** When its newest article was published. Independent of the clock. */
  readonly date: Instant;
  /** Sixteen hex digits: a hash of the content. */
  readonly id: string;
}

/** In bytes of UTF-8. Gmail clips a mail at 102 kB and hides the rest, including the unsubscribe link. */
export const MAX_BYTES = 100_000;

/** The e-mail of an edition, with as many articles as fit and the number of further ones on the web. */
export function makeMail(site: Site, edition: MailEdition, options: MailOptions): Mail {
  const htmlOf = (shown: number) => renderHtml(mailContent(site, edition, shown, options));
  const shown = mostThatFit(edition.articles.length, (number) => Buffer.byteLength(htmlOf(number)) <= MAX_BYTES);
  const content = mailContent(site, edition, shown, options);
  const { name, subject, preheader, unsubscribe, more } = content;
  const html = renderHtml(content);
  const text = renderMailText(content);
  const [newest] = edition.articles;
  if (newest?.at === undefined) throw new Error("An edition is of dated articles.");
  return {
    site,
    name,
    subject,
    preheader,
    unsubscribe,
    more,
    html,
    text,
    shown,
    date: newest.at,
    id: shortHash(JSON.stringify([subject, html, text]), 16),
  };
}

/** The largest number from 1 to `all` that fits, or 1 if none does. `fits` must be monotonic. */
export function mostThatFit(all: number, fits: (number: number) => boolean): number {
  // From below, because candidates that are far too large are expensive to render.
  let [least, most] = [1, 2];
  while (most <= all && fits(most)) [least, most] = [most, most * 2];
  most = Math.min(most, all + 1);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}
