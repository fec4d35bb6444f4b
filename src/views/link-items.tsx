import { href, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";

interface LinkItemsProps {
  readonly site: Site;
  readonly links: readonly { readonly path: Path; readonly name: string }[];
}

/** List items that link to pages of the site. */
export function LinkItems({ site, links }: LinkItemsProps) {
  return links.map(({ path, name }) => (
    <li key={path}>
      <a href={href(site, path)}>
        <bdi>{name}</bdi>
      </a>
    </li>
  ));
}
