import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { printRule } from "../cleaning/strip-comments/rule.ts";
import { splitLines } from "../cleaning/strip-comments/split-lines.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { readTitle } from "../seeds/fields/text.ts";
import { loadText } from "../seeds/load-seed.ts";
import { parseSeed } from "../seeds/parse-seed.ts";
import { describeProblem } from "../seeds/problem.ts";
import { readBody } from "../seeds/read-body.ts";
import { type Finding, reportInto } from "../seeds/report.ts";
import { isSidecar, stemOf } from "../seeds/seed-file.ts";
import { site } from "../site.ts";
import type { Paint } from "./terminal.ts";

/** What the comment filter would take out of one file, in 1-based lines of the file. */
export interface CleanResult {
  /** As it was typed. */
  readonly file: string;
  readonly removed: readonly Cut[];
  readonly suspicious: readonly Cut[];
  /** Why the file cannot be read as a seed; nothing would be cut from it. */
  readonly problem?: string;
}

/** The same with the text that the lines are of. */
interface CleanedText extends CleanResult {
  /** The lines of the body, and the line of the file that the first one is; undefined where the seed would be refused. */
  readonly text?: { readonly lines: readonly string[]; readonly firstLine: number };
}

/**
 * Runs the comment filter over one file as a build does, with the sidecar's title and rules, whether or not its seed
 * would be published. `path` is where it lies.
 */
export async function cleanFile(file: string, path: string): Promise<CleanResult> {
  const { text: _, ...result } = await cleanText(file, path);
  return result;
}

/** The same, and hands on the text where nothing in it is at fault: what is refused may hold what is private. */
export async function cleanText(file: string, path: string): Promise<CleanedText> {
  if (isSidecar(path)) return { file, removed: [], suspicious: [], problem: "is a sidecar; name the seed beside it" };
  const sidecarPath = `${stemOf(path)}.meta.yaml`;
  const [loaded, sidecar] = await Promise.all([
    loadText(path),
    existsSync(sidecarPath) ? loadText(sidecarPath) : undefined,
  ]);
  if (loaded.text === undefined)
    return { file, removed: [], suspicious: [], problem: `${loaded.fault}; ${loaded.cure}` };
  if (sidecar !== undefined && sidecar.text === undefined)
    return { file, removed: [], suspicious: [], problem: `its sidecar ${sidecar.fault}; ${sidecar.cure}` };
  const beside = sidecar === undefined ? {} : { sidecar: { path: sidecarPath, text: sidecar.text } };
  const seed = parseSeed({ name: basename(path), path: file, text: loaded.text, ...beside });
  if ("severity" in seed) return { file, removed: [], suspicious: [], problem: describeProblem(seed) };
  const findings: Finding[] = [];
  const report = reportInto(findings);
  const title = readTitle(seed.fields.title, ["title"], report);
  const body = readBody(seed, title, report, site);
  const { removed, suspicious } = body ?? { removed: [], suspicious: [] };
  const shift = removed.length + suspicious.length === 0 ? 0 : seed.bodyLine() - 1;
  const inFile = (cuts: readonly Cut[]) => cuts.map((cut) => ({ ...cut, from: cut.from + shift, to: cut.to + shift }));
  const refused = findings.some(({ severity }) => severity === "error");
  const text = refused ? undefined : { lines: splitLines(seed.body).texts, firstLine: shift + 1 };
  return { file, removed: inFile(removed), suspicious: inFile(suspicious), ...(text && { text }) };
}

/** A result for a person: each run with its lines and reasons. */
export function describeClean({ file: typed, removed, suspicious, problem }: CleanResult, paint: Paint): string {
  const file = escapeInvisible(typed).replace(/^::/, "\\::");
  if (problem !== undefined) return `${paint("bold", file)}\n  ${paint("red", problem)}`;
  if (removed.length + suspicious.length === 0) return `${paint("bold", file)}\n  nothing to cut`;
  const rows = [
    ...removed.map((cut) => describeCut(cut, paint("red", "cut"), "keep", paint)),
    ...suspicious.map((cut) => describeCut(cut, paint("yellow", "kept"), "cut", paint)),
  ];
  return [paint("bold", file), ...rows].join("\n");
}

/** The run, its reasons one a line, and the line for the sidecar that would decide otherwise. */
function describeCut(cut: Cut, done: string, otherwise: "keep" | "cut", paint: Paint): string {
  const { from, to, kind, reasons } = cut;
  const what = kind === "spam" ? "comment spam" : "reader comments";
  return [
    `  ${done} lines ${from}–${to}: ${count(to - from + 1, "line")} of ${what}`,
    ...reasons.map((reason) => `      ${reason}`),
    paint("dim", `      to overrule, in the sidecar: cleaning: { ${otherwise}: ["${printRule(cut)}"] }`),
  ].join("\n");
}
