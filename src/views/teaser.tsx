import type { PublishedArticle } from "../digest/published-article.ts";
import { topicSlugs } from "../digest/topic-slugs.ts";
import { href } from "../digest/urls.ts";
import { directionIn, headlineMarks, marksOf } from "../lib/marks.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { Badge, Provider, providerName, When } from "./byline.tsx";
import { markOf } from "./mark-of.ts";
import { Ours } from "./ours.tsx";
import { isSmall, PictureView } from "./picture.tsx";

interface TeaserProps {
  readonly site: Site;
  readonly article: PublishedArticle;
  /** The rank of its heading: 3 below a day, 2 below the page's title. */
  readonly rank: 2 | 3;
  /** The first of a page is shown large. */
  readonly large?: boolean;
  readonly date?: "time" | "day";
  /** Whether the address of the source is printed with it, on paper only. */
  readonly printed?: boolean;
}

/** An article in a list: image, headline, excerpt and where it comes from. */
export function Teaser({ site, article, rank, large = false, date = "time", printed = false }: TeaserProps) {
  const Heading = rank === 2 ? "h2" : "h3";
  const [picture] = article.pictures;
  const isPictured = picture !== undefined && picture.missing === undefined && !isSmall(picture);
  const others = article.reports;
  return (
    <article
      class={["teaser", large && "teaser-large", isPictured && "teaser-pictured"].filter(Boolean).join(" ")}
      data-article={markOf(article)}
      data-topics={topicSlugs(site, article).join(" ")}
      {...marksOf(site, article)}
    >
      {picture && <PictureView site={site} picture={picture} plate={providerName(site, article)} atHead={large} />}
      <div class="teaser-text">
        <Badge site={site} article={article} />
        <Heading class="headline" {...directionIn(article, article.title)}>
          <a href={href(site, article.path)}>{article.title}</a>
        </Heading>
        <p class="byline">
          <Ours site={site} article={article}>
            <Provider site={site} article={article} />
            {(date === "day" || article.day === undefined || hasTime(article.published)) && (
              <>
                {" · "}
                <When article={article} site={site} style={date} />
              </>
            )}
            {others > 0 && ` · ${say(site, "otherReports", { n: others })}`}
            {article.type === "video" && ` · ${say(site, "video")}`}
          </Ours>
        </p>
        {article.excerpt !== undefined && (
          <p class="excerpt" {...directionIn(article, article.excerpt)}>
            {article.excerpt}
          </p>
        )}
        {printed && article.address !== undefined && <p class="byline teaser-source">{article.address}</p>}
      </div>
    </article>
  );
}

/** An article as one line: for lists of a month, where there are many. */
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
