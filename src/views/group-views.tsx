import { describeMonth } from "../digest/days.ts";
import type { Group, GroupMonth } from "../digest/groups.ts";
import { href } from "../digest/urls.ts";
import { count } from "../lib/count.ts";
import type { Site } from "../site.ts";
import { MonthLinks } from "./archive-views.tsx";
import { DayEntries } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { OutsideLink } from "./link.tsx";
import { Teaser } from "./teaser.tsx";
import { directionOfText } from "./text.tsx";

const KINDS = {
  topics: { path: "/topics/", title: "Topics", one: "topic", about: "What the articles are about." },
  providers: { path: "/providers/", title: "Outlets", one: "outlet", about: "Where the articles come from." },
} as const satisfies Record<Group["kind"], unknown>;

/** A topic's or an outlet's page: its newest articles, and its months where there are more. */
export function GroupView({ site, group }: { site: Site; group: Group }) {
  const kind = KINDS[group.kind];
  const newest = group.articles.slice(0, site.frontPageSize);
  return (
    <Layout
      site={site}
      path={group.path}
      title={group.name}
      description={group.description ?? `${group.name} in ${site.title}: ${count(group.articles.length, "article")}.`}
      section={kind.path}
    >
      <header class="page-head">
        <p class="kicker">
          <a href={href(site, kind.path)}>{kind.title}</a>
        </p>
        <h1 {...directionOfText(group.name)}>{group.name}</h1>
        {group.description !== undefined && <p class="standfirst">{group.description}</p>}
        {group.domain !== undefined && (
          <p class="original">
            <OutsideLink to={`https://${group.domain}/`}>{group.domain}</OutsideLink>
          </p>
        )}
      </header>
      <div class="teasers">
        {newest.map((article) => (
          <Teaser key={article.id} site={site} article={article} rank={2} date="day" />
        ))}
      </div>
      {group.articles.slice(newest.length).some(({ day }) => day === undefined) && (
        <p class="onward">
          <a href={href(site, "/undated/")}>More of them have no date</a>
        </p>
      )}
      {group.months.length > 0 && (
        <section class="entries" aria-labelledby="months">
          <h2 id="months">By month</h2>
          <MonthLinks site={site} months={group.months} />
        </section>
      )}
    </Layout>
  );
}

/** One month of a topic or an outlet, a line for each article. */
export function GroupMonthView({ site, group, month }: { site: Site; group: Group; month: GroupMonth }) {
  const name = describeMonth(month.month, site.language);
  return (
    <Layout
      site={site}
      path={month.path}
      title={`${group.name}, ${name}`}
      description={`${group.name} in ${name}: ${count(month.articles.length, "article")}.`}
      section={KINDS[group.kind].path}
    >
      <header class="page-head">
        <p class="kicker">
          <a href={href(site, group.path)} {...directionOfText(group.name)}>
            {group.name}
          </a>
        </p>
        <h1>{name}</h1>
      </header>
      <DayEntries site={site} articles={month.articles} />
    </Layout>
  );
}

/** Every topic or every outlet, with how much it holds. */
export function GroupsView({
  site,
  kind: name,
  groups,
}: {
  site: Site;
  kind: Group["kind"];
  groups: readonly Group[];
}) {
  const kind = KINDS[name];
  return (
    <Layout
      site={site}
      path={kind.path}
      title={kind.title}
      description={`${kind.about} Every ${kind.one} of ${site.title}.`}
    >
      <header class="page-head">
        <h1>{kind.title}</h1>
        <p class="standfirst">{kind.about}</p>
      </header>
      {groups.length === 0 ? (
        <p class="empty">There is no {kind.one} yet.</p>
      ) : (
        <ul class="groups">
          {groups.map((group) => (
            <li key={group.path}>
              <a href={href(site, group.path)} {...directionOfText(group.name)}>
                {group.name}
              </a>{" "}
              <span class="byline">{count(group.articles.length, "article")}</span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
