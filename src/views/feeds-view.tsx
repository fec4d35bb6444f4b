import { type Day, describeDay } from "../digest/days.ts";
import { absoluteUrl, FEED_FORMATS, feedFormats, feedPath, href, type Path } from "../digest/urls.ts";
import { count } from "../lib/count.ts";
import type { Site } from "../site/site.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

/** A feed as its page lists it. */
export interface ListedFeed {
  readonly scope: "all" | "topic" | "provider" | "hot" | "days" | "weeks";
  readonly name: string;
  readonly description: string;
  readonly folder: Path;
  readonly page: Path;
  /** How many items it holds. */
  readonly count: number;
  /** Its newest item: the article, or the last day of an edition. */
  readonly last?: { readonly title?: string; readonly day: Day };
  /** How many parts its archive has. */
  readonly parts: number;
}

/** Every feed with its addresses, and how to follow one. */
export function FeedsView({ site, feeds }: { site: Site; feeds: readonly ListedFeed[] }) {
  const own = feeds.filter(({ scope }) => scope !== "topic" && scope !== "provider");
  return (
    <Layout
      site={site}
      path="/feeds/"
      title="Feeds"
      description={`Follow ${site.title} in a feed reader: everything, by topic, by outlet, or once a day or week.`}
      trail={[]}
      feeds={own.slice(1).map(({ name, folder }) => ({ title: `${name}: ${site.title}`, folder }))}
    >
      <header class="page-head">
        <h1>Feeds</h1>
        <p class="standfirst">
          A feed brings new articles to you: no account, no mail, and nobody learns what you read. Copy an address below
          into a feed reader, and it will look for news by itself.
        </p>
      </header>
      {own.map((feed) => (
        <OwnFeed key={feed.folder} site={site} feed={feed} />
      ))}
      <GroupFeeds site={site} name="By topic" id="topics" feeds={feeds.filter(({ scope }) => scope === "topic")} />
      <GroupFeeds site={site} name="By outlet" id="outlets" feeds={feeds.filter(({ scope }) => scope === "provider")} />
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
        {parts > 0 && `. ${count(parts, "older part")} in its archive, which readers that know RFC 5005 find`}
      </p>
      <ul class="feeds">
        {feedFormats.map((format) => {
          const address = absoluteUrl(site, feedPath(folder, format));
          return (
            <li key={format} class="formats">
              <a href={href(site, feedPath(folder, format))} aria-label={`${name} as ${FEED_FORMATS[format].name}`}>
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
                  aria-label={`${feed.name} as ${FEED_FORMATS[format].name}`}
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

/** How much a feed holds, and what came last. */
function State({ site, feed, short = false }: { site: Site; feed: ListedFeed; short?: boolean }) {
  const { last } = feed;
  if (last === undefined) return <>Nothing in it yet</>;
  const day = <time datetime={last.day}>{describeDay(last.day, site.language)}</time>;
  return (
    <>
      {count(feed.count, "item")}, last {day}
      {!short && last.title !== undefined && (
        <>
          : <bdi>{last.title}</bdi>
        </>
      )}
    </>
  );
}

function Advice({ site }: { site: Site }) {
  return (
    <div class="prose">
      <h2>How to follow a feed</h2>
      <ol>
        <li>Take any feed reader: an app, a web service, a mail program or a browser’s extension.</li>
        <li>Choose what adds a feed or a subscription in it, and paste an address. RSS suits every reader.</li>
        <li>
          Or paste the address of a page of this site: most readers find the feed that follows it, and a topic’s page
          leads to the topic’s feed.
        </li>
      </ol>
      <p>
        All feeds at once, to import: <a href={href(site, "/feeds.opml")}>feeds.opml</a>. The outlets with their own
        sites: <a href={href(site, "/providers.opml")}>providers.opml</a>.
      </p>
      <h2>What you can rely on</h2>
      <ul>
        <li>An article is one item in all feeds and formats, so a reader that follows several shows it once.</li>
        <li>
          An item keeps its identity and its date when its title, its address or its coverage changes: nothing comes
          back as unread. New coverage is added at its end.
        </li>
        <li>
          Items hold the text where we have it, and lead to{" "}
          {site.feedLink === "original"
            ? "the original, and in their last line to our page"
            : "our page, and in their first line to the original"}
          . They hold no scripts, no frames and no counters.
        </li>
        <li>Articles without a date are in no feed.</li>
      </ul>
    </div>
  );
}
