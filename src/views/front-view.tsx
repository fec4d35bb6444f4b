import type { PublishedArticle } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import type { Site } from "../site.ts";
import { DayList } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { Teaser } from "./teaser.tsx";

export interface Front {
  /** In the site's order. */
  readonly newest: readonly PublishedArticle[];
  /** Whether there are more, in the archive. */
  readonly more: boolean;
  /** Whether any article has no date. */
  readonly undated: boolean;
}

/** The newest articles under their days; those without a date where there are no others. */
export function FrontView({ site, front: { newest, more, undated } }: { site: Site; front: Front }) {
  const dated = newest.filter(({ day }) => day !== undefined);
  return (
    <Layout site={site} path="/" description={site.description}>
      <h1 class="hidden">{site.title}: the newest articles</h1>
      <p class="reading-note needs-script" data-visits role="status" />
      {newest.length === 0 && (
        <div class="empty">
          <h2>Nothing here yet</h2>
          <p>
            The first article will appear as soon as its seed lies in the <code>seeds</code> folder.
          </p>
        </div>
      )}
      <DayList site={site} articles={dated} large />
      {dated.length === 0 &&
        newest.map((article) => <Teaser key={article.id} site={site} article={article} rank={2} />)}
      <p class="onward">
        {more && <a href={href(site, "/archive/")}>Older articles are in the archive</a>}
        {undated && dated.length > 0 && <a href={href(site, "/undated/")}>Articles without a date</a>}
      </p>
    </Layout>
  );
}
