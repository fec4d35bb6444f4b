import { type Fault, faultOf, type Message } from "./fault.ts";

/** A seed's text cut in two, or why it cannot be cut: `line` is where, 1-based. */
export type Split =
  | {
      /** The YAML between the fences; undefined for bare text. */
      readonly yaml?: string;
      readonly body: string;
      /** The line of the file that the body begins on, 1-based. */
      readonly bodyLine: number;
    }
  | (Fault & { readonly line: number });

const FENCE = /^---[ \t]*$/;

/** How many lines of a bare text are looked at for front matter that lacks its fences. */
const HEAD_LINES = 40;

/** Fields that every gathered seed has: two of them at the start of lines are front matter, whatever stands around. */
const TELLING =
  /^["']?(?:title|excerpt|publishedDateTime|originalUrl|webUrl|ampWebUrl|category|provider|quality|published|topics|related)["']?[ \t]*:/;

/** A second line of hyphens with a field below it, or with the name of an engine. More hyphens, or a text below, are a rule. */
const SECOND_BLOCK = /^\s*---(?:[ \t]*[a-z]+[ \t]*\n|[ \t]*\n\s{0,100}["']?[\w-]{1,60}["']?[ \t]*:(?:[ \t\n]|$))/i;

/** A line that begins with the private field's name, behind a bullet, a brace or a quotation mark too. */
const SECRET_NAME = /^[^\p{L}\p{N}]{0,20}secured[^\p{L}\p{N}:=：]{0,20}[:=：]/iu;
/** What stands behind that name where it is a field and not a word of a sentence. */
const SECRET_VALUE = /^(?:["'|>[{]|[A-Za-z0-9+/=;]{16})/;
/** The private field in the middle of a line. */
const SECRET_WITHIN = /secured["'”’]?\s{0,5}[:=：]\s{0,5}["'“‘]?[A-Za-z0-9+/]{24}/iu;

/**
 * Cuts a seed into front matter and body. Only a first line of three hyphens opens front matter, and only such a line
 * closes it: an engine name behind the hyphens would make gray-matter run the block as code (its issue 131), and a
 * fence that is nearly right would print the block, `secured` included, as the article.
 */
export function splitFrontMatter(text: string): Split {
  if (!text.startsWith("---")) return otherFormOf(text) ?? splitBareText(text);
  const open = lineAt(text, 0);
  // A line of more dashes is a rule above a text.
  if (/^-{4,}[ \t]*$/.test(open)) return splitBareText(text);
  if (!FENCE.test(open)) return { ...faultOf("front-matter/fence.opening"), line: 1 };
  const close = placeOfClose(text);
  if (close === 0) return { ...faultOf("front-matter/fence.unclosed"), line: lineNumberOf(text, text.length) };
  const closeLine = lineNumberOf(text, close);
  const fence = lineAt(text, close);
  if (!FENCE.test(fence)) return { ...faultOf("front-matter/fence.closing"), line: closeLine };
  // Fences that follow each other have no line between them, not even an empty one.
  const yaml = text.slice(open.length + 1, Math.max(open.length + 1, close - 1));
  const end = lineOfEnd(yaml);
  if (end !== undefined) return { ...faultOf("front-matter/fence.dots"), line: end + 1 };
  const body = text.slice(close + fence.length + 1);
  const secretLine = findSecretLine(body);
  const again = SECOND_BLOCK.test(body);
  if (again || secretLine !== undefined) {
    const fault = faultOf(again ? "front-matter/second" : "secured/repeated.line");
    return { ...fault, line: closeLine + (secretLine ?? 1) };
  }
  return { yaml, body, bodyLine: closeLine + 1 };
}

/** Where the line begins that closes the fields, 0 where there is none. A line of more dashes is a rule of a text, or of a comment. */
function placeOfClose(text: string): number {
  for (let at = text.indexOf("\n---"); at !== -1; at = text.indexOf("\n---", at + 1)) {
    if (!/^-{4,}[ \t]*$/.test(lineAt(text, at + 1))) return at + 1;
  }
  return 0;
}

/** Front matter of other programs, by its first line: Hugo's TOML and JSON, Cobalt's and Jekyll's habits, a comment, dashes that a word processor set. */
function otherFormOf(text: string): Split | undefined {
  const first = text.search(/\S/);
  if (first === -1) return undefined;
  const line = lineAt(text, text.lastIndexOf("\n", first) + 1).trim();
  const head = text.slice(first, first + MOST_HEAD);
  const at = lineNumberOf(text, first);
  const other = (form: FormWord) => ({ ...faultOf(`front-matter/other.${form}`), line: at });
  if (/^\+\+\+(?:[a-z]+)?$/i.test(line) && /^\s*[\w"'.-]+\s*=/m.test(head)) {
    return other("toml");
  }
  if (/^;;;(?:[a-z]+)?$/i.test(line) && /^\s*["{}\w]/m.test(head.slice(3))) {
    return other("semicolons");
  }
  if (/^[[{]/.test(line) && JSON_FIELDS.test(head)) {
    return other("json");
  }
  for (const { opens, closes, form } of WRAPPED) {
    const end = opens.test(line) ? head.indexOf(closes, line.length) : -1;
    if (end !== -1 && tellingIn(head.slice(0, end)) >= 1) {
      return other(form);
    }
  }
  for (const { begins, form } of UNFENCED) {
    if (begins.test(head)) return other(form);
  }
  if (/^[-\u2010-\u2015\u2212]{1,3}$/.test(line) && !FENCE.test(line) && tellingIn(head) >= 1) {
    return other("dashes");
  }
  if (first > 0 && /^---[ \t]*(?:[a-z]+)?$/i.test(line) && tellingIn(head) >= 1) {
    return other("below");
  }
  return undefined;
}

/** How other programs write fields, by the messages that name it. */
type FormWord = Message extends infer Id ? (Id extends `front-matter/other.${infer Form}` ? Form : never) : never;

const JSON_FIELDS = /^(?:\[\s*)?\{\s*(?:"(?:[^"\\\n]|\\.){1,80}"|'[^'\n]{1,80}'|title|webUrl|category)\s*:/;

/** In UTF-16 units: other programs' fields are looked for at the head of a text only. */
const MOST_HEAD = 4000;

/** Comments and blocks of code around fields. */
const WRAPPED = [
  { opens: /^<!--/, closes: "-->", form: "html-comment" },
  { opens: /^\/\*/, closes: "*/", form: "block-comment" },
  { opens: /^```/, closes: "\n```", form: "code-block" },
] as const;

/** Fields that other programs read without fences: Org mode, AsciiDoc, reStructuredText and Nikola, Pandoc's title block. */
const UNFENCED = [
  { begins: /^#\+title:/i, form: "org" },
  {
    begins: /^:(?:title|author|date|revdate|slug|tags|category|keywords|description):[^\n]*\n:[\w-]{1,40}:/i,
    form: "colons",
  },
  { begins: /^= [^\n]+\n(?:[^\n]+\n){0,2}:[\w-]{1,40}:/, form: "colons" },
  { begins: /^\.\. [a-z]{1,20}:[^\n]*\n\.\. [\w-]{1,40}:/i, form: "dots" },
  { begins: /^% [^\n]+\n% [^\n]*\n% /, form: "percent" },
] as const;

/** The first two lines of Pelican's and MultiMarkdown's texts, which have fields and no fences. */
const PELICAN =
  /^title[ \t]*:[^\n]*\n(?:authors?|categor(?:y|ies)|date|keywords|lang|modified|slug|status|summary|tags)[ \t]*:/i;

function tellingIn(text: string): number {
  return text
    .split("\n", HEAD_LINES)
    .filter((line) => TELLING.test(line.trim().replace(/^(?:<!--|\/\*)[ \t]*(?:---)?/, ""))).length;
}

/** The line that begins at a place in a text, without its end. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}

/** The 1-based number of the line that a place in a text belongs to. */
function lineNumberOf(text: string, place: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < place; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The 1-based line of three dots, which end a YAML document. */
function lineOfEnd(yaml: string): number | undefined {
  if (!yaml.includes("...")) return undefined;
  const index = yaml.split("\n").findIndex((line) => /^\.\.\.\s*$/.test(line));
  return index === -1 ? undefined : index + 1;
}

function splitBareText(text: string): Split {
  const telling = text.split("\n", HEAD_LINES).filter((line) => TELLING.test(line)).length;
  if (telling >= 2 || PELICAN.test(text.trimStart()) || findSecretLine(text) !== undefined) {
    return { ...faultOf("front-matter/bare"), line: 1 };
  }
  return { body: text, bodyLine: 1 };
}

/** The 1-based line that would print the private field of a seed, in any spelling. Linear, whatever the text. */
function findSecretLine(text: string): number | undefined {
  if (!/secured/i.test(text)) return undefined;
  const lines = text.split("\n");
  const found = lines.findIndex((line, index) => isSecretLine(line.trim(), lines[index + 1] ?? ""));
  return found === -1 ? undefined : found + 1;
}

function isSecretLine(line: string, next: string): boolean {
  const name = SECRET_NAME.exec(line)?.[0];
  if (name === undefined) return SECRET_WITHIN.test(line);
  const value = line.slice(name.length).trimStart();
  // A heading "Secured:" has its text after a blank line or at the margin; a field has its value indented or in a list.
  return value === "" ? /^(?:\s+\S|[-[{"'])/.test(next) : SECRET_VALUE.test(value);
}
