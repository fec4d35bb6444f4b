import type { PublishedArticle } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { fillList } from "../words/say-list.ts";

interface AlsoProps {
  readonly site: Site;
  readonly article: Pick<PublishedArticle, "path" | "reports" | "outlets" | "alsoBy">;
}

/** A link to the coverage by other outlets: "Also: Wired, The Verge and 27 more". Renders nothing if there is none. */
export function Also({ site, article }: AlsoProps) {
  const { path, reports, outlets, alsoBy } = article;
  if (reports === 0) return null;
  const more = outlets - 1 - alsoBy.length;
  const names = [
    ...alsoBy.map((name) => <bdi key={name}>{name}</bdi>),
    ...(more > 0 ? [say(site, "more", { n: more })] : []),
  ];
  return (
    <a class="also" href={`${href(site, path)}#coverage`}>
      {names.length === 0
        ? say(site, "otherReports", { n: reports })
        : fill(site, "also", { names: fillList(site, names) })}
    </a>
  );
}
