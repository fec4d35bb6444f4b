import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { printRule } from "../cleaning/strip-comments/rule.ts";
import { splitLines } from "../cleaning/strip-comments/split-lines.ts";
import { detectLanguage } from "../lib/language.ts";
import { readCleaning } from "../seeds/fields/cleaning.ts";
import { readTitle } from "../seeds/fields/text.ts";
import { locateFinding } from "../seeds/locate-finding.ts";
import type { ParsedSeed } from "../seeds/parse-seed.ts";
import { formatProblem } from "../seeds/problem.ts";
import { readBody } from "../seeds/read-body.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { type Finding, reporterInto } from "../seeds/reporter.ts";
import { stemOf } from "../seeds/seed-file.ts";
import { validateSeed } from "../seeds/validate-seed.ts";

/** A labelled body, in the format of the comment filter's training cases. */
export interface LabelledCase {
  /** Base name of its two files. */
  readonly name: string;
  /** Each line ends in a line feed. */
  readonly text: string;
  readonly label: CaseLabel;
  /** Number of non-blank lines by label. */
  readonly counts: { readonly article: number; readonly spam: number; readonly comments: number };
}

/** Lines of a body by label: 1-based, inclusive. Unlisted lines are the article. */
export interface CaseLabel {
  readonly lang: string;
  readonly kind:
    | "clean"
    | "clean-with-comments"
    | "spam-tail"
    | "spam-mixed-comments"
    | "spam-interleaved"
    | "spam-only";
  readonly spam: readonly LineSpan[];
  readonly comments: readonly LineSpan[];
  /** The text's host. All texts of a source are used either for training or for testing. */
  readonly source: string;
}

type LineSpan = readonly [from: number, to: number];

/**
 * Labels the lines of a seed's text: the filter's cuts, overruled by `cleaning.keep` and `cleaning.cut` of the sidecar. Returns
 * the reason if it cannot be labelled: the sidecar has no rule, or one that does not fit the text or contradicts another, or the
 * text repeats something private.
 */
export async function labelSeed(
  seed: ParsedSeed,
  { cleaning }: Pick<ReadOptions, "cleaning">,
): Promise<LabelledCase | { readonly problem: string }> {
  const findings: Finding[] = [];
  const report = reporterInto(findings);
  const value = seed.fromSidecar.has("cleaning") ? seed.fields.cleaning : undefined;
  const { keep, cut } = readCleaning(value, ["cleaning"], reporterInto([]));
  const title = readTitle(seed.fields.title, ["title"], report);
  // Comments are labelled as such even if the site prints them.
  const body = readBody(seed, title, report, { cleaning, comments: "strip" });
  for (const kept of keep) {
    const other = cut.find(({ from, to }) => from <= kept.to && kept.from <= to);
    if (other === undefined) continue;
    report.error("cleaning/rule.both", ["cleaning", "keep", keep.indexOf(kept)], { rule: printRule(other) });
  }
  // A text that is all spam is never published, but useful for training.
  const errors = findings.filter(({ severity, path: [field] }) => severity === "error" && field === "cleaning");
  if (errors.length > 0)
    return { problem: errors.map((finding) => formatProblem(locateFinding(finding, seed))).join("\n  ") };
  if (body === undefined) return { problem: "has no text to label" };
  if (keep.length + cut.length === 0) return { problem: NO_RULE };

  const { texts } = splitLines(seed.body);
  const spam = spansOf(body.removed, "spam");
  const comments = spansOf(body.removed, "comments");
  const { language, provider, address } = validateSeed(seed, reporterInto([]));
  const name = stemOf(seed.file.name);
  const source = address === undefined ? provider?.domain : new URL(address).hostname;
  const labels = labelsOf(texts, spam, comments);
  const label: CaseLabel = {
    lang: languagePart(language ?? (await detectLanguage(articleOf(texts, labels)))),
    kind: kindOf(labels),
    spam,
    comments,
    source: source?.replace(/^www\./, "") ?? name.replace(/[^\p{L}\p{N}._-]+/gu, "-"),
  };
  // Compare as written: hosts are lower-case, private text may not be.
  if (seed.repeatsSecret([seed.body, name, seed.fields])) return { problem: REPEATS };
  const ofKind = (letter: string) => labels.filter((own) => own === letter).length;
  return {
    name,
    text: texts.map((line) => `${line}\n`).join(""),
    label,
    counts: { article: ofKind("a"), spam: ofKind("s"), comments: ofKind("c") },
  };
}

const NO_RULE =
  "has no rule to learn from: add cleaning.keep or cleaning.cut to its sidecar, as digest clean prints them (--lines for any lines)";

const REPEATS = "repeats the private text of secured in its text, name or fields; remove it there";

/** One letter per line: a for the article, s for spam, c for comments, and none for a blank line. */
type Letter = "a" | "s" | "c" | "";

function labelsOf(texts: readonly string[], spam: readonly LineSpan[], comments: readonly LineSpan[]): Letter[] {
  const labels: Letter[] = texts.map(() => "a");
  for (const [from, to] of comments) labels.fill("c", from - 1, to);
  for (const [from, to] of spam) labels.fill("s", from - 1, to);
  return labels.map((label, at) => (texts[at]?.trim() === "" ? "" : label));
}

function kindOf(labels: readonly Letter[]): CaseLabel["kind"] {
  const order = labels.join("");
  const has = (letter: Letter) => order.includes(letter);
  if (!has("s")) return has("c") ? "clean-with-comments" : "clean";
  if (!has("a")) return "spam-only";
  if (/s.*a/.test(order)) return "spam-interleaved";
  return has("c") ? "spam-mixed-comments" : "spam-tail";
}

/** The line ranges of one kind. Adjacent ranges are joined. */
function spansOf(cuts: readonly Cut[], kind: Cut["kind"]): LineSpan[] {
  const spans: LineSpan[] = [];
  for (const { from, to } of cuts.filter((own) => own.kind === kind)) {
    const before = spans.at(-1);
    if (before !== undefined && before[1] === from - 1) spans.splice(-1, 1, [before[0], to]);
    else spans.push([from, to]);
  }
  return spans;
}

function articleOf(texts: readonly string[], labels: readonly Letter[]): string {
  return texts.filter((_, at) => labels[at] === "a").join(" ");
}

/** "pt" for "pt-BR"; "und" (ISO 639-2) if unknown. */
function languagePart(tag = "und"): string {
  return tag.split("-")[0] ?? tag;
}
