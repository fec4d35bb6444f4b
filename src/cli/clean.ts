import { CUT_KINDS, type Cut } from "../cleaning/strip-comments/cut.ts";
import { RULED } from "../cleaning/strip-comments/overrule.ts";
import { fingerprintOf, type LineRule, printRule } from "../cleaning/strip-comments/rule.ts";
import { splitLines } from "../cleaning/strip-comments/split-lines.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { readTitle } from "../seeds/fields/text.ts";
import { locateFinding } from "../seeds/locate-finding.ts";
import { formatProblem, isError } from "../seeds/problem.ts";
import { readBody } from "../seeds/read-body.ts";
import { type Finding, reporterInto } from "../seeds/reporter.ts";
import type { Site } from "../site/site.ts";
import { loadAnySeed } from "./load-any-seed.ts";
import type { Paint } from "./terminal.ts";

/** Lines that the comment filter would cut from a file. Line numbers are those of the file, 1-based. */
export interface CleanResult {
  /** As typed. */
  readonly file: string;
  readonly removed: readonly Cut[];
  readonly suspicious: readonly Cut[];
  /** The rule for the requested lines, in the syntax of a sidecar. */
  readonly rule?: string;
  /** Why the file cannot be read as a seed, or has no such lines. */
  readonly problem?: string;
  /** Errors because of which a build would refuse the seed. The filter's result is given nevertheless. */
  readonly errors?: readonly string[];
}

/** A result with the text. */
interface CleanedText extends CleanResult {
  /** The lines of the body, and the line number of the first in the file. Undefined if the seed is invalid. */
  readonly text?: { readonly lines: readonly string[]; readonly firstLine: number };
}

/** Line numbers of a file: 1-based, inclusive. */
export type LineRange = Pick<LineRule, "from" | "to">;

/**
 * Runs the comment filter on one file like a build, with the sidecar's title and rules, whether or not the seed would be
 * published. `path` is the file's location, `file` the name to print. `asked` adds the rule for these lines.
 */
export function cleanFile(site: Site, file: string, path: string, asked?: LineRange): CleanResult {
  const { text: _, ...result } = cleanText(site, file, path, asked);
  return result;
}

/** Like `cleanFile`, but includes the text if it is valid: an invalid one may contain private text. */
export function cleanText(site: Site, file: string, path: string, asked?: LineRange): CleanedText {
  const seed = loadAnySeed(file, path);
  if ("problem" in seed) return { file, removed: [], suspicious: [], ...seed };
  const findings: Finding[] = [];
  const report = reporterInto(findings);
  const title = readTitle(seed.fields.title, ["title"], report);
  const body = readBody(seed, title, report, site);
  const { removed, suspicious } = body ?? { removed: [], suspicious: [] };
  const shift = asked === undefined && removed.length + suspicious.length === 0 ? 0 : seed.bodyLine() - 1;
  const inFile = (cuts: readonly Cut[]) => cuts.map((cut) => ({ ...cut, from: cut.from + shift, to: cut.to + shift }));
  const { texts } = splitLines(seed.body);
  const errors = findings.filter(isError).map((finding) => formatProblem(locateFinding(finding, seed)));
  return {
    file,
    removed: inFile(removed),
    suspicious: inFile(suspicious),
    ...(asked !== undefined && ruleFor(asked, texts, shift)),
    ...(errors.length > 0 && { errors }),
    ...(errors.length === 0 && { text: { lines: texts, firstLine: shift + 1 } }),
  };
}

/** The rule for lines of a file whose body starts after `shift` lines. */
function ruleFor(
  { from, to }: LineRange,
  texts: readonly string[],
  shift: number,
): Pick<CleanResult, "rule" | "problem"> {
  const fingerprint =
    from <= shift ? undefined : fingerprintOf({ from: from - shift, to: to - shift, fingerprint: "" }, texts);
  if (fingerprint !== undefined) return { rule: printRule({ from, to, fingerprint }) };
  const where = texts.length === 0 ? "it has no text" : `its text is lines ${shift + 1} to ${shift + texts.length}`;
  return { problem: `has no ${from === to ? `line ${from}` : `lines ${from}–${to}`} of text; ${where}` };
}

/** Formats a result for people: each run with its lines and reasons. */
export function formatClean(
  { file, removed, suspicious, rule, problem, errors = [] }: CleanResult,
  paint: Paint,
): string {
  const rows = [
    ...removed.map((cut) => formatCut(cut, paint("red", "cut"), "keep", paint)),
    ...suspicious.map((cut) => formatCut(cut, paint("yellow", "kept"), "cut", paint)),
    ...(rule === undefined
      ? []
      : [`  to cut these lines, add to the sidecar: cleaning: { cut: ["${rule}"] }; to keep them, use keep`]),
    ...[...(problem === undefined ? [] : [problem]), ...errors].map((fault) => `  ${paint("red", fault)}`),
  ];
  return [heading(file, paint), ...(rows.length === 0 ? ["  nothing to cut"] : rows)].join("\n");
}

/** A file name as a heading, without control characters and commands of CI runners. */
export function heading(file: string, paint: Paint): string {
  return paint("bold", escapeInvisible(file).replace(/^::/, "\\::"));
}

/** A run with its reasons, and the sidecar line that reverses the decision. */
function formatCut(cut: Cut, done: string, otherwise: "keep" | "cut", paint: Paint): string {
  const { from, to, kind, reasons } = cut;
  const size = count(to - from + 1, "line");
  const looks = from === to ? "looks" : "look";
  const lines = from === to ? `line ${from}` : `lines ${from}–${to}`;
  return [
    `  ${done} ${lines}: ${size} ${otherwise === "keep" ? "of" : `that ${looks} like`} ${CUT_KINDS[kind]}`,
    ...reasons.map((reason) => `      ${reason}`),
    ...(reasons.includes(RULED)
      ? []
      : [
          paint("dim", `      to overrule this, add to the sidecar: cleaning: { ${otherwise}: ["${printRule(cut)}"] }`),
        ]),
  ].join("\n");
}
