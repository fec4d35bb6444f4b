import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

const FILTERS = [
  { name: "topic", label: "topic", all: "anyTopic" },
  { name: "outlet", label: "source", all: "anySource" },
  { name: "year", label: "year", all: "anyYear" },
] as const;

/**
 * The search page. A script fills the filters and loads the index on first use. `shards` are the folders of the partial indexes.
 */
export function SearchView({ site, shards }: { site: Site; shards: readonly string[] }) {
  return (
    <Layout
      site={site}
      path="/search/"
      title={say(site, "search")}
      description={say(site, "searchAbout", { site: site.title })}
      indexed={false}
      trail={[]}
    >
      <header class="page-head">
        <h1>{say(site, "search")}</h1>
      </header>
      <noscript>
        <p class="empty">
          {fill(site, "searchNeedsScript", {
            archive: <a href={href(site, "/archive/")}>{say(site, "searchArchive")}</a>,
            topics: <a href={href(site, "/topics/")}>{say(site, "searchTopics")}</a>,
            sources: <a href={href(site, "/providers/")}>{say(site, "searchSources")}</a>,
          })}
        </p>
      </noscript>
      <search>
        <form class="search needs-script" data-base={href(site, "/")} data-shards={shards.join(" ")}>
          <p class="field field-words">
            <label for="query">{say(site, "searchWords")}</label>
            <input id="query" name="q" type="search" autocomplete="off" spellcheck={false} />
            <button type="submit">{say(site, "search")}</button>
          </p>
          <details>
            <summary>{say(site, "searchOptions")}</summary>
            <div class="filters">
              {FILTERS.map(({ name, label, all }) => (
                <p class="field" key={name}>
                  <label for={name}>{say(site, label)}</label>
                  <select id={name} name={name}>
                    <option value="">{say(site, all)}</option>
                  </select>
                </p>
              ))}
              <p class="field">
                <label for="order">{say(site, "sortBy")}</label>
                <select id="order" name="order">
                  <option value="">{say(site, "byMatch")}</option>
                  <option value="newest">{say(site, "byDate")}</option>
                </select>
              </p>
            </div>
          </details>
        </form>
      </search>
      <p class="search-status needs-script" role="status" />
      <section class="needs-script" aria-label={say(site, "searchResults")}>
        <ol class="results" />
      </section>
      <p class="onward needs-script">
        <button type="button" class="more" hidden>
          {say(site, "showMore")}
        </button>
      </p>
      <script type="module" src={href(site, asset(site, "search.js"))} />
    </Layout>
  );
}
