import { countProblems, type Findings } from "./findings.ts";

/** Findings as one JSON object, indented: problems with their rules, and how many there are of each severity. */
export function formatJson({ problems, since }: Findings): string {
  const { error, warning, note } = countProblems(problems);
  return JSON.stringify(
    {
      ...(since !== undefined && { since }),
      errors: error,
      warnings: warning,
      notes: note,
      problems,
    },
    null,
    2,
  );
}
