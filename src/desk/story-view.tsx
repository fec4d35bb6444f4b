import { clusterOf } from "../digest/coverage.ts";
import { count } from "../lib/count.ts";
import { directionOfWords } from "../lib/direction.ts";
import { escapeInvisible } from "../lib/quote.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import { ActButton } from "./controls.tsx";
import { listOf } from "./desk-seeds.ts";
import type { ItemProps } from "./item-props.ts";
import { Byline } from "./queue-view.tsx";
import { deskAddress, type Screen } from "./screen.ts";

/** The article's story, and other reports that may belong to it, with the reasons. */
export function StoryView(props: ItemProps) {
  return (
    <>
      <Members {...props} />
      <SameStory {...props} />
    </>
  );
}

function Members({ screen, item }: ItemProps) {
  const { lead, members } = item.story;
  const coverage = clusterOf(item.article.coverage, [], screen.site.timeZone);
  if (lead === undefined && coverage.length === 0) return null;
  const isLead = lead === undefined;
  const known = new Set(members.map(({ address }) => address));
  const reportOf = ({ address }: ArticleHead) => coverage.find((report) => report.address === address);
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{isLead ? `Its story: ${count(coverage.length, "other report")}` : "Its story"}</h2>
      <ul>
        {lead !== undefined && (
          <li>
            <p class="kicker">Leads</p>
            <Named screen={screen} head={lead} />
          </li>
        )}
        {members
          .filter(({ seed }) => seed !== item.head.seed)
          .map((member) => (
            <li key={member.seed}>
              <Named screen={screen} head={member} />
              {isLead && (
                <span class="acts">
                  <PlaceButton screen={screen} report={reportOf(member)} title={member.title} />
                  <ActButton screen={screen} act="lead" fields={{ other: member.seed }}>
                    Let it lead<span class="hidden">: {member.title}</span>
                  </ActButton>
                  <ActButton screen={screen} act="split" fields={{ other: member.seed }}>
                    Split off<span class="hidden">: {member.title}</span>
                  </ActButton>
                </span>
              )}
            </li>
          ))}
        {isLead &&
          coverage
            .filter(({ address }) => !known.has(address))
            .map((report) => (
              <li key={report.address}>
                <bdi lang={report.language}>{report.title}</bdi>{" "}
                <span class="byline">{report.provider?.name ?? ""} · no seed of its own</span>
                <span class="acts">
                  <PlaceButton screen={screen} report={report} title={report.title} />
                </span>
              </li>
            ))}
      </ul>
      {isLead && members.length > 1 && (
        <ActButton screen={screen} act="uncluster">
          Split all off
        </ActButton>
      )}
    </section>
  );
}

/** Puts a report first in its lead's list, or undoes that. */
function PlaceButton({
  screen,
  report,
  title,
}: {
  readonly screen: Screen;
  readonly report: Coverage | undefined;
  readonly title: string;
}) {
  if (report === undefined) return null;
  const isPlaced = report.place !== undefined;
  return (
    <ActButton screen={screen} act={isPlaced ? "by-date" : "first"} fields={{ address: report.address }}>
      {isPlaced ? "List by date" : "List first"}
      <span class="hidden">: {title}</span>
    </ActButton>
  );
}

function SameStory({ screen, item }: ItemProps) {
  const { same, list } = item;
  if (same.length === 0 || (list !== "pending" && list !== "published")) return null;
  const sure = same.filter(({ doubt }) => doubt === undefined);
  const doubted = same.filter(({ doubt }) => doubt !== undefined);
  return (
    <section
      class="same"
      aria-labelledby="same-title"
      id="same"
      tabIndex={-1}
      data-key={sure.length === 0 ? "m" : undefined}
    >
      <h2 id="same-title">{sure.length === 0 ? "May be the same story" : "The same story"}</h2>
      {sure.length > 1 && <MergeAll screen={screen} item={item} found={sure} />}
      <Found screen={screen} item={item} found={sure.length === 0 ? doubted : sure} />
      {sure.length > 0 && doubted.length > 0 && (
        <details>
          <summary>{doubted.length} more that may be</summary>
          <Found screen={screen} item={item} found={doubted} />
        </details>
      )}
    </section>
  );
}

/** Merges a whole story at once, under the report that should lead it. */
function MergeAll({ screen, item: { head }, found }: ItemProps & { readonly found: ItemProps["item"]["same"] }) {
  const [lead = head, ...others] = [head, ...found.map(({ report }) => report)].sort((one, other) =>
    standsBefore(one, other) ? -1 : 1,
  );
  return (
    <ActButton
      screen={screen}
      act="merge-all"
      fields={{ other: lead.seed, others: JSON.stringify(others.map(({ seed }) => seed)) }}
      at="g"
    >
      Merge all {found.length + 1} under {lead.seed === head.seed ? "this" : (lead.provider?.name ?? "the first")}
    </ActButton>
  );
}

function Found({ screen, item: { head }, found }: ItemProps & { readonly found: ItemProps["item"]["same"] }) {
  return (
    <ul>
      {found.map(({ report, reason, doubt }, at) => {
        const under = standsBefore(report, head) ? "other" : "this";
        const other = under === "other" ? "this" : "other";
        const name = <span class="hidden">: {report.title}</span>;
        const isFirst = doubt === undefined && at === 0;
        return (
          <li key={report.seed}>
            <Named screen={screen} head={report} />
            <p class="why">
              {doubt === undefined ? "Because " : "Perhaps: "}
              {escapeInvisible(reason)}
              {doubt !== undefined && <strong>, but {escapeInvisible(doubt)}</strong>}.
            </p>
            <span class="acts">
              <ActButton
                screen={screen}
                act="merge"
                fields={{ other: report.seed, under }}
                at={isFirst ? "m" : undefined}
              >
                {under === "other" ? "Merge under it" : "Merge it under this"}
                {name}
              </ActButton>
              <ActButton screen={screen} act="merge" fields={{ other: report.seed, under: other }}>
                {under === "other" ? "Merge, and let this lead" : "Merge, and let that lead"}
                {name}
              </ActButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** True if `one` should lead: a published report before others, then the better source, then the older one. */
function standsBefore(one: ArticleHead, other: ArticleHead): boolean {
  const isPublic = (head: ArticleHead) => Number(listOf(head) === "published");
  return (
    (isPublic(one) - isPublic(other) ||
      (one.quality ?? 0) - (other.quality ?? 0) ||
      ((one.published ?? "9999") < (other.published ?? "9999") ? 1 : -1)) > 0
  );
}

function Named({ screen, head }: { readonly screen: Screen; readonly head: ArticleHead }) {
  return (
    <>
      <a
        href={deskAddress({ list: listOf(head), words: "", seed: head.seed })}
        lang={head.language}
        dir={directionOfWords(head)}
      >
        {head.title}
      </a>{" "}
      <span class="byline">
        <Byline head={head} site={screen.site} /> · {listOf(head) === "pending" ? "also awaits review" : listOf(head)}
      </span>
    </>
  );
}
