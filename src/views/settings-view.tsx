import { href, OFFLINE } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Layout } from "./layout.tsx";

/** Appearance settings, stored by `scripts/looks.ts`. */
const LOOKS = [
  {
    name: "theme",
    legend: "colors",
    choices: [
      { value: "system", label: "colorsSystem" },
      { value: "light", label: "colorsLight" },
      { value: "dark", label: "colorsDark" },
    ],
  },
  {
    name: "size",
    legend: "textSize",
    choices: [
      { value: "small", label: "sizeSmall" },
      { value: "normal", label: "sizeNormal" },
      { value: "large", label: "sizeLarge" },
      { value: "largest", label: "sizeLargest" },
    ],
  },
  {
    name: "density",
    legend: "density",
    choices: [
      { value: "site", label: "sizeNormal" },
      { value: "comfortable", label: "densityComfortable" },
      { value: "compact", label: "densityCompact" },
    ],
  },
] as const;

/** Reader settings, and the data that the site stores in the browser, with buttons to clear it. */
export function SettingsView({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      path="/settings/"
      title={say(site, "settings")}
      description={say(site, "settingsAbout", { site: site.title })}
      indexed={false}
      trail={[]}
    >
      <header class="page-head">
        <h1>{say(site, "settings")}</h1>
        <p class="standfirst">{say(site, "settingsIntro")}</p>
      </header>
      <noscript>
        <p class="empty">{say(site, "settingsNeedScript")}</p>
      </noscript>
      <div class="settings needs-script">
        {LOOKS.map(({ name, legend, choices }) => (
          <fieldset key={name}>
            <legend>{say(site, legend)}</legend>
            {choices.map(({ value, label }) => (
              <label class="choice" key={value}>
                <input type="radio" name={name} value={value} /> {say(site, label)}
              </label>
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>{say(site, "shortcuts")}</legend>
          <label class="choice">
            <input type="checkbox" name="keys" />
            <span>{fill(site, "keysHint", { key: <kbd>?</kbd> })}</span>
          </label>
        </fieldset>
        <section aria-labelledby="topics-hidden">
          <h2 id="topics-hidden">{say(site, "hiddenTopics")}</h2>
          <p class="hint">
            {fill(site, "hiddenTopicsHint", {
              topicPage: <a href={href(site, "/topics/")}>{say(site, "hiddenTopicsPage")}</a>,
            })}
          </p>
          <ul class="hidden-topics" />
        </section>
        <section aria-labelledby="stored">
          <h2 id="stored">{say(site, "remembered")}</h2>
          <dl class="stored" />
          {site.offline && (
            <p>
              <a href={href(site, OFFLINE)}>{say(site, "keptPages")}</a>
            </p>
          )}
          <p>
            <button type="button" class="clear">
              {say(site, "clearAll")}
            </button>
          </p>
          <p class="settings-status" role="status" />
        </section>
      </div>
      <script type="module" src={href(site, asset(site, "settings.js"))} />
    </Layout>
  );
}
