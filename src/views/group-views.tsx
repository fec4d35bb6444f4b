import type { Group } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { feedPath, href } from "../digest/urls.ts";
import { shownHost } from "../lib/shown-host.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { PartLinks, partCrumbs } from "./archive-views.tsx";
import { asset } from "./assets.ts";
import { MonthBars, type MonthCount } from "./bars.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import type { Part } from "./calendar.tsx";
import { type Crumb, formatPart } from "./crumb.ts";
import { DayEntries } from "./day-list.tsx";
import { type Branch, type GroupCount, GroupList } from "./group-list.tsx";
import { type FeedLink, Layout } from "./layout.tsx";
import { OutsideLink } from "./link.tsx";
import { LinkItems } from "./link-items.tsx";
import { Stories } from "./stories.tsx";
import { articlesJsonLd, listJsonLd } from "./structured-data/list-json-ld.ts";

const KINDS = {
  topics: { path: "/topics/", title: "topics", about: "topicsAbout", all: "allTopics", none: "noTopics" },
  providers: { path: "/providers/", title: "sources", about: "sourcesAbout", all: "allSources", none: "noSources" },
} as const satisfies Record<Group["kind"], unknown>;

/** A topic or outlet, as pages name it. */
export type GroupName = Pick<Group, "kind" | "name" | "path" | "above">;

export interface GroupFront extends GroupName, Pick<Group, "description" | "domain"> {
  /** Direct subtopics. */
  readonly below: readonly GroupCount[];
  readonly count: number;
  /** In the site's order. */
  readonly newest: readonly PublishedArticle[];
  /** True if there are undated articles that are not in `newest`. */
  readonly moreUndated: boolean;
  readonly years: readonly Part[];
  /** Article counts of the newest months, newest first. */
  readonly months: readonly MonthCount[];
}

/** The page of a topic or outlet: its newest articles and links to its years. */
export function GroupView({ site, group }: { site: Site; group: GroupFront }) {
  const trail = groupTrail(site, group);
  return (
    <Layout
      site={site}
      path={group.path}
      title={group.name}
      description={
        group.description ??
        say(site, "groupAbout", {
          name: group.name,
          site: site.title,
          articles: say(site, "articles", { n: group.count }),
        })
      }
      section={KINDS[group.kind].path}
      trail={trail}
      feeds={[groupFeed(site, group)]}
      main={articlesJsonLd(site, group.newest, group.count)}
    >
      <header class="page-head" data-topic={group.kind === "topics" ? group.path.split("/")[2] : undefined}>
        <Breadcrumb site={site} trail={trail} />
        <h1>
          <bdi>{group.name}</bdi>
        </h1>
        {group.description !== undefined && <p class="standfirst">{group.description}</p>}
        {group.domain !== undefined && (
          <p class="original">
            <OutsideLink to={`https://${group.domain}/`}>{shownHost(group.domain)}</OutsideLink>
          </p>
        )}
        <p class="original">
          <a href={href(site, feedPath(group.path, "rss"))}>
            {fill(site, "followGroup", { name: <bdi>{group.name}</bdi> })}
          </a>
        </p>
        {group.kind === "topics" && <p class="topic-tools needs-script" />}
        {group.below.length > 0 && (
          <nav class="topics topics-below" aria-label={say(site, "subtopics")}>
            <ul>
              <LinkItems site={site} links={group.below} />
            </ul>
          </nav>
        )}
      </header>
      <MonthBars site={site} months={group.months} />
      <Stories site={site} articles={group.newest} date="day" />
      {group.moreUndated && (
        <p class="onward">
          <a href={href(site, "/undated/")}>{say(site, "moreUndated")}</a>
        </p>
      )}
      {group.years.length > 0 && (
        <section class="entries" aria-labelledby="years">
          <h2 id="years">{say(site, "byYear")}</h2>
          <PartLinks site={site} parts={group.years} />
        </section>
      )}
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

/** The feed of a topic or outlet is in the same folder as its page. */
function groupFeed(site: Site, { name, path }: GroupName): FeedLink {
  return { title: say(site, "groupFeed", { name, site: site.title }), folder: path };
}

export interface GroupPart extends Part {
  readonly group: GroupName;
  readonly articles: readonly PublishedArticle[];
  /** Months that have pages of their own. If there are any, the articles are listed there. */
  readonly months: readonly Part[];
}

/** One year or month of a topic or outlet: one line per article, or links to the year's months. */
export function GroupPartView({
  site,
  item: { group, part, path, count: number, articles, months },
}: {
  site: Site;
  item: GroupPart;
}) {
  const name = formatPart(site, part);
  const trail = groupTrail(site, group, part);
  return (
    <Layout
      site={site}
      path={path}
      title={say(site, "groupInPeriod", { name: group.name, period: name })}
      description={say(site, "groupInPeriodAbout", {
        name: group.name,
        period: name,
        articles: say(site, "articles", { n: number }),
      })}
      section={KINDS[group.kind].path}
      trail={trail}
      feeds={[groupFeed(site, group)]}
      main={months.length > 0 ? listJsonLd(site, partCrumbs(site, months)) : articlesJsonLd(site, articles)}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <h1>{name}</h1>
      </header>
      {months.length > 0 ? <PartLinks site={site} parts={months} /> : <DayEntries site={site} articles={articles} />}
      {articles.length > 0 && <script type="module" src={href(site, asset(site, "lists.js"))} />}
    </Layout>
  );
}

/** The pages above a topic or outlet, or above one of its years ("2021") or months ("2021-08"). */
function groupTrail(site: Site, { kind, name, path, above: topics = [] }: GroupName, part?: string): readonly Crumb[] {
  const lists = [{ path: KINDS[kind].path, name: say(site, KINDS[kind].title) }, ...topics];
  if (part === undefined) return lists;
  const year = part.slice(0, 4);
  const above = part === year ? [] : [{ path: `${path}${year}/`, name: formatPart(site, year) }];
  return [...lists, { path, name }, ...above];
}

/** All outlets, or all topics as a tree, with article counts. */
export function GroupsView({
  site,
  kind: name,
  groups,
}: {
  site: Site;
  kind: Group["kind"];
  groups: readonly Branch[];
}) {
  const kind = KINDS[name];
  return (
    <Layout
      site={site}
      path={kind.path}
      title={say(site, kind.title)}
      description={say(site, kind.all, { site: site.title })}
      trail={[]}
      main={listJsonLd(site, withBelow(groups))}
    >
      <header class="page-head">
        <h1>{say(site, kind.title)}</h1>
        <p class="standfirst">{say(site, kind.about)}</p>
      </header>
      {groups.length === 0 ? (
        <p class="empty">{say(site, kind.none)}</p>
      ) : (
        <GroupList site={site} groups={groups} withShares={name === "providers" && groups.length > 1} />
      )}
    </Layout>
  );
}

/** Flattens a tree of topics: each is followed by its subtopics. */
function withBelow(groups: readonly Branch[]): readonly Branch[] {
  return groups.flatMap((group) => [group, ...withBelow(group.below ?? [])]);
}
