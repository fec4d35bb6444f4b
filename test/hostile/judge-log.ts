import type { Case, Outcome } from "./case.ts";
import { characterFaults } from "./rules/character-faults.ts";

/** Faults of what the command printed: the diagnostics a case must have, and what no log may hold. */
export function judgeLog(hostile: Case, log: string): string[] {
  const lines = log.split(/\r\n|\r|\n/);
  return [
    ...outcomeFaults(hostile, lines),
    ...hostile.mustNotLog.filter((text) => log.includes(text)).map((text) => `log: holds ${JSON.stringify(text)}`),
    ...[...hostile.mustNotLogLineStart, "::"].flatMap((start) => lineFaults(lines, start)),
    ...characterFaults("log", log, "in what the command printed"),
  ];
}

/** The lines that name a file and call it an error or a warning. A seed in order has none. */
export function diagnosticsOf(log: string, name: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => line.includes(name) && /error|warning/i.test(line));
}

function outcomeFaults(hostile: Case, lines: readonly string[]): string[] {
  const tried = [hostile.expect, ...hostile.expectAlso].map((outcome) => missed(outcome, hostile.names, lines));
  return tried.some((faults) => faults.length === 0) ? [] : tried.flat();
}

function missed(outcome: Outcome, names: readonly string[], lines: readonly string[]): string[] {
  const naming = (name: string) => lines.filter((line) => line.includes(name));
  const all = names.flatMap(naming);
  const refusals = all.filter((line) => /\berror\b/i.test(line) && !/\bwarning\b/i.test(line));
  switch (outcome) {
    // Each of the files is refused, and each by name.
    case "error":
      return names
        .filter((name) => !naming(name).some((line) => /\berror\b/i.test(line)))
        .map((name) => `log: no line with "error" and ${name}`);
    // One line for all of them is enough: of two copies, the first is in order.
    case "warning":
      if (refusals.length > 0) return [`log: an error where a warning was due: ${refusals[0]}`];
      return all.some((line) => /\bwarning\b/i.test(line))
        ? []
        : [`log: no line with "warning" and ${names.join(" or ")}`];
    case "clean":
      return names
        .flatMap((name) => diagnosticsOf(lines.join("\n"), name))
        .map((line) => `log: a diagnostic where none was due: ${line}`);
  }
}

// The runner of a CI system looks for its commands after any indentation.
function lineFaults(lines: readonly string[], start: string): string[] {
  return lines
    .filter((line) => line.trimStart().startsWith(start))
    .map((line) => `log: a line starts with ${JSON.stringify(start)}: ${line}`);
}
