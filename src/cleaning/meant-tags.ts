import { htmlTagNames } from "html-tag-names";

const TAG_NAMES = new Set([...htmlTagNames, "html", "head", "body"]);

/** A comment, or a tag (HTML §13.1.2): a blank, a slash or its end closes its name, and `>` itself. `Vec<T>` and `a<b)` are none. */
const TAG = /<!--[^<>]{0,4000}-->|<(\/?)([a-z][a-z0-9-]{0,60})(?=[\s/>])([^<>]{0,4000})>/gi;

/** Elements without an end. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Elements that end where the next begins (HTML §13.1.2.4): only a new line or a word beside the tag shows that it is meant. */
const OFTEN_OPEN = new Set("p li dt dd tr td th thead tbody tfoot".split(" "));

/** Elements whose content goes too: it is code, or text that browsers parse by rules of its own (GHSA-rpr9-rxv7-x643). */
export const REMOVED_WITH_CONTENT: readonly string[] =
  "script style textarea option noscript xmp noembed noframes iframe plaintext template title svg math select object".split(
    " ",
  );

const OPENS_REMOVED = new RegExp(`<(/?)(${REMOVED_WITH_CONTENT.join("|")})(?=[\\s/>])[^<>]{0,4000}>?`, "gi");

/** What a writer quotes rather than means: code between back-ticks, and a tag between quotation marks. */
export const QUOTED = /(`[^`\n]{1,500}`|["“'‘]<\/?[A-Za-z][^>\n]{0,200}>["”'’])/;
const ALL_QUOTED = new RegExp(QUOTED, "g");

interface Tag {
  readonly at: number;
  readonly written: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  /** In small letters; "!" for a comment. */
  readonly name: string;
}

/** All that looks like a tag of HTML, but for what is quoted. */
function tagsIn(text: string): { readonly plain: string; readonly tags: readonly Tag[] } {
  if (!text.includes("<")) return { plain: text, tags: [] };
  const plain = text.replace(ALL_QUOTED, (quoted) => "x".repeat(quoted.length));
  const tags = [...plain.matchAll(TAG)].map(
    ({ index: at, 0: written, 1: slash, 2: name = "!", 3: attributes = "" }) => {
      return { at, written, isEnd: slash === "/", name: name.toLowerCase(), attributes: attributes.trim() };
    },
  );
  return { plain, tags: tags.filter(isOfHtml) };
}

/** An element of the writer's own has an attribute or an end: `<first-name>` is a word. */
function isOfHtml({ name, isEnd, attributes }: Tag): boolean {
  return TAG_NAMES.has(name) || name === "!" || (name.includes("-") && (isEnd || /^[a-z-]{1,30}=/i.test(attributes)));
}

/**
 * The tags of HTML in a plain text that are meant, not written about. "The <title> element" is about one: its tag stands alone
 * among the words, and nothing closes it. An end is always one.
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

/** Names of the HTML elements whose tags stand in a text and are meant, each once. `<T>` and `<3` are none. */
export function tagNamesIn(text: string): string[] {
  return [...new Set(meantTags(text).map(({ name }) => name))];
}

/** A text with `<` as an entity wherever it begins no tag that is meant; undefined where it has none. What is quoted stays. */
export function escapeOthers(text: string): string | undefined {
  const meant = new Set(meantTags(text).map(({ at }) => at));
  if (meant.size === 0) return undefined;
  const parts = text.split(QUOTED);
  let at = 0;
  return parts
    .map((part, index) => {
      const from = at;
      at += part.length;
      return index % 2 === 1 ? part : part.replace(/</g, (sign, place) => (meant.has(from + place) ? sign : "&lt;"));
    })
    .join("");
}

/** A plain text that shows each of its tags, wherever a line of it will stand: between back-ticks. */
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
 * HTML in which no element that goes with its content lacks its end: a parser would take all that follows for its content.
 * Where nothing closes it, its tag is a word.
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
