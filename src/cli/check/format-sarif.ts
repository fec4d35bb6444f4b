import type { Log, ReportingDescriptor, Result } from "sarif";
import { shortHash } from "../../lib/hash.ts";
import { escapeInvisible } from "../../lib/quote.ts";
import { type Problem, sayProblem } from "../../seeds/problem.ts";
import { RULES } from "../../seeds/problem-rules.ts";
import type { Findings } from "./findings.ts";
import { identityOf } from "./subtract-problems.ts";

/** Address of the schema, which SARIF files should name. */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * Formats findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with all rules.
 * Fingerprints do not depend on line numbers.
 */
export function formatSarif({ problems }: Findings): string {
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "digest", rules } },
        // The unit in which editors count columns.
        columnKind: "utf16CodeUnits",
        results: problems.map(resultOf),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const rules: ReportingDescriptor[] = Object.entries(RULES).map(([id, means]) => ({
  id,
  shortDescription: { text: means },
}));

function resultOf(problem: Problem): Result {
  const { severity, file, line, column, rule: ruleId } = problem;
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: severity,
    message: { text: escapeInvisible(sayProblem(problem)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { "problem/v1": shortHash(identityOf(problem), 32) },
  };
}

/** A relative path as a relative reference, an absolute one as a `file:` URI (RFC 3986). */
function uriOf(file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return file.startsWith("/") ? `file://${path}` : path;
}
