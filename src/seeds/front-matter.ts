import { type Fault, faultOf, type Message } from "./fault.ts";

/** A seed's text split into front matter and body, or why it cannot be; `line` is 1-based. */
export type Split =
  | {
      /** The YAML between the fences; undefined for bare text. */
      readonly yaml?: string;
      readonly body: string;
      /** The 1-based line of the file where the body begins. */
      readonly bodyLine: number;
    }
  | (Fault & { readonly line: number });

const FENCE = /^---[ \t]*$/;

/** Lines of a bare text that are checked for front matter without fences. */
const HEAD_LINES = 40;

/** Fields of every gathered seed. Two of them at the start of lines mean front matter. */
const TELLING =
  /^["']?(?:title|excerpt|publishedDateTime|originalUrl|webUrl|ampWebUrl|category|provider|quality|published|topics|related)["']?[ \t]*:/;

/**
 * A second line of three hyphens, followed by a field or an engine's name. More hyphens, or prose below, are a thematic
 * break.
 */
const SECOND_BLOCK = /^\s*---(?:[ \t]*[a-z]+[ \t]*\n|[ \t]*\n\s{0,100}["']?[\w-]{1,60}["']?[ \t]*:(?:[ \t\n]|$))/i;

/** A line that begins with the private field's name, possibly after a bullet, brace or quotation mark. */
const SECRET_NAME = /^[^\p{L}\p{N}]{0,20}secured[^\p{L}\p{N}:=：]{0,20}[:=：]/iu;
/** What follows that name if it is a field and not a word in a sentence. */
const SECRET_VALUE = /^(?:["'|>[{]|[A-Za-z0-9+/=;]{16})/;
/** The private field in the middle of a line. */
const SECRET_WITHIN = /secured["'”’]?\s{0,5}[:=：]\s{0,5}["'“‘]?[A-Za-z0-9+/]{24}/iu;

/**
 * Splits a seed into front matter and body. Only a first line of exactly three hyphens opens front matter, and only
 * such a line closes it. An engine name after the hyphens would make gray-matter run the block as code (its issue 131),
 * and a nearly correct fence would publish the block, `secured` included, as the article.
 */
export function splitFrontMatter(text: string): Split {
  if (!text.startsWith("---")) return otherFormOf(text) ?? splitBareText(text);
  const open = lineAt(text, 0);
  // A longer line of hyphens is a rule above a text.
  if (/^-{4,}[ \t]*$/.test(open)) return splitBareText(text);
  if (!FENCE.test(open)) return { ...faultOf("front-matter/fence.opening"), line: 1 };
  const close = placeOfClose(text);
  if (close === 0) return { ...faultOf("front-matter/fence.unclosed"), line: lineNumberOf(text, text.length) };
  const closeLine = lineNumberOf(text, close);
  const fence = lineAt(text, close);
  if (!FENCE.test(fence)) return { ...faultOf("front-matter/fence.closing"), line: closeLine };
  // Adjacent fences have no line between them, not even an empty one.
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

/**
 * The offset of the line that closes the fields; 0 if there is none. A longer line of hyphens is a rule in a text or
 * comment.
 */
function placeOfClose(text: string): number {
  for (let at = text.indexOf("\n---"); at !== -1; at = text.indexOf("\n---", at + 1)) {
    if (!/^-{4,}[ \t]*$/.test(lineAt(text, at + 1))) return at + 1;
  }
  return 0;
}

/**
 * Recognises front matter of other programs by its first line: TOML and JSON (Hugo), forms of Cobalt and Jekyll,
 * comments, dashes made by a word processor.
 */
function otherFormOf(text: string): Split | undefined {
  const first = text.search(/\S/);
  if (first === -1) return undefined;
  const line = lineAt(text, text.lastIndexOf("\n", first) + 1).trim();
  const head = text.slice(first, first + MAX_HEAD);
  const at = lineNumberOf(text, first);
  const other = (form: FormWord) => ({ ...faultOf(`front-matter/other.${form}`), line: at });
  if (/^\+\+\+(?:[a-z]+)?$/i.test(line) && /^\s*[\w"'.-]+\s*=/m.test(head)) return other("toml");
  if (/^;;;(?:[a-z]+)?$/i.test(line) && /^\s*["{}\w]/m.test(head.slice(3))) return other("semicolons");
  if (/^[[{]/.test(line) && JSON_FIELDS.test(head)) return other("json");
  for (const { opens, closes, form } of WRAPPED) {
    const end = opens.test(line) ? head.indexOf(closes, line.length) : -1;
    if (end !== -1 && tellingIn(head.slice(0, end)) >= 1) return other(form);
  }
  for (const { begins, form } of UNFENCED) if (begins.test(head)) return other(form);
  if (/^[-\u2010-\u2015\u2212]{1,3}$/.test(line) && !FENCE.test(line) && tellingIn(head) >= 1) return other("dashes");
  if (first > 0 && /^---[ \t]*(?:[a-z]+)?$/i.test(line) && tellingIn(head) >= 1) return other("below");
  return undefined;
}

/** The forms of other programs, by the messages that name them. */
type FormWord = Message extends infer Id ? (Id extends `front-matter/other.${infer Form}` ? Form : never) : never;

const JSON_FIELDS = /^(?:\[\s*)?\{\s*(?:"(?:[^"\\\n]|\\.){1,80}"|'[^'\n]{1,80}'|title|webUrl|category)\s*:/;

/** In UTF-16 units. Other programs' fields are looked for only at the top of a text. */
const MAX_HEAD = 4000;

/** Comments and code blocks around fields. */
const WRAPPED = [
  { opens: /^<!--/, closes: "-->", form: "html-comment" },
  { opens: /^\/\*/, closes: "*/", form: "block-comment" },
  { opens: /^```/, closes: "\n```", form: "code-block" },
] as const;

/** Fields without fences: Org mode, AsciiDoc, reStructuredText and Nikola, Pandoc's title block. */
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

/** The first two lines of texts for Pelican and MultiMarkdown, which have fields without fences. */
const PELICAN =
  /^title[ \t]*:[^\n]*\n(?:authors?|categor(?:y|ies)|date|keywords|lang|modified|slug|status|summary|tags)[ \t]*:/i;

function tellingIn(text: string): number {
  return text
    .split("\n", HEAD_LINES)
    .filter((line) => TELLING.test(line.trim().replace(/^(?:<!--|\/\*)[ \t]*(?:---)?/, ""))).length;
}

/** The line that starts at an offset, without its break. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}

/** The 1-based number of the line at an offset. */
function lineNumberOf(text: string, offset: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) lines++;
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

/** The 1-based line that would publish a seed's private field, however it is spelled. Linear for any text. */
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
  // A heading "Secured:" is followed by a blank line or unindented text; a field has an indented value or a list.
  return value === "" ? /^(?:\s+\S|[-[{"'])/.test(next) : SECRET_VALUE.test(value);
}
