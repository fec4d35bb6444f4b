import { decodeHTML } from "entities";
import { onOneLine, repairText, truncateAtWord } from "../../lib/plain-text.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent, readText } from "./shapes.ts";
import { warnOfMarkup } from "./shown-markup.ts";

/** In UTF-16 units. A longer title is no title: the longest headline of 674 real seeds has 180. */
export const LONGEST_TITLE = 300;
export const LONGEST_EXCERPT = 2000;

/** A mark alone shows nothing, and U+2800 is a blank of Braille. */
const VISIBLE = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** A title is printed as it is written: an entity or a tag in it is text, and a warning. Absent is the caller's matter. */
export function readTitle(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  const text = readText(value, path, report);
  if (text === undefined) return undefined;
  const { text: repaired, repairs } = repairText(text);
  const title = onOneLine(repaired);
  if (!VISIBLE.test(title)) return void report.warning("title/invisible", path);
  for (const repair of repairs) report.warning("field/repaired", path, { repair });
  warnOfMarkup(title, path, report);
  if (title.length <= LONGEST_TITLE) return title;
  report.warning("field/too-long.title", path, { length: title.length, most: LONGEST_TITLE });
  return truncateAtWord(title, LONGEST_TITLE);
}

/**
 * An excerpt is the source's own text, taken from its page: entities are decoded once, white space is folded, the
 * breadcrumbs some sites put first go, and a text that was cut off says so with "…".
 */
export function readExcerpt(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
  title: string,
): string | undefined {
  if (isAbsent(value)) return undefined;
  const text = readText(value, path, report);
  if (text === undefined) return undefined;
  const { text: repaired, repairs } = repairText(decodeHTML(text));
  for (const repair of repairs) report.warning("field/repaired", path, { repair });
  const excerpt = withoutBreadcrumbs(onOneLine(repaired), title);
  warnOfMarkup(excerpt, path, report);
  if (excerpt.length > LONGEST_EXCERPT)
    report.warning("field/too-long.excerpt", path, { length: excerpt.length, most: LONGEST_EXCERPT });
  // Pages without a description say so in the same place.
  if (/^(?:n\/?a|none|null|undefined|tbd|-+)\.?$/i.test(excerpt)) return undefined;
  return closeOff(truncateAtWord(excerpt, LONGEST_EXCERPT)) || undefined;
}

/** "Home » Cars » The title The text" is "The text". */
function withoutBreadcrumbs(text: string, title: string): string {
  if (!/^Home\s*[»›>]\s/.test(text)) return text;
  const last = text
    .slice(Math.max(text.lastIndexOf("»"), text.lastIndexOf("›"), text.lastIndexOf(" > ")) + 1)
    .trimStart();
  return last.startsWith(title) ? last.slice(title.length).trimStart() : last;
}

/** An excerpt that stops in the middle of a sentence ends in "…"; three dots become one sign. */
function closeOff(text: string): string {
  if (text === "") return "";
  // The expression looks at every place of a text, and few texts end like this.
  const isDotted = text.endsWith("...") || text.endsWith("…") || text.endsWith("]");
  const dotted = isDotted ? text.replace(/\s*(?:\.{3,}|…|\[(?:\.{3}|…)\])$/u, "…") : text;
  return /[.!?…。！？؟।:"'”’»)\]]$/u.test(dotted) ? dotted : `${dotted.replace(/[\s,;–—-]+$/u, "")}…`;
}
