import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

const FILTERS = [
  { name: "topic", label: "Topic", all: "All topics" },
  { name: "outlet", label: "Outlet", all: "All outlets" },
  { name: "year", label: "Year", all: "All years" },
] as const;

/**
 * The search. A script fills the lists and finds; it loads the index when somebody begins to search. `shards` are the
 * names of the indexes.
 */
export function SearchView({ site, shards }: { site: Site; shards: readonly string[] }) {
  return (
    <Layout
      site={site}
      path="/search/"
      title="Search"
      description={`Search the articles of ${site.title}.`}
      indexed={false}
      trail={[]}
    >
      <header class="page-head">
        <h1>Search</h1>
      </header>
      <noscript>
        <p class="empty">
          The search needs JavaScript. Without it, the <a href={href(site, "/archive/")}>archive</a> lists every article
          by day, and <a href={href(site, "/topics/")}>topics</a> and <a href={href(site, "/providers/")}>outlets</a> by
          what and where from.
        </p>
      </noscript>
      <search>
        <form class="search needs-script" data-base={href(site, "/")} data-shards={shards.join(" ")}>
          <p class="field field-words">
            <label for="query">Words to look for</label>
            <input id="query" name="q" type="search" autocomplete="off" spellcheck={false} />
            <button type="submit">Search</button>
          </p>
          <details>
            <summary>Narrow and order</summary>
            <div class="filters">
              {FILTERS.map(({ name, label, all }) => (
                <p class="field" key={name}>
                  <label for={name}>{label}</label>
                  <select id={name} name={name}>
                    <option value="">{all}</option>
                  </select>
                </p>
              ))}
              <p class="field">
                <label for="order">Order</label>
                <select id="order" name="order">
                  <option value="">Best match first</option>
                  <option value="newest">Newest first</option>
                </select>
              </p>
            </div>
          </details>
        </form>
      </search>
      <p class="search-status needs-script" role="status" />
      <section class="needs-script" aria-label="Articles found">
        <ol class="results" />
      </section>
      <p class="onward needs-script">
        <button type="button" class="more" hidden>
          Show more
        </button>
      </p>
      <script type="module" src={href(site, asset(site, "search.js"))} />
    </Layout>
  );
}
