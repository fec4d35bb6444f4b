/** A seed's text cut in two, or why it cannot be cut: `line` is where, 1-based. */
export type Split =
  | {
      /** The YAML between the fences; undefined for bare text. */
      readonly yaml?: string;
      readonly body: string;
      /** The line of the file that the body begins on, 1-based. */
      readonly bodyLine: number;
    }
  | { readonly body?: undefined; readonly fault: string; readonly cure: string; readonly line: number };

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
  if (!FENCE.test(open)) {
    return {
      fault: "has something behind the opening ---",
      cure: "write --- alone on the first line; only YAML is read",
      line: 1,
    };
  }
  const close = placeOfClose(text);
  if (close === 0) {
    return {
      fault: "has no closing ---",
      cure: "write --- alone on a line below the last field",
      line: lineNumberOf(text, text.length),
    };
  }
  const closeLine = lineNumberOf(text, close);
  const fence = lineAt(text, close);
  if (!FENCE.test(fence)) {
    return { fault: "has something behind the closing ---", cure: "write --- alone on that line", line: closeLine };
  }
  // Fences that follow each other have no line between them, not even an empty one.
  const yaml = text.slice(open.length + 1, Math.max(open.length + 1, close - 1));
  const end = lineOfEnd(yaml);
  if (end !== undefined)
    return { fault: "ends its fields with ...", cure: "close the fields with --- alone, and only once", line: end + 1 };
  const body = text.slice(close + fence.length + 1);
  const secretLine = findSecretLine(body);
  const again = SECOND_BLOCK.test(body);
  if (again || secretLine !== undefined) {
    return {
      fault: again ? "has a second block of front matter" : "has a line of the private field secured in its text",
      cure: "keep all fields in one block between two lines of ---",
      line: closeLine + (secretLine ?? 1),
    };
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
  const cure = "write the fields in YAML between two lines of ---";
  if (/^\+\+\+(?:[a-z]+)?$/i.test(line) && /^\s*[\w"'.-]+\s*=/m.test(head)) {
    return { fault: "has its fields in TOML (+++), which is not read", cure, line: at };
  }
  if (/^;;;(?:[a-z]+)?$/i.test(line) && /^\s*["{}\w]/m.test(head.slice(3))) {
    return { fault: "has its fields between ;;;, which is not read", cure, line: at };
  }
  if (/^[[{]/.test(line) && JSON_FIELDS.test(head)) {
    return { fault: "has its fields in JSON, which is not read", cure, line: at };
  }
  for (const { opens, closes, fault } of WRAPPED) {
    const end = opens.test(line) ? head.indexOf(closes, line.length) : -1;
    if (end !== -1 && tellingIn(head.slice(0, end)) >= 1) {
      return { fault, cure, line: at };
    }
  }
  for (const { begins, fault } of UNFENCED) {
    if (begins.test(head)) return { fault, cure, line: at };
  }
  if (/^[-\u2010-\u2015\u2212]{1,3}$/.test(line) && !FENCE.test(line) && tellingIn(head) >= 1) {
    return { fault: "has other dashes in place of its opening ---", cure: "type three hyphens: ---", line: at };
  }
  if (first > 0 && /^---[ \t]*(?:[a-z]+)?$/i.test(line) && tellingIn(head) >= 1) {
    return { fault: "has something before its opening ---", cure: "let the first line be --- alone", line: at };
  }
  return undefined;
}

const JSON_FIELDS = /^(?:\[\s*)?\{\s*(?:"(?:[^"\\\n]|\\.){1,80}"|'[^'\n]{1,80}'|title|webUrl|category)\s*:/;

/** In UTF-16 units: other programs' fields are looked for at the head of a text only. */
const MOST_HEAD = 4000;

/** Comments and blocks of code around fields. */
const WRAPPED = [
  { opens: /^<!--/, closes: "-->", fault: "has its fields in a comment (<!--), which is not read" },
  { opens: /^\/\*/, closes: "*/", fault: "has its fields in a comment (/*), which is not read" },
  { opens: /^```/, closes: "\n```", fault: "has its fields in a block of code (```), which is not read" },
] as const;

/** Fields that other programs read without fences: Org mode, AsciiDoc and reStructuredText, Pandoc's title block. */
const UNFENCED = [
  { begins: /^#\+title:/i, fault: "has its fields in Org mode (#+), which is not read" },
  {
    begins: /^:(?:title|author|date|revdate|slug|tags|category|keywords|description):[^\n]*\n:[\w-]{1,40}:/i,
    fault: "has its fields between colons, which is not read",
  },
  { begins: /^% [^\n]+\n% [^\n]*\n% /, fault: "has its fields behind %, which is not read" },
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
    return {
      fault: "looks like front matter without its --- lines",
      cure: "let the first line be --- alone, and close the fields with --- alone",
      line: 1,
    };
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
