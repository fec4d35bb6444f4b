import type { Poll } from "../gathering/poll-source.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { isError, type Problem } from "../seeds/problem.ts";
import type { Paint } from "./terminal.ts";

/** A story that grew: its title, number of reports and, if known, heat. */
export interface JoinedStory {
  readonly title: string;
  readonly reports: number;
  readonly heat?: number;
}

/** The outcome of one source in a line, with the seeds made. */
export function formatPoll({ source, result, fault, made, counts, refused, health }: Poll, paint: Paint): string {
  const name = paint("bold", escapeInvisible(source.name));
  if (result === "failed") {
    const cure = fault?.cure ? paint("dim", `; ${fault.cure}`) : "";
    const wait = health?.notBefore ? paint("dim", `; next try after ${health.notBefore}`) : "";
    return `${paint("red", "✗")} ${name} ${escapeInvisible(fault?.fault ?? "")}${cure}${wait}`;
  }
  if (result === "waiting") return `${paint("yellow", "–")} ${name} is skipped until ${health?.notBefore}`;
  if (result === "left") return `${paint("yellow", "–")} ${name} is left for the next run; --minutes allows more time`;
  const parts = [
    result === "unchanged" ? "nothing changed" : `${made.length} new`,
    ...(counts.known > 0 ? [`${counts.known} already known`] : []),
    ...(counts["passed over"] > 0 ? [`${counts["passed over"]} filtered out or seen before`] : []),
    ...(counts.beyond > 0 ? [`${counts.beyond} left for next time`] : []),
    ...(counts.refused > 0 ? [`${counts.refused} refused`] : []),
  ];
  return [
    `${paint("green", "✓")} ${name} ${parts.join(", ")}`,
    ...made.map(({ name: seed, head, notes }) => {
      const how = head.consent === "yes" ? "" : paint("dim", " for review");
      return `    ${escapeInvisible(seed)}${how}${notes.length === 0 ? "" : paint("dim", `; ${escapeInvisible(notes.join("; "))}`)}`;
    }),
    ...(health?.movedTo === undefined
      ? []
      : [`    ${paint("yellow", "!")} ${escapeInvisible(formatMove(health.movedTo))}`]),
    ...refused.map((one) => `    ${paint("yellow", "!")} ${escapeInvisible(`${one.item} ${one.fault}; ${one.cure}`)}`),
  ].join("\n");
}

/** A permanent redirect of a source's address. */
export function formatMove(address: string): string {
  return `has moved permanently to ${address}; update sources.yaml`;
}

/** The overall outcome. */
export function formatTotal(
  polls: readonly Poll[],
  problems: readonly Problem[],
  joined: readonly JoinedStory[],
  dryRun: boolean,
  paint: Paint,
): string {
  const made = polls.flatMap((poll) => poll.made);
  const failed = polls.filter(({ result }) => result === "failed").length;
  const alone = polls.filter(({ result }) => result === "waiting").length;
  const errors = problems.filter(isError).length;
  const waiting = made.filter(({ head }) => head.consent !== "yes").length;
  const parts = [
    `${count(made.length, "seed")} ${dryRun ? "would be made" : "made"} from ${count(polls.length, "source")}`,
    ...(waiting > 0 ? [`${waiting} to review: digest desk`] : []),
    ...(joined.length > 0 ? [`${count(joined.length, "story", "stories")} grew`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(alone > 0 ? [`${alone} skipped after failures`] : []),
    ...(errors > 0 ? [`${count(errors, "error")} in sources.yaml`] : []),
  ];
  if (polls.length === 0 && problems.length > 0) return `${paint("red", "✗")} ${parts.join(", ")}`;
  const isWell = failed + errors === 0;
  return `${paint(isWell ? "green" : "yellow", isWell ? "✓" : "!")} ${parts.join(", ")}`;
}
