import { escapeInvisible } from "../../lib/quote.ts";
import { type Problem, sayProblem } from "../../seeds/problem.ts";
import type { Findings } from "./findings.ts";

/** GitHub's names for severities. */
const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<
  Problem["severity"],
  string
>;

/**
 * Formats findings as workflow commands, which GitHub shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). One line each: a seed's text cannot end
 * its line, property or command.
 */
export function formatGithub({ problems }: Findings): string {
  return problems.map(formatProblem).join("\n");
}

function formatProblem(problem: Problem): string {
  const { severity, file, line, column, rule } = problem;
  const properties = { file, line: String(line), col: String(column), title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${COMMANDS[severity]} ${written.join(",")}::${escapeData(sayProblem(problem))}`;
}

/** The inverse of the runner's decoding: `%` first, then line ends. Invisible characters are made visible, as in a terminal. */
function escapeData(text: string): string {
  return escapeInvisible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
