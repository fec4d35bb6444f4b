import { type CleanBody, cleanBody } from "../cleaning/clean-body.ts";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import type { Report } from "./report.ts";
import { holdsSecret } from "./secured.ts";

/** From this share of suspicious lines on, a bare text is taken for a page of spam that was gathered by mistake. */
const ALL_SPAM = 0.9;

/** Cleans a seed's body and reports, at the line, all that was taken out of it or looked as if it should be. */
export function readBody(seed: ParsedSeed, title: string | undefined, report: Report): CleanBody | undefined {
  if (seed.body.trim() === "") return undefined;
  if (holdsSecret(seed.body, seed.secrets)) report.error([], "repeats the private text of secured", "remove it", 1);
  const kind = seed.kind === "markdown" ? "markdown" : "text";
  const body = cleanBody(seed.body, { kind, ...(title !== undefined && { title }) });
  for (const repair of body.repairs) report.warning([], `its text was repaired: ${repair}`, "", 1);
  for (const cut of body.removed)
    report.warning([], `${describeCut(cut)} removed: ${cut.reasons.join("; ")}`, "", cut.from);
  for (const cut of body.suspicious) {
    report.warning(
      [],
      `${describeCut(cut)} kept, but suspicious: ${cut.reasons.join("; ")}`,
      "remove them by hand if they are spam",
      cut.from,
    );
  }
  if (seed.bare && (body.suspiciousShare >= ALL_SPAM || !/[\p{L}\p{N}]/u.test(body.headline ?? body.html))) {
    report.error(
      [],
      "has nothing to publish: it reads like comment spam from end to end",
      "remove it, or write the article into it",
      1,
    );
  }
  return body;
}

/** "12 lines of comment spam (59 to 70)", in lines of the body. */
function describeCut({ from, to, kind }: Cut): string {
  const lines = to - from + 1;
  const what = kind === "spam" ? "comment spam" : "reader comments";
  return lines === 1 ? `1 line of ${what} was` : `${lines} lines of ${what} were`;
}
