import type { MadeSeed } from "../gathering/make-seed.ts";
import type { Poll } from "../gathering/poll-source.ts";
import { count } from "../lib/count.ts";
import { escapeMarkdown } from "../lib/escape-markdown.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import { formatProblem, type Problem } from "../seeds/problem.ts";
import { formatMove, type JoinedStory } from "./format-gather.ts";

/** GitHub limits the body of a pull request to 65,536 characters. Further stories are only counted. */
const MAX_STORIES = 100;
const MAX_EXCERPT_LENGTH = 200;

/**
 * A run's outcome for a pull request: new stories by source, stories that grew, and problems. Third-party text in it is not
 * interpreted as markup.
 */
export function renderSummary(
  polls: readonly Poll[],
  joined: readonly JoinedStory[],
  problems: readonly Problem[],
): string {
  const made = polls.flatMap((poll) => poll.made);
  const bad = [...problemsOf(polls), ...problems.map((problem) => escapeMarkdown(formatProblem(problem)))];
  let room = MAX_STORIES;
  const sections = polls.flatMap(({ source, made: own }) => {
    const shown = own.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [`### ${escapeMarkdown(source.name)}`, shown.map(formatStory).join("\n")];
  });
  return `${[
    `**${count(made.length, "new story", "new stories")}** of ${count(polls.length, "source")}.${made.length > MAX_STORIES ? ` The first ${MAX_STORIES} are listed.` : ""}`,
    "To publish one, remove `published: false` and `review: pending` from its seed. To reject one, delete its seed; it does not come back. Or use `digest desk`.",
    ...sections,
    ...(joined.length === 0 ? [] : ["### Stories that grew", joined.map(formatJoined).join("\n")]),
    ...(bad.length === 0 ? [] : ["### Problems", bad.map((line) => `- ${line}`).join("\n")]),
  ].join("\n\n")}\n`;
}

function formatStory({ head, report, outlet, topics, sameStory, notes }: MadeSeed): string {
  const { title, address = "", published, excerpt } = head;
  const facts = [outlet.value.name, published ?? "no date", ...topics.map(({ topic }) => topic)]
    .map(escapeMarkdown)
    .join(" · ");
  const [same] = sameStory;
  return [
    `- [${escapeMarkdown(title)}](<${address}>) ${report.picture ? `([picture](<${report.picture.value.url}>))` : ""}`.trimEnd(),
    `  ${facts}`,
    ...(excerpt === undefined ? [] : [`  ${escapeMarkdown(truncateAtWord(excerpt, MAX_EXCERPT_LENGTH))}`]),
    ...(same === undefined
      ? []
      : [
          `  ${same.doubt === undefined ? "The same story as" : "Possibly the same story as"} ${escapeMarkdown(same.report.title)}: ${escapeMarkdown(same.reason)}`,
        ]),
    ...notes.map((note) => `  Note: ${escapeMarkdown(note)}`),
  ].join("\\\n");
}

function formatJoined({ title, reports, heat }: JoinedStory): string {
  return `- ${escapeMarkdown(title)}: ${count(reports, "report")}${heat === undefined ? "" : `, heat ${heat}`}`;
}

function problemsOf(polls: readonly Poll[]): string[] {
  return polls.flatMap(({ source, fault, health, refused }) => [
    ...(fault === undefined
      ? []
      : [
          `${escapeMarkdown(source.name)} ${escapeMarkdown(fault.fault)}; ${escapeMarkdown(fault.cure)}${failuresOf(health?.failures)}`,
        ]),
    ...(health?.movedTo === undefined
      ? []
      : [`${escapeMarkdown(source.name)} ${escapeMarkdown(formatMove(health.movedTo))}`]),
    ...refused.map(
      (one) =>
        `${escapeMarkdown(source.name)}: ${escapeMarkdown(one.item)} ${escapeMarkdown(one.fault)}; ${escapeMarkdown(one.cure)}`,
    ),
  ]);
}

function failuresOf(failures = 0): string {
  return failures < 2 ? "" : ` (${failures} times in a row)`;
}
