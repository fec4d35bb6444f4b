import { type Message, type NamesIn, WORDS } from "../../src/seeds/fault.ts";
import { RULES, type RuleId } from "../../src/seeds/problem-rules.ts";

type Placeholder = NamesIn<(typeof WORDS)[Message][0 | 1]>;
type Samples = Readonly<Record<Placeholder, string>>;

/** What a message may be filled with, for an example. */
const SAMPLES: Samples = {
  address: "https://example.org/dojo",
  bytes: "2,000,000",
  character: "U+FFFE",
  cure: "see that it is still there",
  date: "2021-08-20T15:46:00Z",
  day: "2021-08-20",
  doubt: 'one says "not"',
  fields: "1,200",
  file: "dojo.meta.yaml",
  first: "1990",
  host: "xn--bcher-kva.example",
  items: "120",
  known: "article, video or audio",
  last: "2100",
  length: "412",
  lines: "lines 59–67",
  meant: "AI in Autos",
  more: "12",
  most: "300",
  next: "line 40",
  place: "seeds/other.txt",
  reason: "no permission",
  reasons: "9 of 9 lines read like comment spam",
  repair: "a control character was removed",
  rule: '"59-67 abcda98d"',
  said: "/2021/08/20/",
  seed: "seeds/other.txt",
  shape: "list",
  sidecar: "seeds/dojoo.meta.yaml",
  sign: "&amp;",
  title: "Tesla unveils Dojo",
  usual: "10",
  value: "xyz",
  without: "tracking parameters",
};

/** What is an example of one rule alone. */
const OWN: Partial<Readonly<Record<RuleId, Partial<Samples>>>> = {
  "field/unknown": { meant: "title" },
  "field/markup": { meant: "Ask & tell" },
  "value/unknown": { value: "story" },
  "value/number": { value: "ten" },
  "value/yes-or-no": { value: "maybe" },
  "value/language": { value: "english?" },
  "value/id": { value: "60a72ef2" },
  "date/wrong": { value: "May 1" },
  "date/incomplete": { value: "2021-08-20T15:46:00" },
  "date/future": { value: "2031-05-01" },
  "address/wrong": { value: "example" },
  "address/repaired": { value: "https://bücher.example/", address: "https://xn--bcher-kva.example/" },
  "provider/domain": { value: "Electrek Inc." },
  "author/wrong": { value: "https://example.org/ann" },
  "enclosure/wrong": { value: "12 MB" },
  "topic/wrong": { value: "---" },
  "topic/repeated": { value: "ai hardware", first: "AI Hardware" },
  "topic/near": { value: "AI in Auto" },
  "cleaning/rule": { value: "59 to 67", most: "10,000" },
  "ledger/line": { value: "60a7" },
  "ledger/uncommitted": { lines: "3 lines" },
  "source/repeated": { value: "Harbour Gazette" },
  "source/limit": { value: "many", most: "1,000" },
  "source/word": { value: "" },
};

/** The list of problems as Markdown: each rule with all it says and what to write instead. */
export function problemReference(): string {
  const messages = Object.entries(WORDS);
  const parts = Object.entries(RULES).map(([rule, means]) => {
    const rows = messages
      .filter(([message]) => message.split(".")[0] === rule)
      .map(([, [fault, cure]]) => `| ${cell(fault, rule)} | ${cell(cure, rule)} |\n`);
    return `\n## ${rule}\n\n${means}\n\n| it says | what to do |\n|---|---|\n${rows.join("")}`;
  });
  return `# Problems

Every kind of problem that \`digest check\` and a build can report, with examples, made by \`npm run docs\` from the rules and their
messages. How to read a problem is in [review.md](review.md#read-a-problem). The name of a rule never changes. Errors of
built feeds have rules of the standards they break, and are not listed here.
${parts.join("")}`;
}

function cell(text: string, rule: string): string {
  const own: Readonly<Record<string, string>> = Object.hasOwn(OWN, rule) ? { ...Object(OWN)[rule] } : {};
  const samples: Readonly<Record<string, string>> = SAMPLES;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => own[name] ?? samples[name] ?? name);
  if (filled === "") return "";
  // Two back-ticks and blanks hold a text that has a back-tick itself.
  const code = filled.includes("`") ? `\`\` ${filled} \`\`` : `\`${filled}\``;
  return code.replaceAll("|", "\\|");
}
