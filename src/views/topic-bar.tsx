import type { ComponentChildren } from "preact";
import type { Group } from "../digest/groups.ts";
import { href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { LinkItems } from "./link-items.tsx";

interface TopicBarProps {
  readonly site: Site;
  readonly topics: readonly Pick<Group, "name" | "path">[];
  /** Links to other sort orders, at the end. */
  readonly children: ComponentChildren;
}

/** The page's topics in one line, which scrolls if it is long, and links to other sort orders. */
export function TopicBar({ site, topics, children }: TopicBarProps) {
  return (
    <div class="bar-line">
      {topics.length > 0 && (
        <nav aria-label={say(site, "topics")}>
          <ul>
            <LinkItems site={site} links={topics} />
            <li>
              <a href={href(site, "/topics/")}>{say(site, "anyTopic")}</a>
            </li>
          </ul>
        </nav>
      )}
      <p class="orders">{children}</p>
    </div>
  );
}
