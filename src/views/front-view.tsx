import type { Digest } from "../digest/build-digest.ts";
import { href } from "../digest/urls.ts";
import { DayList } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { Teaser } from "./teaser.tsx";

/** The newest articles under their days. */
export function FrontView({ digest }: { digest: Digest }) {
  const { site, articles, undated } = digest;
  const newest = articles.slice(0, site.frontPageSize);
  const dated = newest.filter(({ day }) => day !== undefined);
  return (
    <Layout site={site} path="/" description={site.description}>
      <h1 class="hidden">{site.title}: the newest articles</h1>
      {articles.length === 0 && (
        <div class="empty">
          <h2>Nothing here yet</h2>
          <p>
            The first article will appear as soon as its seed lies in the <code>seeds</code> folder.
          </p>
        </div>
      )}
      <DayList site={site} articles={dated} lead />
      {dated.length === 0 &&
        undated
          .slice(0, site.frontPageSize)
          .map((article) => <Teaser key={article.id} site={site} article={article} rank={2} />)}
      <p class="onward">
        {articles.length > newest.length && <a href={href(site, "/archive/")}>Older articles are in the archive</a>}
        {undated.length > 0 && dated.length > 0 && <a href={href(site, "/undated/")}>Articles without a date</a>}
      </p>
    </Layout>
  );
}
