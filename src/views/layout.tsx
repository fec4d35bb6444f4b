import type { ComponentChildren } from "preact";
import { absoluteUrl, href, type Path } from "../digest/urls.ts";
import type { Site } from "../site.ts";
import { asset } from "./assets.ts";
import { Wordmark } from "./wordmark.tsx";

export interface LayoutProps {
  readonly site: Site;
  readonly path: Path;
  /** Without the site's title, which the layout adds; undefined on the front page. */
  readonly title?: string;
  readonly description: string;
  /** False keeps the page out of search engines. */
  readonly indexed?: boolean;
  /** The part of the site the page belongs to, for the navigation. */
  readonly section?: Path;
  readonly children: ComponentChildren;
}

const SECTIONS: readonly { path: Path; name: string }[] = [
  { path: "/", name: "News" },
  { path: "/topics/", name: "Topics" },
  { path: "/providers/", name: "Outlets" },
  { path: "/archive/", name: "Archive" },
  { path: "/feeds/", name: "Feeds" },
];

/**
 * No inline script or style, nothing from elsewhere but images. `frame-ancestors` does not count in a meta tag
 * (whatwg/html issue 523), so `_headers` says all this again.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self' https:",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The frame of every page. */
export function Layout({ site, path, title, description, indexed = true, section, children }: LayoutProps) {
  const fullTitle = title === undefined ? site.title : `${title} · ${site.title}`;
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        {!indexed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#161411" media="(prefers-color-scheme: dark)" />
        <link rel="canonical" href={absoluteUrl(site, path)} />
        <link rel="stylesheet" href={href(site, asset("style.css"))} />
        <link rel="icon" href={href(site, asset("icon.svg"))} type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" title={site.title} href={absoluteUrl(site, "/feed.xml")} />
        <meta property="og:title" content={title ?? site.title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={absoluteUrl(site, path)} />
        <meta property="og:site_name" content={site.title} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the news
        </a>
        <header class="masthead">
          <a class="wordmark" href={href(site, "/")} aria-label={`${site.title}, front page`}>
            <Wordmark title={site.title} />
          </a>
          <nav aria-label="Sections">
            <ul>
              {SECTIONS.map(({ path: to, name }) => (
                <li key={to}>
                  <a href={href(site, to)} aria-current={to === path ? "page" : to === section ? "true" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="colophon">
          <p>{site.description}</p>
          <p>
            Headlines and excerpts belong to the outlets they link to.{" "}
            <a href={href(site, "/about/")}>How this site is made</a>
            {" · "}
            <a href={href(site, "/feeds/")}>Follow by feed</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
