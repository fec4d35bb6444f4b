import { clusterOf } from "../digest/coverage.ts";
import { isIndexed } from "../digest/indexed.ts";
import { originalWord } from "../digest/original-word.ts";
import type { ArticlePage, Neighbour, PublishedArticle } from "../digest/published-article.ts";
import { editionPath, href } from "../digest/urls.ts";
import { directionIn, marksOf, ownMarks } from "../lib/marks.ts";
import { formatMinutes, readingTime } from "../lib/reading-time.ts";
import { shownHost } from "../lib/shown-host.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { fillList } from "../words/say-list.ts";
import type { Key } from "../words/words.ts";
import { Also } from "./also.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Badge, Provider, providerName, When } from "./byline.tsx";
import { CoverageList } from "./coverage-list.tsx";
import { articleTrail } from "./crumb.ts";
import { Html, inner } from "./html.tsx";
import { Layout } from "./layout.tsx";
import { OutsideLink } from "./link.tsx";
import { LinkItems } from "./link-items.tsx";
import { markOf } from "./mark-of.ts";
import { Neighbours } from "./neighbours.tsx";
import { MissingPicture, PictureView } from "./picture.tsx";
import { RelatedList } from "./related-list.tsx";
import { type ArticleProps, ShownFields } from "./shown-fields.tsx";
import { SiteText } from "./site-text.tsx";
import { renderSlot } from "./slots.ts";
import { reportsJsonLd } from "./structured-data/report-json-ld.ts";

/** Texts of at least this many minutes show their reading time, and repeat the link to the source at the end. */
const LONG = 2;

/** An article's own page: its text, its source and other coverage. */
export function ArticleView({ site, page, detail }: { site: Site; page: ArticlePage; detail: ArticleDetail }) {
  const { article, newer, older, topics, provider, related } = page;
  const { body } = detail;
  const coverage = clusterOf(detail.coverage, article.added, site.timeZone);
  const [picture] = article.pictures;
  const trail = articleTrail(site, article);
  const minutes = readingTime(body?.html ?? "");
  const isLong = minutes >= LONG;
  return (
    <Layout
      site={site}
      path={article.path}
      title={article.title}
      description={
        article.excerpt ?? say(site, "sourceAndTitle", { source: providerName(site, article), title: article.title })
      }
      indexed={isIndexed(site, article)}
      trail={trail}
      main={reportsJsonLd(article, coverage)}
      article={article}
    >
      <Breadcrumb site={site} trail={trail} />
      <article class="article" data-article={markOf(article)} {...marksOf(site, article)}>
        <header>
          <Badge site={site} article={article} />
          <h1 {...directionIn(article, article.title)}>{article.title}</h1>
          <p class="byline">
            <SiteText site={site} article={article}>
              {provider === undefined ? (
                <Provider site={site} article={article} />
              ) : (
                <a class="provider" href={href(site, provider.path)}>
                  <bdi>{providerName(site, article)}</bdi>
                </a>
              )}
              <ShownFields site={site} article={article} where="byline" />
              {" · "}
              <DayLink site={site} article={article} />
              {isLong && ` · ${say(site, "readingTime", { time: formatMinutes(minutes, site.language) })}`}
            </SiteText>
          </p>
          <Reach site={site} article={article} />
        </header>
        {picture && <PictureView site={site} picture={picture} plate={providerName(site, article)} size="wide" />}
        <MissingPicture site={site} article={article} />
        {/* The excerpt may be the text's own opening; do not print it twice. */}
        {article.excerpt !== undefined && article.excerpt !== body?.opening && (
          <p class="standfirst" {...directionIn(article, article.excerpt)}>
            {article.excerpt}
          </p>
        )}
        <Original site={site} article={article} />
        <ShownFields site={site} article={article} where="aboveText" />
        {body !== undefined && (
          <Html site={site} class="prose">
            {body.html}
          </Html>
        )}
        {isLong && <Original site={site} article={article} />}
        {body !== undefined && <Credits site={site} article={article} />}
        <p class="sharing needs-script" />
      </article>
      {renderSlot("afterArticle", { site, article }).map((html) => (
        <div key="slot" class="slot" {...inner(html)} />
      ))}
      {topics.length > 0 && (
        <section class="topics" aria-labelledby="topics">
          <h2 id="topics">{say(site, "topics")}</h2>
          <ul>
            <LinkItems site={site} links={topics} />
          </ul>
          <TopicsNote site={site} article={article} />
        </section>
      )}
      <CoverageList site={site} article={article} coverage={coverage} />
      <RelatedList site={site} related={related} />
      <Neighbours site={site} what="Article" newer={newer && neighbour(newer)} older={older && neighbour(older)} />
    </Layout>
  );
}

