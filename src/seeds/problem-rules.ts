import type { Problem } from "./problem.ts";

interface ProblemRule {
  /** What every fault of this kind says. At most one row fits a fault; a value that was quoted stands before it. */
  readonly says: RegExp;
  /** What is wrong with such a seed, in one sentence for a list of rules. */
  readonly means: string;
}

/**
 * The kinds of problems, by ids that stay: annotations, suppressions and comparisons with older findings know a problem by
 * them. Words of a fault may change, as long as its row is changed with them; a test finds the ones that no row fits.
 */
export const PROBLEM_RULES = {
  "file/kind": { says: /^is (?:a link|a folder named|not a regular file)/, means: "Only regular files are read." },
  "file/name": {
    says: /^has a name that is not UTF-8|^has no ending of a seed/,
    means: "A file is not read because of its name.",
  },
  "file/unreadable": { says: /^cannot be read/, means: "The file cannot be opened." },
  "file/too-large": { says: /^has \d+ bytes/, means: "The file is larger than any article." },
  "file/encoding": { says: /^holds zero bytes|^is not text in UTF-8/, means: "The file is not text in UTF-8." },
  "file/empty": { says: /^is empty/, means: "The file holds no article." },
  "sidecar/alone": { says: /^has no seed beside it|^may be meant by/, means: "A sidecar has no seed." },
  "sidecar/two": { says: /^has two sidecars/, means: "A seed has two sidecars." },
  "seed/duplicate": { says: /^is the same article as/, means: "Two seeds have one address." },
  "seed/same-id": { says: /^has the id of/, means: "Two different articles have one identity." },
  "ledger/line": {
    says: /^".*" is (?:no identity of|no name of a seed|neither the address of|no path of)|^names no path of/,
    means: "A line of the ledger cannot be read.",
  },
  "ledger/merge": { says: /^is the mark of a merge/, means: "A merge of the ledger is not finished." },
  "ledger/unwritten": { says: /^cannot be written/, means: "The ledger cannot be brought up to date." },
  "ledger/uncommitted": {
    says: /^is not committed|^lacks \d+ lines? that a build adds/,
    means: "The ledger of the repository is not up to date.",
  },
  "front-matter/fence": {
    says: /^has (?:something behind the (?:opening|closing)|no closing) ---|^ends its fields with/,
    means: "The lines of --- around the fields are not as they must be.",
  },
  "front-matter/other": {
    says: /^has its fields (?:in (?:TOML|JSON|Org mode|a comment|a block of code)|between|behind %)|^has (?:something before|other dashes in place of) its opening ---/,
    means: "Fields are written in a form that is not read.",
  },
  "front-matter/second": { says: /^has a second block of front matter/, means: "Fields stand in more than one block." },
  "front-matter/bare": { says: /^looks like front matter/, means: "Fields stand in a text without lines of ---." },
  "yaml/syntax": {
    says: /^is not YAML|^is indented with a tab|^has a quotation mark that is not closed/,
    means: "The fields are not YAML.",
  },
  "yaml/refused": {
    says: /^holds (?:a YAML|two YAML)|^is nested more than|^has a field name that is not a text/,
    means: "The fields use a part of YAML that is not read.",
  },
  "yaml/twice": { says: /^names a field twice/, means: "A field is named twice." },
  "yaml/too-many": { says: /^has \d+ fields, more than/, means: "There are more fields than any seed has." },
  "yaml/no-fields": { says: /^has no fields(?!;)/, means: "There are no fields where some are expected." },
  "yaml/comment": { says: /^ends at a # with a blank/, means: "A text may be cut off by a comment." },
  "secured/dropped": { says: /^is private and was dropped/, means: "A private field stands in an unusual place." },
  "secured/repeated": {
    says: /repeats the private text|^has a line of the private field|^calls private what stands|^holds what .* calls private/,
    means: "A private text would be published.",
  },
  "seed/more": { says: /^and \d+ more of this kind/, means: "A seed has more problems of one kind than are shown." },
  "field/unknown": { says: /^is not a field/, means: "There is no such field." },
  "field/curators": { says: /^is the curator's to write/, means: "The field is read from a sidecar only." },
  "field/misplaced": { says: /^belongs into a \.yaml seed/, means: "The field is read from a .yaml seed only." },
  "field/missing": { says: /^is missing|^cannot be found in the text/, means: "A field is missing." },
  "field/shape": {
    says: /^is a (?:list|map|text) where|^is one text|^is a text; it was read as the name/,
    means: "A value has another shape than the field.",
  },
  "field/too-long": { says: /^has [\d,]+ characters/, means: "A text is longer than its field may be." },
  "field/too-many": { says: /^has \d+ items/, means: "A list is longer than its field may be." },
  "field/repaired": { says: /^was repaired/, means: "A value held characters that cannot be printed." },
  "field/markup": { says: /^is plain text, so/, means: "A text shows its tags or entities to readers." },
  "title/invisible": { says: /^has no visible character/, means: "A title shows nothing." },
  "value/unknown": { says: /^".*" is not known/, means: "A word is none of those that the field knows." },
  "value/number": { says: /^".*" is not a number/, means: "A number is not written in digits." },
  "value/yes-or-no": { says: /^".*" is neither true nor false/, means: "Yes or no is written otherwise." },
  "value/language": { says: /^".*" is not a language tag/, means: "A language is not written as a tag." },
  "value/id": { says: /^".*" is not an id/, means: "An identity is not written as 16 digits." },
  "date/wrong": {
    says: /^".*" is (?:not a date|not one date|not a day|not between)/,
    means: "A date cannot be read, or is none of the calendar.",
  },
  "date/incomplete": { says: /^".*" has no (?:time|zone);/, means: "A date lacks its time or zone." },
  "date/future": {
    says: /^".*" lies in the future;/,
    means: "Another outlet's report is dated after the build.",
  },
  "address/wrong": {
    says: /^".*" (?:is empty|is not (?:one|an|the full) address|has more than|holds a|names a)/,
    means: "An address is not that of a public page.",
  },
  "address/repaired": {
    says: /^".*" (?:has an (?:international|escaped)|holds characters)|^would break out|^is not https/,
    means: "An address was written in another form.",
  },
  "embed/no-player": { says: /^holds no player/, means: "An embedded player cannot be linked." },
  "provider/nameless": { says: /^has neither name nor domain/, means: "An outlet has no name." },
  "provider/domain": { says: /^".*" is not a domain/, means: "A domain is not written as one." },
  "topic/wrong": { says: /^".*" is not a topic;/, means: "A topic has no name." },
  "topic/repeated": { says: /^".*" is the topic/, means: "A seed names a topic twice." },
  "image/no-url": { says: /^has no url/, means: "An image has no address." },
  "image/size": { says: /^has no usable width/, means: "An image's size cannot be used." },
  "image/tracker": { says: /^is too small to be seen/, means: "An image is there to count readers." },
  "coverage/incomplete": {
    says: /^has no (?:fields;|title;|usable webUrl)/,
    means: "A report lacks its title or its address.",
  },
  "coverage/repeated": { says: /^repeats the article or an entry/, means: "A report is listed twice." },
  "cleaning/rule": {
    says: /^".*" is not a rule|^is neither keep nor cut|^names more than \d+ lines|(?:names lines that are not there|does not fit the text any more)$/,
    means: "A rule for the comment filter cannot be followed.",
  },
  "text/too-much": { says: /^has a text of more than/, means: "A text has more parts than any article." },
  "text/repaired": { says: /^its text was repaired/, means: "A text held what cannot be printed." },
  "text/forbidden": {
    says: /^holds the forbidden character/,
    means: "A character that no page may hold was not repaired.",
  },
  "text/cut": { says: /^\d+ lines? of .* (?:was|were) removed/, means: "Comments were cut from a text." },
  "text/suspicious": {
    says: /(?:was|were) kept, but suspicious|^\d+ lines were kept unseen/,
    means: "Lines of a text look like spam, and were kept.",
  },
  "text/only-spam": { says: /^has nothing to publish/, means: "A text is spam from end to end." },
  "topic/near": { says: /^".*" is near to a known topic/, means: "A topic looks like another one, misspelt." },
  "date/suggested": { says: /^could be \d/, means: "An undated text seems to tell its date." },
  "address/simpler": { says: /^can be simplified/, means: "An address holds what says nothing of its page." },
  "seed/alike": { says: /^(?:reports|may report) the same news as/, means: "Two seeds seem to tell the same news." },
  other: { says: /(?!)/, means: "Something else is wrong with a seed." },
} as const satisfies Readonly<Record<string, ProblemRule>>;

export type RuleId = keyof typeof PROBLEM_RULES;

const ids = Object.keys(PROBLEM_RULES).filter((id): id is RuleId => id in PROBLEM_RULES);

/** Every rule that fits a problem: one, unless the table is wrong. */
export function rulesOf({ fault }: Pick<Problem, "fault">): RuleId[] {
  return ids.filter((id) => PROBLEM_RULES[id].says.test(fault));
}

/** The kind of a problem. */
export function ruleOf(problem: Pick<Problem, "fault">): RuleId {
  return rulesOf(problem)[0] ?? "other";
}
