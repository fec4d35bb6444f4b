import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Crumb } from "./crumb.ts";
import { LinkItems } from "./link-items.tsx";

/** Links to the pages above this one, from the top down. */
export function Breadcrumb({ site, trail }: { site: Site; trail: readonly Crumb[] }) {
  return (
    <nav class="kicker" aria-label={say(site, "breadcrumb")}>
      <ol>
        <LinkItems site={site} links={trail} />
      </ol>
    </nav>
  );
}
