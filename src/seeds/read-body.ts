import { type CleanBody, cleanBody } from "../cleaning/clean-body.ts";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { type LineRule, printRule } from "../cleaning/strip-comments/rule.ts";
import { count } from "../lib/count.ts";
import { readCleaning } from "./fields/cleaning.ts";
import { lineOfExcess, MAX_PIECES } from "./limit-body.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reporter } from "./reporter.ts";

/** From this share of suspicious lines on, a bare text is taken as a page of spam that was gathered by mistake. */
const ALL_SPAM = 0.9;

/** Cleans a seed's body, and reports at the line everything that was removed or looks suspicious. */
export function readBody(
  seed: ParsedSeed,
  title: string | undefined,
  report: Reporter,
  { comments, cleaning }: Pick<ReadOptions, "comments" | "cleaning">,
): CleanBody | undefined {
  const rules = readCleaning(seed.fromSidecar.has("cleaning") ? seed.fields.cleaning : undefined, ["cleaning"], report);
  if (seed.body.trim() === "") return undefined;
  const excess = lineOfExcess(seed.body, seed.kind);
  if (excess !== undefined) return void report.error("text/too-much", excess, { most: MAX_PIECES });
  if (seed.repeatsSecret(seed.body)) report.error("secured/repeated", 1);
  const shift = rules.keep.length + rules.cut.length === 0 ? 0 : seed.bodyLine() - 1;
  const strip = { comments, risk: cleaning.risk, keep: inBody(rules.keep, shift), cut: inBody(rules.cut, shift) };
  const kind = seed.kind === "markdown" ? "markdown" : "text";
  const body = cleanBody(seed.body, { kind, strip, ...(title !== undefined && { title }) });
  reportBody(body, shift, report);
  if (seed.bare && (body.suspiciousShare >= ALL_SPAM || body.onlySpam || saysNothing(body)))
    report.error("text/only-spam", 1);
  return body;
}

function saysNothing({ html }: CleanBody): boolean {
  return !/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, ""));
}

function reportBody(
  { repairs, removed, suspicious, unreadLines, unmatched }: CleanBody,
  shift: number,
  report: Reporter,
): void {
  for (const repair of repairs) report.warning("text/repaired", 1, { repair });
  for (const cut of removed) report.warning(`text/cut.${cut.kind}`, cut.from, valuesOf(cut));
  for (const cut of suspicious) report.warning(`text/suspicious.${cut.kind}`, cut.from, valuesOf(cut));
  if (unreadLines > 0) report.warning("text/suspicious.unseen", 1, { lines: count(unreadLines, "line") });
  for (const { action, rule, found } of unmatched) {
    const inFile = { ...rule, from: rule.from + shift, to: rule.to + shift };
    const message = found === undefined ? "cleaning/rule.missing" : "cleaning/rule.changed";
    report.error(message, ["cleaning", action], { rule: printRule(inFile) });
  }
}

/** Rules use lines of the file, as all messages do. */
function inBody(rules: readonly LineRule[], shift: number): LineRule[] {
  return rules.map((rule) => ({ ...rule, from: rule.from - shift, to: rule.to - shift }));
}

function valuesOf({ from, to, reasons }: Cut) {
  return { lines: count(to - from + 1, "line"), reasons: reasons.join("; ") };
}
