import type { RuleId } from "../problem-rules.ts";

/**
 * Fault and cure by message: a rule, or a rule and a variant separated by a dot. A `{name}` is a placeholder; in
 * quotation marks, its value is quoted as untrusted.
 */
export type ProblemWords = {
  readonly [Message in RuleId | `${RuleId}.${string}`]?: readonly [fault: string, cure: string];
};
