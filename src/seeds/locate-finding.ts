import { formatPath } from "./field-value.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import type { Problem } from "./problem.ts";
import type { Finding } from "./reporter.ts";

/** Turns a finding into a problem, with its line in the seed or sidecar. */
export function locateFinding({ severity, path, bodyLine, ...fault }: Finding, seed: ParsedSeed): Problem {
  const position =
    bodyLine === undefined
      ? seed.positionOf(path)
      : { file: seed.file.path, line: seed.bodyLine() + bodyLine - 1, column: 1 };
  return { severity, ...position, field: formatPath(path), ...fault };
}
