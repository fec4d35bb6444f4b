import { countProblems, type Findings } from "./findings.ts";

/** Formats findings as one indented JSON object: problems with their rules, and their number by severity. */
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
