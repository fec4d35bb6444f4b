import type { ComponentChildren } from "preact";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl, FEED_FORMATS, type FeedFormat, feedFormats, feedPath, href, type Path } from "../digest/urls.ts";
import { siteDirection } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import type { Crumb } from "./crumb.ts";
import { inner, render, renderedOnce } from "./html.tsx";
import { pixelIcons } from "./icons.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { renderSlot, type SlotName } from "./slots.ts";
import { SocialTags } from "./social-tags.tsx";
import { JsonLd } from "./structured-data/json-ld.tsx";
import { type MainThing, pageJsonLd } from "./structured-data/page-json-ld.ts";
import { Wordmark } from "./wordmark.tsx";

export interface LayoutProps {
  readonly site: Site;
  readonly path: Path;
  /** Without the site's title, which the layout appends. Undefined on the front page. */
  readonly title?: string;
  readonly description: string;
  /** False for pages that search engines must not index. */
  readonly indexed?: boolean;
  /** The section that the navigation marks as current. */
  readonly section?: Path;
  /** The pages above, from the top down, without the front page. Undefined for pages outside the hierarchy. */
  readonly trail?: readonly Crumb[];
  /** Feeds of what the page shows, in addition to the site's RSS feed, which every page announces. */
  readonly feeds?: readonly FeedLink[];
  /** The main content as structured data. */
  readonly main?: MainThing;
  /** Set on an article's own page. */
  readonly article?: PublishedArticle;
  readonly children: ComponentChildren;
}

/** A feed as a page announces it. */
export interface FeedLink {
  readonly title: string;
  readonly folder: Path;
  /** A format to leave out because it is announced elsewhere on the page. */
  readonly but?: FeedFormat;
}

const SECTIONS: readonly { path: Path; name: "news" | "topics" | "sources" | "archive" | "feeds" }[] = [
  { path: "/", name: "news" },
  { path: "/topics/", name: "topics" },
  { path: "/providers/", name: "sources" },
  { path: "/archive/", name: "archive" },
  { path: "/feeds/", name: "feeds" },
];

/** The menu of sections on small screens. */
const MENU = "sections";

/** Address of the search page, and the folder of its index. */
const SEARCH: Path = "/search/";

/**
 * The Content-Security-Policy of a page: no inline scripts or styles, nothing from other sites except hot-linked images and
 * audio, and no strings parsed as markup by scripts (`require-trusted-types-for`). `frame-ancestors` is ignored in a meta tag
 * (whatwg/html issue 523), so `_headers` repeats the policy. The one trusted-types policy makes the address of the service
 * worker: see docs/decisions/25-one-worker-one-policy.md.
 */
export function securityPolicy({ images, offline }: Pick<Site, "images" | "offline">): string {
  return [
    "default-src 'none'",
    `img-src 'self'${images === "linked" ? " https:" : ""}`,
    ...(images === "linked" ? ["media-src https:"] : []),
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...(offline ? ["trusted-types worker", "worker-src 'self'"] : ["trusted-types 'none'"]),
  ].join("; ");
}

export function Layout({ indexed = true, section, children, ...page }: LayoutProps) {
  const { site, path } = page;
  const policy = securityPolicy(site);
  const slot = (name: SlotName) => renderSlot(name, page);
  return (
    <html lang={site.language} {...siteDirection(site)}>
      <head
        {...inner(
          render(<PageHead {...page} indexed={indexed} />),
          (page.article === undefined ? siteHead : articleHead)(site, policy),
          ...slot("head"),
        )}
      />
      <body>
        <a class="skip" href="#main">
          {say(site, "skip")}
        </a>
        <header class="masthead" {...inner(masthead(site, currentOf(path, section)))} />
        {slot("beforeMain").map((html) => (
          <div key="slot" class="slot" {...inner(html)} />
        ))}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="colophon" {...inner(colophon(site, ""), ...slot("footer"))} />
      </body>
    </html>
  );
}

/** The path as the navigation needs it: an article's own path never occurs there. */
function currentOf(path: Path, section = ""): string {
  return `${path === SEARCH || SECTIONS.some(({ path: to }) => to === path) ? path : ""} ${section}`;
}

type PageHeadProps = Omit<LayoutProps, "section" | "children"> & { readonly indexed: boolean };

