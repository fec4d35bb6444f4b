import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

const THEMES = [
  { value: "system", label: "As the system says" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** What a reader may choose, and what the site remembers in their browser, with the way to forget it. */
export function SettingsView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/settings/"
      title="Your reading"
      description={`Colours, keys and what your browser remembers of ${site.title}.`}
      indexed={false}
      trail={[]}
    >
      <header class="page-head">
        <h1>Your reading</h1>
        <p class="standfirst">
          What you choose here stays in this browser. Nothing of it is sent anywhere, and you can clear it all below.
        </p>
      </header>
      <noscript>
        <p class="empty">
          These tools need JavaScript. Without it the site follows your system’s colours, remembers nothing, and can be
          read from end to end.
        </p>
      </noscript>
      <div class="settings needs-script">
        <fieldset>
          <legend>Colours</legend>
          {THEMES.map(({ value, label }) => (
            <label class="choice" key={value}>
              <input type="radio" name="theme" value={value} /> {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Keys</legend>
          <label class="choice">
            <input type="checkbox" name="keys" />
            <span>
              Single keys move through the news; press <kbd>?</kbd> to see them
            </span>
          </label>
        </fieldset>
        <section aria-labelledby="topics-hidden">
          <h2 id="topics-hidden">Hidden topics</h2>
          <p class="hint">
            Articles of these topics are left out of the front page and the pages of days. A button on each{" "}
            <a href={href(site, "/topics/")}>topic’s page</a> hides it.
          </p>
          <ul class="hidden-topics" />
        </section>
        <section aria-labelledby="stored">
          <h2 id="stored">What this browser remembers</h2>
          <dl class="stored" />
          <p>
            <button type="button" class="clear">
              Clear it all
            </button>
          </p>
          <p class="settings-status" role="status" />
        </section>
      </div>
      <script type="module" src={href(site, asset(site, "settings.js"))} />
    </Layout>
  );
}
