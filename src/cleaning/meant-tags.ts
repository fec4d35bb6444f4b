import { htmlTagNames } from "html-tag-names";
import { VOID } from "./limit-depth.ts";

/** Elements of formulas (MathML Core). */
const OF_FORMULAS =
  "mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mfenced mtable mtr mtd semantics annotation annotation-xml";

const TAG_NAMES = new Set([...htmlTagNames, "html", "head", "body", ...OF_FORMULAS.split(" ")]);

/** A comment, or a tag (HTML §13.1.2): its name ends at a blank, a slash or `>`. `Vec<T>` and `a<b)` are not tags. */
const TAG = /<!--[^<>]{0,4000}-->|<(\/?)([a-z][a-z0-9-]{0,60}(?::[a-z][a-z0-9-]{0,60})?)(?=[\s/>])([^<>]{0,4000})>/gi;

/** Elements whose end tag may be omitted (HTML §13.1.2.4). They count as meant only beside a line break or a word. */
const OFTEN_OPEN = new Set("p li dt dd tr td th thead tbody tfoot".split(" "));

/**
 * Elements that are removed with their content: code, or text that browsers parse by special rules
 * (GHSA-rpr9-rxv7-x643).
 */
export const REMOVED_WITH_CONTENT: readonly string[] =
  "script style textarea option noscript xmp noembed noframes iframe plaintext template title svg math select object".split(
    " ",
  );

const OPENS_REMOVED = new RegExp(`<(/?)(${REMOVED_WITH_CONTENT.join("|")})(?=[\\s/>])[^<>]{0,4000}>?`, "gi");

/** Quoted rather than used: code between backticks, and a tag between quotation marks. */
export const QUOTED = /(```[^`]+```|`[^`\n]{1,500}`|["“'‘]<\/?[A-Za-z][^>\n]{0,200}>["”'’])/;
const ALL_QUOTED = new RegExp(QUOTED, "g");

interface Tag {
  readonly at: number;
  readonly written: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  /** In lower case; "!" for a comment. */
  readonly name: string;
}

/** Everything that looks like an HTML tag and is not quoted. */
function tagsIn(text: string): { readonly plain: string; readonly tags: readonly Tag[] } {
  if (!text.includes("<")) return { plain: text, tags: [] };
  const plain = text.replace(ALL_QUOTED, (quoted) => "x".repeat(quoted.length));
  return { plain, tags: htmlTags(plain) };
}

/** Everything that looks like an HTML tag. */
function htmlTags(text: string): readonly Tag[] {
  const tags = [...text.matchAll(TAG)].map(({ index: at, 0: written, 1: slash, 2: name = "!", 3: attributes = "" }) => {
    return { at, written, isEnd: slash === "/", name: name.toLowerCase(), attributes: attributes.trim() };
  });
  const ended = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  return tags.filter((tag) => isOfHtml(tag, ended));
}

/** An unknown element (`x-note`, Word's `o:p`) counts if it has an attribute or an end tag: `<first-name>` and `<host:port>` are words. */
function isOfHtml({ name, attributes }: Tag, ended: ReadonlySet<string>): boolean {
  if (TAG_NAMES.has(name) || name === "!") return true;
  return /[-:]/.test(name) && (ended.has(name) || /^[a-z:-]{1,30}=/i.test(attributes));
}

/**
 * The HTML tags in a plain text that are used, not mentioned. "The <title> element" mentions one: the tag stands alone
 * among words, and nothing closes it. An end tag always counts.
 */
function meantTags(text: string): Tag[] {
  const { plain, tags } = tagsIn(text);
  const lastEnd = new Map(tags.filter(({ isEnd }) => isEnd).map(({ name, at }) => [name, at]));
  return tags.filter(({ at, written, name, isEnd, attributes }) => {
    if (isEnd || (lastEnd.get(name) ?? at) > at || VOID.has(name) || !TAG_NAMES.has(name)) return true;
    const before = plain[at - 1] ?? "\n";
    const behind = plain[at + written.length] ?? "\n";
    if (REMOVED_WITH_CONTENT.includes(name)) return false;
    if (OFTEN_OPEN.has(name)) return before === "\n" || /\S/.test(before + behind);
    if (attributes !== "" && !attributes.includes("=")) return false;
    return /\n|\S/.test(behind) && !/[\p{L}\p{N}]/u.test(before);
  });
}

/** Names of the HTML elements used in a text, each once. `<T>` and `<3` are not tags. */
export function tagNamesIn(text: string): string[] {
  return [...new Set(meantTags(text).map(({ name }) => name))];
}

/** Shows what has the form of a tag in HTML made from a text, but is a word of its writer: `<T>`, `<your name>`. */
export function wordsShown(text: string): (html: string) => string {
  const meant = new Set(meantTags(text).map(({ written }) => written));
  // A tag of several lines may have Markdown signs in the text, so it cannot be looked up. Its name must do.
  const isNamed = (name = "!") => TAG_NAMES.has(name.toLowerCase()) || /[-:!]/.test(name);
  return (html) =>
    html.replace(TAG, (tag: string, _, name?: string) =>
      meant.has(tag) || (tag.includes("\n") && isNamed(name)) ? tag : `&lt;${tag.slice(1)}`,
    );
}

/** HTML in which words in angle brackets are shown, such as `Vec<T>` in a cell of a table, and a tag that is never closed. */
export function escapeWords(html: string): string {
  const tags = new Set(htmlTags(html).map(({ at }) => at));
  return html
    .replace(TAG, (tag: string, _, __, ___, at: number) => (tags.has(at) ? tag : `&lt;${tag.slice(1)}`))
    .replace(/<(?=\/?[a-z][^<>]*$)/i, "&lt;");
}

/** A text with `&lt;` for each `<` that does not begin a meant tag; undefined if no tag is meant. Quoted text stays. */
export function escapeOthers(text: string): string | undefined {
  const meant = new Set(meantTags(text).map(({ at }) => at));
  if (meant.size === 0) return undefined;
  const parts = text.split(QUOTED);
  let at = 0;
  return parts
    .map((part, index) => {
      const from = at;
      at += part.length;
      return index % 2 === 1 ? part : part.replace(/</g, (sign, offset) => (meant.has(from + offset) ? sign : "&lt;"));
    })
    .join("");
}

/** A plain text with each tag between backticks, so that it is shown wherever a line of it appears. */
export function quoteTags(text: string): string {
  let quoted = "";
  let end = 0;
  let isOpen = false;
  for (const { at, written } of tagsIn(text).tags) {
    if (isOpen && at > end) quoted += "`";
    quoted += `${text.slice(end, at)}${isOpen && at === end ? "" : "`"}${written}`;
    isOpen = true;
    end = at + written.length;
  }
  return `${quoted}${isOpen ? "`" : ""}${text.slice(end)}`;
}

/**
 * HTML with the unclosed tags of elements that are removed with their content escaped. A parser would take everything
 * after them for their content.
 */
export function escapeUnclosed(html: string): string {
  const closed = new Map<string, number>();
  const tags = [...html.matchAll(OPENS_REMOVED)];
  if (tags.length === 0) return html;
  for (const { index, 1: slash, 2: name = "" } of tags) if (slash === "/") closed.set(name.toLowerCase(), index);
  return html.replace(OPENS_REMOVED, (tag: string, slash: string, name: string, at: number) => {
    if (slash === "/" || (closed.get(name.toLowerCase()) ?? at) > at) return tag;
    return tag.endsWith("/>") ? "" : `&lt;${tag.slice(1)}`;
  });
}
