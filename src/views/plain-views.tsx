import type { Redirect } from "../digest/build-digest.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl, href } from "../digest/urls.ts";
import { siteDirection } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { archiveTrail } from "./crumb.ts";
import { Layout, securityPolicy } from "./layout.tsx";
import { describeArticles } from "./structured-data/describe-list.ts";
import { Entry, Teaser } from "./teaser.tsx";

/** Articles whose date nobody stated. */
export function UndatedView({ site, undated }: { site: Site; undated: readonly PublishedArticle[] }) {
  return (
    <Layout
      site={site}
      path="/undated/"
      title="Undated"
      description="Articles whose sources state no date."
      section="/archive/"
      trail={archiveTrail(site)}
      main={describeArticles(site, undated)}
    >
      <header class="page-head">
        <h1>Undated</h1>
        <p class="standfirst">The sources of these articles state no date, and none was invented for them.</p>
      </header>
      {undated.length === 0 && <p class="empty">Every article has a date.</p>}
      <div class="teasers">
        {undated.slice(0, site.frontPageSize).map((article) => (
          <Teaser key={article.id} site={site} article={article} rank={2} />
        ))}
      </div>
      {undated.length > site.frontPageSize && (
        <ul class="entries">
          {undated.slice(site.frontPageSize).map((article) => (
            <Entry key={article.id} site={site} article={article} />
          ))}
        </ul>
      )}
    </Layout>
  );
}

/** What the site is, and what it does and does not do with other people's texts. */
export function AboutView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/about/"
      title="About"
      description={`What ${site.title} is and how it is made.`}
      trail={[]}
    >
      <header class="page-head">
        <h1>About {site.title}</h1>
        <p class="standfirst">{site.description}</p>
      </header>
      <div class="prose">
        <h2>What you read here</h2>
        <p>
          Each page is one piece of news. It leads to the page at the outlet that reported it, and lists the other
          outlets that did. Headlines and excerpts are the outlets’ own; full texts appear only where they were handed
          to us, and search engines are asked to leave them out.
        </p>
        <h2>How it is sorted</h2>
        <p>
          By the date the source states, in {site.timeZone}. The front page opens with the hottest article of the newest
          days: heat is an article’s quality, plus ten for each other outlet’s report. Where a source states none, the
          article is <a href={href(site, "/undated/")}>undated</a> rather than guessed. Where a source is not stated,
          the page says so.
        </p>
        <h2>What was left out</h2>
        <p>
          Comments that were gathered along with an article are removed, and its page says how many lines went, and of
          what kind.
        </p>
        <h2>How to follow it</h2>
        <p>
          By feed: everything, one topic, one outlet, what is hot, or one item a day or a week.{" "}
          <a href={href(site, "/feeds/")}>Feeds</a> lists the addresses. What you have read stays read: an item keeps
          its identity whatever becomes of its title, address or coverage.
        </p>
        <h2>Your privacy</h2>
        <p>
          There are no cookies and no counters, and nothing you do here is sent to anybody.{" "}
          {site.images === "linked"
            ? "Images come from the outlets’ own servers, which are not told what you read."
            : "Images are copies on this site: your browser asks no other server for anything."}
        </p>
        <p>
          A few small scripts of our own help to read: keys, a choice of colours, marks on what you have read
          {site.search && ", and the search"}. What they remember stays in your browser, and{" "}
          <a href={href(site, "/settings/")}>Your reading</a> shows it and clears it. Everything else works without
          them.
        </p>
      </div>
    </Layout>
  );
}

/** Where no page is. */
export function NotFoundView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/404.html"
      title="Not found"
      description="There is no page at this address."
      indexed={false}
    >
      <header class="page-head">
        <h1>There is no page here</h1>
        <p class="standfirst">It may have been withdrawn, or the address may have been mistyped.</p>
      </header>
      <p class="onward">
        <a href={href(site, "/")}>The newest articles</a>
        <a href={href(site, "/archive/")}>The archive</a>
      </p>
    </Layout>
  );
}

/** Stands at an address that is another page's now, and leads on to it. */
export function RedirectView({ site, redirect: { what, to, title } }: { site: Site; redirect: Redirect }) {
  return (
    <html lang={site.language} {...siteDirection(site)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={securityPolicy(site)} />
        <meta http-equiv="refresh" content={`0; url=${href(site, to)}`} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="canonical" href={absoluteUrl(site, to)} />
      </head>
      <body>
        <main>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {what === "article" ? (
            <p>
              This article is part of <a href={href(site, to)}>a larger article</a>.
            </p>
          ) : (
            <p>
              This {what === "moved" ? "article" : "topic"} has <a href={href(site, to)}>another address</a> now.
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
