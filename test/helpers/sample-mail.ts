import type { PublishedArticle } from "../../src/digest/published-article.ts";
import type { MailEdition } from "../../src/email/find-edition.ts";
import { type Mail, makeMail } from "../../src/email/make-mail.ts";
import type { Site } from "../../src/site/site.ts";
import { placed } from "./articles.ts";
import { TEST_SITE } from "./test-site.ts";

/** Text that must not take effect in an e-mail. */
export const HOSTILE = '</style><img src=x onerror=alert(1)>\r\nBcc: all@example.org {{x}} & "quoted"';

export function sampleEdition(articles: readonly PublishedArticle[]): MailEdition {
  return { span: "day", day: "2021-08-20", articles, path: "/2021/08/20/" };
}

/** The mail of a day with these articles, as passed to a sending service. */
export function sampleMail(
  articles: readonly PublishedArticle[] = [placed("a"), placed("b")],
  site: Partial<Site> = {},
): Mail {
  return makeMail({ ...TEST_SITE, ...site }, sampleEdition(articles), {
    unsubscribe: "{{unsubscribe_url}}",
    pictures: true,
  });
}
