import type { RuleId } from "../problem-rules.ts";

/**
 * Fault and cure by their message: a rule, or a rule with a variant behind a dot. A `{name}` in them is filled in, and
 * quoted as untrusted where it stands in quotation marks.
 */
export type Words = { readonly [Message in RuleId | `${RuleId}.${string}`]?: readonly [fault: string, cure: string] };
