import { formatPath } from "../../src/seeds/field-value.ts";
import { type Finding, type Reporter, reporterInto } from "../../src/seeds/reporter.ts";

/** Returns the value and the messages of a field's reader: `warning topics[1] is not a topic`. */
export function withFindings<Value>(read: (report: Reporter) => Value): { value: Value; said: string[] } {
  const findings: Finding[] = [];
  const value = read(reporterInto(findings));
  return { value, said: findings.map(({ severity, path, fault }) => `${severity} ${formatPath(path)} ${fault}`) };
}
