import { describePath } from "../../src/seeds/field-value.ts";
import { type Finding, type Report, reportInto } from "../../src/seeds/report.ts";

/** What a reader of fields returns, and what it said: `warning topics[1] is not a topic`. */
export function withFindings<Value>(read: (report: Report) => Value): { value: Value; said: string[] } {
  const findings: Finding[] = [];
  const value = read(reportInto(findings));
  return { value, said: findings.map(({ severity, path, fault }) => `${severity} ${describePath(path)} ${fault}`) };
}
