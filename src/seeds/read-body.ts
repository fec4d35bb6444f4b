import { type CleanBody, cleanBody } from "../cleaning/clean-body.ts";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { printRule, type Rule, type Unmatched } from "../cleaning/strip-comments/rule.ts";
import { readCleaning } from "./fields/cleaning.ts";
import { lineOfExcess, MOST_PIECES } from "./limit-body.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Report } from "./report.ts";

/** From this share of suspicious lines on, a bare text is taken for a page of spam that was gathered by mistake. */
const ALL_SPAM = 0.9;

/** Cleans a seed's body and reports, at the line, all that was taken out of it or looked as if it should be. */
export function readBody(
  seed: ParsedSeed,
  title: string | undefined,
  report: Report,
  { comments, cleaning }: Pick<ReadOptions, "comments" | "cleaning">,
): CleanBody | undefined {
  const rules = readCleaning(seed.fromSidecar.has("cleaning") ? seed.fields.cleaning : undefined, ["cleaning"], report);
  if (seed.body.trim() === "") return undefined;
  const excess = lineOfExcess(seed.body, seed.kind);
  if (excess !== undefined) {
    const fault = `has a text of more than ${MOST_PIECES} lines, tags, addresses and marks: they end here`;
    report.error([], fault, "cut it down to the article", excess);
    return undefined;
  }
  if (seed.repeatsSecret(seed.body)) report.error([], "repeats the private text of secured", "remove it", 1);
  const shift = rules.keep.length + rules.cut.length === 0 ? 0 : seed.bodyLine() - 1;
  const strip = { comments, risk: cleaning.risk, keep: inBody(rules.keep, shift), cut: inBody(rules.cut, shift) };
  const kind = seed.kind === "markdown" ? "markdown" : "text";
  const body = cleanBody(seed.body, { kind, strip, ...(title !== undefined && { title }) });
  reportBody(body, shift, report);
  if (seed.bare && (body.suspiciousShare >= ALL_SPAM || body.onlySpam || saysNothing(body))) {
    const fault = "has nothing to publish: it reads like comment spam from end to end";
    report.error([], fault, "remove it, or write the article into it", 1);
  }
  return body;
}

function saysNothing({ html }: CleanBody): boolean {
  return !/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, ""));
}

function reportBody(
  { repairs, removed, suspicious, passedOver, unmatched }: CleanBody,
  shift: number,
  report: Report,
): void {
  for (const repair of repairs) report.warning([], `its text was repaired: ${repair}`, "", 1);
  for (const cut of removed) report.warning([], `${describeCut(cut)} removed: ${cut.reasons.join("; ")}`, "", cut.from);
  for (const cut of suspicious) {
    const fault = `${describeCut(cut)} kept, but suspicious: ${cut.reasons.join("; ")}`;
    report.warning([], fault, "digest clean prints the rule that cuts it", cut.from);
  }
  if (passedOver > 0) {
    const fault = `${passedOver} lines were kept unseen: the comment filter looks at the last ones of so many`;
    report.warning([], fault, "cut them, where they are no article", 1);
  }
  for (const { action, rule, found } of unmatched)
    report.error(["cleaning", action], describeUnmatched(rule, found, shift), CURE);
}

const CURE = "read the text again, and write the rule that digest clean --lines prints";

function describeUnmatched(rule: Rule, found: Unmatched["found"], shift: number): string {
  const inFile = { ...rule, from: rule.from + shift, to: rule.to + shift };
  return found === undefined
    ? `${printRule(inFile)} names lines that are not there`
    : `${printRule(inFile)} does not fit the text any more`;
}

/** Rules are written in lines of the file, as all that is told of it. */
function inBody(rules: readonly Rule[], shift: number): Rule[] {
  return rules.map((rule) => ({ ...rule, from: rule.from - shift, to: rule.to - shift }));
}

/** "12 lines of comment spam were", for a sentence to go on. */
function describeCut({ from, to, kind }: Cut): string {
  const lines = to - from + 1;
  const what = kind === "spam" ? "comment spam" : "reader comments";
  return lines === 1 ? `1 line of ${what} was` : `${lines} lines of ${what} were`;
}
