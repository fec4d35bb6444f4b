import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Crumb } from "./crumb.ts";

/** Links to the pages above this one, from the top down. */
export function Breadcrumb({ site, trail }: { site: Site; trail: readonly Crumb[] }) {
  return (
    <nav class="kicker" aria-label={say(site, "breadcrumb")}>
      <ol>
        {trail.map(({ path, name }) => (
          <li key={path}>
            <a href={href(site, path)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
