import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { directionOf, directionOfText } from "../lib/direction.ts";
import { directionIn, marksOf } from "../lib/marks.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { providerName, When } from "../views/byline.tsx";
import { SiteText } from "../views/site-text.tsx";
import { say } from "../words/say.ts";
import { LayoutTable } from "./layout-table.tsx";
import { LARGE, MailImage, mailPicture, SMALL } from "./mail-picture.tsx";
import { endOf, startOf } from "./sides.ts";

/** In UTF-16 units. */
const MAX_LENGTH = { first: 400, other: 240 } as const;

interface MailArticleProps {
  readonly site: Site;
  readonly article: PublishedArticle;
  readonly pictures: boolean;
}

/** The lead article of a mail, with a picture of full width. */
export function FirstArticle({ site, article, pictures }: MailArticleProps) {
  const picture = pictures && mailPicture(site, article, LARGE);
  return (
    <tr>
      <td class="first" {...cellMarks(site, article)}>
        {picture && (
          <div class="first-picture">
            <MailImage site={site} picture={picture} article={article} box={LARGE} />
          </div>
        )}
        <Headline site={site} article={article} rank={2} />
        <Excerpt article={article} longest={MAX_LENGTH.first} />
      </td>
    </tr>
  );
}

/** Any other article, with its picture beside the headline. */
export function MailArticle({
  site,
  article,
  pictures,
  rank,
  ruled,
}: MailArticleProps & { rank: 2 | 3; ruled: boolean }) {
  const picture = pictures && mailPicture(site, article, SMALL);
  const headline = <Headline site={site} article={article} rank={rank} />;
  const { dir = directionOf(site.language) } = marksOf(site, article);
  return (
    <tr>
      <td class={ruled ? "article" : "article after-day"} {...cellMarks(site, article)}>
        {picture ? (
          <LayoutTable dir={dir}>
            <tr>
              <td valign="top">{headline}</td>
              <td width={16} />
              <td class="thumb" width={SMALL.width} valign="top" align={endOf(dir)}>
                <MailImage site={site} picture={picture} article={article} box={SMALL} />
              </td>
            </tr>
          </LayoutTable>
        ) : (
          headline
        )}
        <Excerpt article={article} longest={MAX_LENGTH.other} />
      </td>
    </tr>
  );
}

/** Language, direction and alignment of an article's cell. The alignment overrides the mail's own. */
function cellMarks(site: Site, article: PublishedArticle) {
  const marks = marksOf(site, article);
  return { ...marks, ...(marks.dir !== undefined && { align: startOf(marks.dir) }) };
}

/** A headline linked to the article's page, and the outlet's name linked to the outlet's page. */
function Headline({ site, article, rank }: Omit<MailArticleProps, "pictures"> & { rank: 2 | 3 }) {
  const Heading = rank === 2 ? "h2" : "h3";
  const name = <Name site={site}>{providerName(site, article)}</Name>;
  return (
    <>
      <Heading class="headline" {...directionIn(article, article.title)}>
        <a href={absoluteUrl(site, article.path)}>{article.title}</a>
      </Heading>
      <p class="small byline">
        <SiteText site={site} article={article}>
          {article.address === undefined ? (
            <span class="provider">{name}</span>
          ) : (
            <a class="provider accent" href={article.address}>
              {name}
            </a>
          )}
          {hasTime(article.published) && (
            <>
              {" · "}
              <When article={article} site={site} style="time" />
            </>
          )}
          {article.reports > 0 && ` · ${say(site, "otherReports", { n: article.reports })}`}
          {article.type === "video" && ` · ${say(site, "video")}`}
        </SiteText>
      </p>
    </>
  );
}

/**
 * A name in a line of the interface. Few mail programs support `<bdi>`, so a name in the other direction has a `dir` attribute
 * and is followed by a direction mark, which restores the line's direction (Unicode UAX #9, 2.6).
 */
function Name({ site, children }: { site: Site; children: string }) {
  const line = directionOf(site.language);
  const own = directionOfText(children) ?? line;
  if (own === line) return children;
  return (
    <>
      <span dir={own}>{children}</span>
      {line === "ltr" ? "\u200e" : "\u200f"}
    </>
  );
}

function Excerpt({ article, longest }: { article: PublishedArticle; longest: number }) {
  if (article.excerpt === undefined) return null;
  const excerpt = truncateAtWord(article.excerpt, longest);
  return (
    <p class="excerpt" {...directionIn(article, excerpt)}>
      {excerpt}
    </p>
  );
}
