import type { ProblemWords } from "./words.ts";

const READ_AGAIN = "write the rule that digest clean --lines prints";
const WRITE_DAY = "if so, add publishedDateTime: {day} to {file}";

/** Messages about texts and the comment filter, and suggestions. */
export const TEXT_WORDS = {
  "cleaning/rule": ['"{value}" is not a rule', "write lines and fingerprint as digest clean prints them"],
  "cleaning/rule.name": ["is neither keep nor cut", "write keep: or cut:"],
  "cleaning/rule.lines": ["names more than {most} lines in all", "name each run of lines once"],
  "cleaning/rule.missing": ["{rule} names lines that do not exist", READ_AGAIN],
  "cleaning/rule.changed": ["{rule} does not match the text", READ_AGAIN],
  "cleaning/rule.both": ["keeps lines that {rule} cuts", "leave each line to one rule"],
  "text/too-much": [
    "has more than {most} lines, tags, addresses and marks, the limit for a text",
    "keep only the article",
  ],
  "text/repaired": ["its text was repaired: {repair}", ""],
  "text/forbidden": ["contains the forbidden character {character}", "remove it, and retype the text around it"],
  "text/cut.spam": ["{lines} cut as comment spam: {reasons}", ""],
  "text/cut.comments": ["{lines} cut as reader comments: {reasons}", ""],
  "text/suspicious.spam": ["{lines} kept, but may be comment spam: {reasons}", "run digest clean to see them"],
  "text/suspicious.comments": ["{lines} kept, but may be reader comments: {reasons}", "run digest clean to see them"],
  "text/suspicious.unseen": [
    "{lines} kept unchecked: the text is too long for the comment filter",
    "remove what is not the article",
  ],
  "text/only-spam": ["is nothing but comment spam", "remove it, or add an article"],
  "topic/near": ['"{value}" looks like a known topic', 'did you mean "{meant}"?'],
  "date/suggested.address": ['could be {day}: the address says "{said}"', WRITE_DAY],
  "date/suggested.text": ['could be {day}: the text says "{said}"', WRITE_DAY],
  "address/simpler": ["can be simpler: it works without {without}", "if that opens, set webUrl: {address} in {file}"],
  "address/simpler.report": ["can be simpler: it works without {without}", "if that opens, write {address}"],
  "seed/alike": ['reports the same story as {seed} ("{title}"): {reason}', "merge them with digest cluster --write"],
  "seed/alike.doubtful": [
    'may be the same story as {seed} ("{title}"): {reason}, but {doubt}',
    "if so, list one as related:",
  ],
} as const satisfies ProblemWords;
