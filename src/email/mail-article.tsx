import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { count } from "../lib/count.ts";
import { cutAtWord } from "../lib/plain-text.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site.ts";
import { providerName, When } from "../views/byline.tsx";
import { directionOfText, languageOf } from "../views/text.tsx";
import { LayoutTable } from "./layout-table.tsx";
import { LARGE, MailImage, mailPicture, SMALL } from "./mail-picture.tsx";
import { endOf } from "./sides.ts";

/** How much of an excerpt is told, in UTF-16 units: an excerpt may have two thousand, and a mail has an end. */
const LONGEST = { first: 400, other: 240 } as const;

interface MailArticleProps {
  readonly site: Site;
  readonly article: PublishedArticle;
  readonly pictures: boolean;
}

/** The article that a mail opens with: its picture across the sheet. */
export function FirstArticle({ site, article, pictures }: MailArticleProps) {
  const picture = pictures && mailPicture(site, article, LARGE);
  return (
    <tr>
      <td class="first">
        {picture && (
          <div class="first-picture">
            <MailImage picture={picture} article={article} box={LARGE} />
          </div>
        )}
        <Headline site={site} article={article} rank={2} />
        <Excerpt site={site} article={article} longest={LONGEST.first} />
      </td>
    </tr>
  );
}

/** Any other article: its picture beside the headline. */
export function MailArticle({
  site,
  article,
  pictures,
  rank,
  ruled,
}: MailArticleProps & { rank: 2 | 3; ruled: boolean }) {
  const picture = pictures && mailPicture(site, article, SMALL);
  const headline = <Headline site={site} article={article} rank={rank} />;
  return (
    <tr>
      <td class={ruled ? "article" : "article after-day"}>
        {picture ? (
          <LayoutTable>
            <tr>
              <td valign="top">{headline}</td>
              <td width={16} />
              <td class="thumb" width={SMALL.width} valign="top" align={endOf(site)}>
                <MailImage picture={picture} article={article} box={SMALL} />
              </td>
            </tr>
          </LayoutTable>
        ) : (
          headline
        )}
        <Excerpt site={site} article={article} longest={LONGEST.other} />
      </td>
    </tr>
  );
}

/** The headline leads to the article's page, where its coverage is; the outlet's name to the outlet. */
function Headline({ site, article, rank }: Omit<MailArticleProps, "pictures"> & { rank: 2 | 3 }) {
  const Heading = rank === 2 ? "h2" : "h3";
  const name = providerName(article);
  return (
    <>
      <Heading class="headline" {...languageOf(site, article)} {...directionOfText(article.title)}>
        <a href={absoluteUrl(site, article.path)}>{article.title}</a>
      </Heading>
      <p class="small byline">
        {article.address === undefined ? (
          <span class="provider" {...directionOfText(name)}>
            {name}
          </span>
        ) : (
          <a class="provider accent" href={article.address} {...directionOfText(name)}>
            {name}
          </a>
        )}
        {hasTime(article.published) && (
          <>
            {" · "}
            <When article={article} site={site} style="time" />
          </>
        )}
        {article.reports > 0 && ` · and ${count(article.reports, "other report")}`}
        {article.type === "video" && " · video"}
      </p>
    </>
  );
}

function Excerpt({ site, article, longest }: { site: Site; article: PublishedArticle; longest: number }) {
  if (article.excerpt === undefined) return null;
  const excerpt = cutAtWord(article.excerpt, longest);
  return (
    <p class="excerpt" {...languageOf(site, article)} {...directionOfText(excerpt)}>
      {excerpt}
    </p>
  );
}
