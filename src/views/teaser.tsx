import type { PublishedArticle } from "../digest/published-article.ts";
import { topicSlugs } from "../digest/topic-slugs.ts";
import { editionPath, href } from "../digest/urls.ts";
import { directionIn, headlineMarks, marksOf } from "../lib/marks.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { Also } from "./also.tsx";
import { Badge, Provider, providerName, When } from "./byline.tsx";
import { markOf } from "./mark-of.ts";
import { isTiny, PictureView } from "./picture.tsx";
import { SiteText } from "./site-text.tsx";

interface TeaserProps {
  readonly site: Site;
  readonly article: PublishedArticle;
  /** The level of its heading: 3 below a day's heading, 2 below the page's title. */
  readonly rank: 2 | 3;
  /** `large`: a page's first teaser, with an excerpt. `row`: headline, outlet, time and a small picture. */
  readonly size?: "large" | "row";
  readonly date?: "time" | "day";
  /** Prints the source's address, on paper only. */
  readonly printed?: boolean;
}

/** An article in a list. */
export function Teaser({ site, article, rank, size = "row", date = "time", printed = false }: TeaserProps) {
  const Heading = rank === 2 ? "h2" : "h3";
  const [picture] = article.pictures;
  const isLarge = size === "large";
  const isPictured = picture !== undefined && picture.missing === undefined && (isLarge || !isTiny(picture));
  return (
    <article
      class={`teaser teaser-${size}${isPictured ? " teaser-pictured" : ""}`}
      data-article={markOf(article)}
      data-topics={topicSlugs(site, article).join(" ")}
      {...marksOf(site, article)}
    >
      {isPictured && <PictureView site={site} picture={picture} plate={providerName(site, article)} size={size} />}
      <div class="teaser-text">
        <Badge site={site} article={article} />
        <Heading class="headline" {...directionIn(article, article.title)}>
          <a href={href(site, article.path)}>{article.title}</a>
        </Heading>
        {isLarge && article.excerpt !== undefined && (
          <p class="excerpt" {...directionIn(article, article.excerpt)}>
            {article.excerpt}
          </p>
        )}
        <p class="byline">
          <SiteText site={site} article={article}>
            <Provider site={site} article={article} />
            <Dated site={site} article={article} date={date} />
            {article.type === "video" && ` · ${say(site, "video")}`}
            {article.reports > 0 && " · "}
            <Also site={site} article={article} />
          </SiteText>
        </p>
        {printed && article.address !== undefined && <p class="byline teaser-source">{article.address}</p>}
      </div>
    </article>
  );
}

/** The date of publication. A day links to its page; a time appears under its day's heading. */
function Dated({ site, article, date }: Required<Pick<TeaserProps, "site" | "article" | "date">>) {
  if (date === "time" && article.day !== undefined && !hasTime(article.published)) return null;
  const when = <When article={article} site={site} style={date} />;
  const isLink = date === "day" && article.day !== undefined;
  return <> · {isLink ? <a href={href(site, editionPath(article.day))}>{when}</a> : when}</>;
}

/** An article as one line, for long lists such as a month's. */
export function Entry({ site, article }: { site: Site; article: PublishedArticle }) {
  return (
    <li class="entry" data-article={markOf(article)}>
      <a href={href(site, article.path)} {...headlineMarks(site, { title: article.title, language: article.language })}>
        {article.title}
      </a>{" "}
      <bdi class="byline">{providerName(site, article)}</bdi>
    </li>
  );
}
