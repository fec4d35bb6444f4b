import { type Day, formatDay } from "../digest/days.ts";
import { absoluteUrl, FEED_FORMATS, feedFormats, feedPath, href, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

/** A feed as listed on the page of feeds. */
export interface ListedFeed {
  readonly scope: "all" | "topic" | "provider" | "hot" | "days" | "weeks";
  readonly name: string;
  readonly description: string;
  readonly folder: Path;
  readonly page: Path;
  /** Number of items in the feed. */
  readonly count: number;
  /** The newest item: an article, or the last day of an edition. */
  readonly last?: { readonly title?: string; readonly day: Day };
  /** Number of pages in the feed's archive (RFC 5005). */
  readonly parts: number;
}

/** All feeds with their addresses, and instructions for following one. */
export function FeedsView({ site, feeds }: { site: Site; feeds: readonly ListedFeed[] }) {
  const own = feeds.filter(({ scope }) => scope !== "topic" && scope !== "provider");
  return (
    <Layout
      site={site}
      path="/feeds/"
      title={say(site, "feeds")}
      description={say(site, "feedsAbout", { site: site.title })}
      trail={[]}
      feeds={own
        .slice(1)
        .map(({ name, folder }) => ({ title: say(site, "groupFeed", { name, site: site.title }), folder }))}
    >
      <header class="page-head">
        <h1>{say(site, "feeds")}</h1>
        <p class="standfirst">{say(site, "feedsIntro")}</p>
      </header>
      {own.map((feed) => (
        <OwnFeed key={feed.folder} site={site} feed={feed} />
      ))}
      <GroupFeeds
        site={site}
        name={say(site, "feedsByTopic")}
        id="topics"
        feeds={feeds.filter(({ scope }) => scope === "topic")}
      />
      <GroupFeeds
        site={site}
        name={say(site, "feedsBySource")}
        id="outlets"
        feeds={feeds.filter(({ scope }) => scope === "provider")}
      />
      <Advice site={site} />
      <script type="module" src={href(site, asset(site, "feeds.js"))} />
    </Layout>
  );
}

function OwnFeed({ site, feed }: { site: Site; feed: ListedFeed }) {
  const { scope, name, description, folder, parts } = feed;
  return (
    <section class="entries" aria-labelledby={scope}>
      <h2 id={scope}>{name}</h2>
      <p>{description}</p>
      <p class="byline">
        <State site={site} feed={feed} />
        {parts > 0 && ` · ${say(site, "archivePages", { n: parts })}`}
      </p>
      <ul class="feeds">
        {feedFormats.map((format) => {
          const address = absoluteUrl(site, feedPath(folder, format));
          return (
            <li key={format} class="formats">
              <a
                href={href(site, feedPath(folder, format))}
                aria-label={say(site, "feedAs", { name, format: FEED_FORMATS[format].name })}
              >
                {FEED_FORMATS[format].name}
              </a>
              <span class="copy needs-script" data-copy={address} />
              <code>{address}</code>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface GroupFeedsProps {
  readonly site: Site;
  readonly name: string;
  readonly id: string;
  readonly feeds: readonly ListedFeed[];
}

function GroupFeeds({ site, name, id, feeds }: GroupFeedsProps) {
  if (feeds.length === 0) return null;
  return (
    <section class="entries" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul class="groups">
        {feeds.map((feed) => (
          <li key={feed.folder}>
            <a href={href(site, feed.page)}>
              <bdi>{feed.name}</bdi>
            </a>{" "}
            <span class="byline">
              <State site={site} feed={feed} short />
            </span>
            <span class="formats">
              {feedFormats.map((format) => (
                <a
                  key={format}
                  href={href(site, feedPath(feed.folder, format))}
                  aria-label={say(site, "feedAs", { name: feed.name, format: FEED_FORMATS[format].name })}
                >
                  {FEED_FORMATS[format].name.replace(" Feed", "")}
                </a>
              ))}
              <span class="copy needs-script" data-copy={absoluteUrl(site, feedPath(feed.folder, "rss"))} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A feed's item count and its newest item. */
function State({ site, feed, short = false }: { site: Site; feed: ListedFeed; short?: boolean }) {
  const { last } = feed;
  if (last === undefined) return <>{say(site, "feedEmpty")}</>;
  const day = <time datetime={last.day}>{formatDay(last.day, site.language)}</time>;
  if (short || last.title === undefined) return <>{fill(site, "feedState", { n: feed.count, day })}</>;
  return <>{fill(site, "feedStateWithTitle", { n: feed.count, day, title: <bdi>{last.title}</bdi> })}</>;
}

function Advice({ site }: { site: Site }) {
  return (
    <div class="prose">
      <h2>{say(site, "feedsHowTitle")}</h2>
      <ol>
        <li>{say(site, "feedsHowReader")}</li>
        <li>{say(site, "feedsHowAdd")}</li>
        <li>{say(site, "feedsHowPage")}</li>
      </ol>
      <p>
        {fill(site, "feedsImport", { file: <a href={href(site, "/feeds.opml")}>feeds.opml</a> })}{" "}
        {fill(site, "feedsSources", { file: <a href={href(site, "/providers.opml")}>providers.opml</a> })}
      </p>
      <h2>{say(site, "feedsPromiseTitle")}</h2>
      <ul>
        <li>{say(site, "feedsPromiseOnce")}</li>
        <li>{say(site, "feedsPromiseIdentity")}</li>
        <li>{say(site, site.feedLink === "original" ? "feedsPromiseOriginal" : "feedsPromisePage")}</li>
        <li>{say(site, "feedsPromiseDated")}</li>
      </ul>
    </div>
  );
}
