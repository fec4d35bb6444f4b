import { RULES } from "../../src/seeds/problem-rules.ts";

const START = "<!-- rules -->\n";
const END = "<!-- end of rules -->\n";

/** A document with the list of rules, between its two marks, as the table of rules has them. */
export function withRules(text: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start === -1 || end < start) return text;
  const rows = Object.entries(RULES).map(([id, means]) => `| \`${id}\` | ${means} |\n`);
  return `${text.slice(0, start)}${START}\n| rule | means |\n|---|---|\n${rows.join("")}\n${text.slice(end)}`;
}
