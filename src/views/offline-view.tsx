import { href, OFFLINE } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Layout } from "./layout.tsx";

/** The pages a browser has cached. The service worker shows this page in place of one that cannot be loaded. */
export function OfflineView({ site }: { site: Site }) {
  const trail = [{ path: "/settings/", name: say(site, "settings") }];
  return (
    <Layout
      site={site}
      path={OFFLINE}
      title={say(site, "keptPages")}
      description={say(site, "keptPagesAbout")}
      indexed={false}
      trail={trail}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <h1>{say(site, "keptPages")}</h1>
        <p class="standfirst not-kept" role="status" hidden>
          {say(site, "notKept")}
        </p>
        <p class="standfirst">{say(site, "keptPagesAbout")}</p>
      </header>
      <ul class="entries kept">
        <li class="empty">{say(site, "nothingKept")}</li>
      </ul>
      <p class="onward">
        <a href={href(site, "/")}>{say(site, "notFoundNews")}</a>
      </p>
      <script type="module" src={href(site, asset(site, "settings.js"))} />
    </Layout>
  );
}