/** The page's metadata in `head`. */
function PageHead({ site, path, title, description, indexed, trail, feeds, main, article }: PageHeadProps) {
  const name = title ?? site.title;
  return (
    <>
      <meta charset="utf-8" />
      <title>{title === undefined ? site.title : `${title} · ${site.title}`}</title>
      <meta name="description" content={description} />
      {!indexed && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={absoluteUrl(site, path)} />
      <SocialTags site={site} path={path} title={name} description={description} article={article} />
      {feeds?.map((feed) => (
        <FeedLinks key={feed.folder} site={site} feed={feed} />
      ))}
      {trail !== undefined && <JsonLd thing={pageJsonLd(site, { path, name, description, trail, main })} />}
    </>
  );
}

/** Feed autodiscovery links. Feed readers offer the first one by default. */
function FeedLinks({ site, feed: { title, folder, but } }: { site: Site; feed: FeedLink }) {
  return feedFormats
    .filter((format) => format !== but)
    .map((format) => (
      <link
        key={format}
        rel="alternate"
        type={FEED_FORMATS[format].type}
        title={format === "rss" ? title : `${title} (${FEED_FORMATS[format].name})`}
        href={absoluteUrl(site, feedPath(folder, format))}
      />
    ));
}

/**
 * The part of `head` that pages with the same policy share. The theme script blocks rendering, to avoid a flash of the wrong
 * colors.
 */
const siteHead = renderedOnce((site, policy) => (
  <SiteHead site={site} policy={policy} styles={["style.css", "tools.css"]} />
));

/** Article pages do not need the second style sheet. */
const articleHead = renderedOnce((site, policy) => <SiteHead site={site} policy={policy} styles={["style.css"]} />);

function SiteHead({
  site,
  policy,
  styles,
}: {
  site: Site;
  policy: string;
  styles: readonly ("style.css" | "tools.css")[];
}) {
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={site.theme.paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={site.theme.paper.dark} media="(prefers-color-scheme: dark)" />
      <script src={href(site, asset(site, "theme.js"))} />
      {styles.map((name) => (
        <link key={name} rel="stylesheet" href={href(site, asset(site, name))} />
      ))}
      {site.theme.css !== "" && <link rel="stylesheet" href={href(site, asset(site, "theme.css"))} />}
      <script type="module" src={href(site, asset(site, "reader.js"))} />
      <link rel="icon" href={href(site, asset(site, "icon.svg"))} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={href(site, pixelIcons(site.theme)[0]?.path ?? "")} />
      <link rel="manifest" href={href(site, MANIFEST_PATH)} />
      <link
        rel="alternate"
        type={FEED_FORMATS.rss.type}
        title={site.title}
        href={absoluteUrl(site, feedPath("/", "rss"))}
      />
      <meta property="og:site_name" content={site.title} />
    </>
  );
}

/** `currents` is the path of the page and that of its section; the navigation marks them as current. */
const masthead = renderedOnce((site, currents) => {
  const [path, section] = currents.split(" ");
  const current = (to: Path) => (to === path ? "page" : to === section ? "true" : undefined);
  return (
    <>
      <a class="wordmark" href={href(site, "/")} aria-label={say(site, "logo", { site: site.title })}>
        <Wordmark site={site} />
      </a>
      <nav aria-label={say(site, "sections")}>
        <ul id={MENU} popover="auto">
          {SECTIONS.map(({ path: to, name }) => (
            <li key={to}>
              <a href={href(site, to)} aria-current={current(to)}>
                {say(site, name)}
              </a>
            </li>
          ))}
        </ul>
        {site.search && (
          <a href={`${href(site, SEARCH)}#query`} aria-current={current(SEARCH)} data-search>
            {say(site, "search")}
          </a>
        )}
        <button class="menu-button" type="button" popovertarget={MENU}>
          {say(site, "menu")}
        </button>
      </nav>
    </>
  );
});

const colophon = renderedOnce((site) => (
  <>
    <p>
      <bdi>{site.description}</bdi>
    </p>
    <p>
      {say(site, "rights")} <a href={href(site, "/about/")}>{say(site, "aboutSite")}</a>
      {" · "}
      <a href={href(site, "/feeds/")}>{say(site, "followByFeed")}</a>
      {" · "}
      <a href={href(site, "/settings/")}>{say(site, "settings")}</a>
    </p>
  </>
));
