import { CUT_KINDS, type Cut } from "../cleaning/strip-comments/cut.ts";
import { printRule } from "../cleaning/strip-comments/rule.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";

/** A seed with the runs of lines that were cut, or that look like comments. */
export interface CutText {
  /** The path as shown in messages. */
  readonly file: string;
  readonly runs: readonly CutRun[];
  /** Why the lines cannot be shown. The runs may be missing too. */
  readonly fault?: string;
}

export interface CutRun {
  readonly done: "cut" | "kept";
  /** "160 lines of comment spam" */
  readonly what: string;
  /** Line numbers of the file, 1-based and inclusive. */
  readonly from: number;
  readonly to: number;
  readonly reasons: readonly string[];
  /** The sidecar line that overrules the decision. */
  readonly overrule: string;
  /** The lines of the run, with up to two lines before and after it. Empty if they cannot be shown. */
  readonly lines: readonly CutLine[];
}

export interface CutLine {
  readonly number: number;
  /** One line, without control characters or bidirectional overrides. */
  readonly text: string;
  /** True for lines of the run, false for context. */
  readonly within: boolean;
}

/** Lines of context before and after a run. */
const AROUND = 2;

/** A line of a million characters would hide the others. */
const MAX_LENGTH = 400;

interface Body {
  readonly lines: readonly string[];
  /** Line number of the first line in the file. */
  readonly firstLine: number;
}

/** A run in its context. Line numbers in `cut` are those of the file. Without a body, no lines are shown. */
export function inContext(cut: Cut, done: CutRun["done"], body: Body | undefined): CutRun {
  const { from, to, kind, reasons } = cut;
  const otherwise = done === "cut" ? "keep" : "cut";
  return {
    done,
    what: `${count(to - from + 1, "line")} of ${CUT_KINDS[kind]}`,
    from,
    to,
    reasons,
    overrule: `cleaning: { ${otherwise}: ["${printRule(cut)}"] }`,
    lines: body === undefined ? [] : linesAround(cut, body),
  };
}

function linesAround({ from, to }: Cut, { lines, firstLine }: Body): CutLine[] {
  const first = Math.max(firstLine, from - AROUND);
  return lines.slice(first - firstLine, to + AROUND + 1 - firstLine).map((text, index) => {
    const number = first + index;
    return { number, text: showLine(text), within: from <= number && number <= to };
  });
}

function showLine(line: string): string {
  const text = line.replaceAll("\t", "    ");
  const shown = escapeInvisible(withoutSecrets(text).slice(0, MAX_LENGTH));
  return text.length > MAX_LENGTH ? `${shown}… and ${count(text.length - MAX_LENGTH, "more character")}` : shown;
}
