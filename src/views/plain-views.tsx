import type { PublishedArticle } from "../digest/published-article.ts";
import type { Redirect } from "../digest/redirect.ts";
import { absoluteUrl, href, type Path } from "../digest/urls.ts";
import { siteDirection } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { archiveTrail } from "./crumb.ts";
import { Layout, securityPolicy } from "./layout.tsx";
import { Stories } from "./stories.tsx";
import { articlesJsonLd } from "./structured-data/list-json-ld.ts";
import { Entry } from "./teaser.tsx";

/** The list of undated articles. */
export function UndatedView({ site, undated }: { site: Site; undated: readonly PublishedArticle[] }) {
  return (
    <Layout
      site={site}
      path="/undated/"
      title={say(site, "undated")}
      description={say(site, "undatedAbout")}
      section="/archive/"
      trail={archiveTrail(site)}
      main={articlesJsonLd(site, undated)}
    >
      <header class="page-head">
        <h1>{say(site, "undated")}</h1>
        <p class="standfirst">{say(site, "undatedIntro")}</p>
      </header>
      {undated.length === 0 && <p class="empty">{say(site, "allDated")}</p>}
      <p class="reading-note needs-script" role="status" />
      <Stories site={site} articles={undated.slice(0, site.frontPageSize)} />
      {undated.length > site.frontPageSize && (
        <ul class="entries">
          {undated.slice(site.frontPageSize).map((article) => (
            <Entry key={article.id} site={site} article={article} />
          ))}
        </ul>
      )}
      {undated.length > 0 && <script type="module" src={href(site, asset(site, "lists.js"))} />}
    </Layout>
  );
}

/** About the site: what it does and does not do with other outlets' texts. */
export function AboutView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/about/"
      title={say(site, "about", { site: site.title })}
      description={say(site, "aboutAbout", { site: site.title })}
      trail={[]}
    >
      <header class="page-head">
        <h1>{say(site, "about", { site: site.title })}</h1>
        <p class="standfirst">
          <bdi>{site.description}</bdi>
        </p>
      </header>
      <div class="prose">
        <h2>{say(site, "aboutReadTitle")}</h2>
        <p>{say(site, "aboutRead")}</p>
        <h2 id="order">{say(site, "aboutOrderTitle")}</h2>
        <p>
          {say(site, "aboutOrder", { zone: site.timeZone })} {say(site, "aboutHeat")}{" "}
          {fill(site, "aboutUndated", {
            undated: <a href={href(site, "/undated/")}>{say(site, "aboutUndatedLink")}</a>,
          })}
        </p>
        <h2>{say(site, "aboutRemovedTitle")}</h2>
        <p>{say(site, "aboutRemoved")}</p>
        <h2>{say(site, "aboutFollowTitle")}</h2>
        <p>{fill(site, "aboutFollow", { feeds: <a href={href(site, "/feeds/")}>{say(site, "feeds")}</a> })}</p>
        <h2>{say(site, "aboutPrivacyTitle")}</h2>
        <p>
          {say(site, "aboutPrivacy")} {say(site, site.images === "linked" ? "aboutImagesLinked" : "aboutImagesLocal")}
        </p>
        <p>
          {fill(site, "aboutScripts", { settings: <a href={href(site, "/settings/")}>{say(site, "settings")}</a> })}
          {site.search && ` ${say(site, "aboutSearch")}`}
        </p>
      </div>
    </Layout>
  );
}

/** The error page for status 404. */
export function NotFoundView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/404.html"
      title={say(site, "notFound")}
      description={say(site, "notFoundAbout")}
      indexed={false}
    >
      <header class="page-head">
        <h1>{say(site, "notFound")}</h1>
        <p class="standfirst">{say(site, "notFoundWhy")}</p>
      </header>
      <p class="onward">
        <a href={href(site, "/")}>{say(site, "notFoundNews")}</a>
        <a href={href(site, "/archive/")}>{say(site, "archive")}</a>
      </p>
    </Layout>
  );
}

/** A page at an old address that redirects to the new one. */
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
          <p>{wayOn(site, what, to)}</p>
        </main>
      </body>
    </html>
  );
}

/** Why the page has moved, with a link to the new address. */
function wayOn(site: Site, what: Redirect["what"], to: Path) {
  const link = (words: string) => <a href={href(site, to)}>{words}</a>;
  if (what === "article") return fill(site, "mergedInto", { page: link(say(site, "mergedIntoLink")) });
  return fill(site, MOVED[what], { page: link(say(site, "movedLink")) });
}

const MOVED = { moved: "articleMoved", topic: "topicMoved", section: "pageMoved" } as const;
