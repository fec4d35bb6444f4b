import type { Group } from "../digest/groups.ts";
import type { TopicBranch } from "../digest/topic-tree.ts";
import { href } from "../digest/urls.ts";
import { headlineMarks } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { sayShare } from "../words/say-share.ts";
import { ShareBar } from "./bars.tsx";

/** A topic or outlet with its article count. */
export interface GroupCount extends Pick<Group, "name" | "path"> {
  readonly count: number;
}

/** A topic or outlet with its subtopics and newest headlines, if a list shows them. */
export type Branch = GroupCount & Partial<Pick<TopicBranch, "below" | "newest">>;

/** A list of topics or outlets with their article counts; `withShares` adds their shares of the sum, as bars. */
export function GroupList({
  site,
  groups,
  withShares,
}: {
  site: Site;
  groups: readonly Branch[];
  withShares: boolean;
}) {
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <ul class="groups">
      {groups.map((group) => (
        <li key={group.path}>
          <a href={href(site, group.path)}>
            <bdi>{group.name}</bdi>
          </a>{" "}
          <span class="byline">
            {withShares
              ? say(site, "articlesAndShare", {
                  articles: say(site, "articles", { n: group.count }),
                  share: shareText(site, group.count / all),
                })
              : say(site, "articles", { n: group.count })}
          </span>
          {group.newest !== undefined && (
            <ul class="newest">
              {group.newest.map(({ path, title, language }) => (
                <li key={path}>
                  <a href={href(site, path)} {...headlineMarks(site, { title, language })}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {withShares && <ShareBar share={group.count / all} />}
          {group.below !== undefined && group.below.length > 0 && (
            <GroupList site={site} groups={group.below} withShares={false} />
          )}
        </li>
      ))}
    </ul>
  );
}

function shareText(site: Site, share: number): string {
  return share < 0.01 ? say(site, "underShare", { share: sayShare(site, 0.01) }) : sayShare(site, share);
}
