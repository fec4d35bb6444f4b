import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { printRule } from "../cleaning/strip-comments/rule.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";

/** A seed with the runs of lines that were cut from it, or that look as if they should be. */
export interface CutText {
  /** As the curator would type it. */
  readonly file: string;
  readonly runs: readonly CutRun[];
  /** Why the lines cannot be shown; the runs may be missing too. */
  readonly fault?: string;
}

export interface CutRun {
  readonly done: "cut" | "kept";
  /** "160 lines of comment spam" */
  readonly what: string;
  /** 1-based, in lines of the file, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly reasons: readonly string[];
  /** The line for the sidecar that decides otherwise. */
  readonly overrule: string;
  /** The lines of the run, and up to two of the text before and after it. Empty where they cannot be shown. */
  readonly lines: readonly CutLine[];
}

export interface CutLine {
  readonly number: number;
  /** On one line, without what could act on a terminal or turn the reading around. */
  readonly text: string;
  /** Whether it is of the run, and not what stands around it. */
  readonly within: boolean;
}

/** Lines shown before and after a run. */
const AROUND = 2;

/** Characters of a line that are shown: a line of a million would hide the others. */
const LONGEST = 400;

interface Body {
  readonly lines: readonly string[];
  /** The line of the file that the first one is. */
  readonly firstLine: number;
}

/** A run in its context. `cut` counts in lines of the file; without a body the run has no lines. */
export function inContext(cut: Cut, done: CutRun["done"], body: Body | undefined): CutRun {
  const { from, to, kind, reasons } = cut;
  const otherwise = done === "cut" ? "keep" : "cut";
  return {
    done,
    what: `${count(to - from + 1, "line")} of ${kind === "spam" ? "comment spam" : "reader comments"}`,
    from,
    to,
    reasons,
    overrule: `cleaning: { ${otherwise}: ["${printRule(cut)}"] }`,
    lines: body === undefined ? [] : linesAround(cut, body),
  };
}

function linesAround({ from, to }: Cut, { lines, firstLine }: Body): CutLine[] {
  const first = Math.max(firstLine, from - AROUND);
  return lines.slice(first - firstLine, to + AROUND + 1 - firstLine).map((text, place) => {
    const number = first + place;
    return { number, text: showLine(text), within: from <= number && number <= to };
  });
}

function showLine(line: string): string {
  const text = line.replaceAll("\t", "    ");
  const shown = escapeInvisible(withoutSecrets(text).slice(0, LONGEST));
  return text.length > LONGEST ? `${shown}… and ${count(text.length - LONGEST, "more character")}` : shown;
}