/** The date of publication, linked to that day's edition. */
function DayLink({ site, article }: ArticleProps) {
  const when = <When article={article} site={site} style="both" />;
  return article.day === undefined ? when : <a href={href(site, editionPath(article.day))}>{when}</a>;
}

/** How many outlets report the news, and their names. Renders nothing if there is no other outlet. */
function Reach({ site, article }: ArticleProps) {
  if (article.reports === 0) return null;
  return (
    <p class="byline reach">
      <SiteText site={site} article={article}>
        {article.outlets > 1 && `${say(site, "reportedBy", { n: article.outlets })} `}
        <Also site={site} article={article} />
      </SiteText>
    </p>
  );
}

/** The link to the original article, which is what a digest is for. */
function Original({ site, article }: ArticleProps) {
  const own = ownMarks(site, article);
  if (article.address === undefined)
    return (
      <p class="original original-unknown">
        <SiteText site={site} article={article}>
          {say(site, "addressUnknown")}
        </SiteText>
      </p>
    );
  const source = <bdi>{article.provider?.name ?? shownHost(new URL(article.address).hostname)}</bdi>;
  return (
    <p class="original">
      <OutsideLink to={article.address} class="button" {...own}>
        {fill(site, originalWord(article.type), { source })}
      </OutsideLink>
      {article.video !== undefined && article.video !== article.address && (
        <OutsideLink to={article.video} {...own}>
          {say(site, "watchVideo")}
        </OutsideLink>
      )}
    </p>
  );
}

/** The origin of the text, whether search engines are kept out, and what was removed from the text. */
function Credits({ site, article }: ArticleProps) {
  return (
    <aside class="credits" aria-label={say(site, "aboutText")}>
      <p>
        <SiteText site={site} article={article}>
          {article.provider === undefined
            ? say(site, "textUnsourced")
            : fill(site, "textFrom", { source: <bdi>{article.provider.name}</bdi> })}
          {article.hasText && !isIndexed(site, article) && ` ${say(site, "textHidden")}`}
        </SiteText>
      </p>
      <Removed site={site} article={article} kind="spam" />
      <Removed site={site} article={article} kind="comments" />
    </aside>
  );
}

/** Says that the site assigned the topics, not the source, and which words of the text they rest on. */
function TopicsNote({ site, article: { topicsByRule = [] } }: ArticleProps) {
  if (topicsByRule.length === 0) return null;
  const words = [...new Set(topicsByRule.map(({ word }) => word))];
  return (
    <p class="byline">
      {fill(site, "topicsByWords", {
        words: fillList(
          site,
          words.map((word) => fill(site, "quoted", { text: <bdi>{word}</bdi> })),
        ),
      })}
    </p>
  );
}

type RemovedKind = PublishedArticle["cuts"][number]["kind"];

const REMOVED = { spam: "spamRemoved", comments: "commentsRemoved" } as const satisfies Record<RemovedKind, Key>;

function Removed({ site, article, kind }: ArticleProps & { kind: RemovedKind }) {
  const removed = article.cuts.filter((cut) => cut.kind === kind).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (removed === 0) return null;
  return (
    <p>
      <SiteText site={site} article={article}>
        {say(site, REMOVED[kind], { n: removed })}
      </SiteText>
    </p>
  );
}

function neighbour({ path, title, language }: Neighbour) {
  return { path, name: title, ...(language !== undefined && { language }) };
}
