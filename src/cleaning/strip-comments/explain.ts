import { describeBody } from "./describe-body.ts";
import type { Evidence } from "./evidence.ts";
import { findSpam } from "./find-spam.ts";
import type { Furniture } from "./furniture.ts";
import { splitLines } from "./split-lines.ts";

/** One line of a body with all that the filter holds for or against it; for pictures, tables and curious curators. */
export interface Explanation {
  readonly text: string;
  readonly evidence: Evidence;
  readonly furniture: Furniture | undefined;
}

/** Shows the evidence that `stripComments` weighed, line by line. */
export function explain(body: string): Explanation[] {
  const { texts } = splitLines(body);
  const described = describeBody(texts);
  const { evidence } = findSpam(described);
  return described.lines.flatMap((line, at) => {
    const own = evidence[at];
    return own === undefined ? [] : { text: line.facts.text, evidence: own, furniture: line.furniture };
  });
}
