import { decodeHTML } from "entities";
import { onOneLine, repairText, truncateAtWord } from "../../lib/plain-text.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent, readText } from "./shapes.ts";
import { warnOfMarkup } from "./shown-markup.ts";

/** In UTF-16 units. The longest headline of 674 real seeds has 180. */
export const MAX_TITLE_LENGTH = 300;
export const MAX_EXCERPT_LENGTH = 2000;

/** A combining mark alone is invisible, and U+2800 is a blank of Braille. */
const VISIBLE = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Reads a title. It is shown as written: an entity or tag in it is text, and gives a warning. A missing title is
 * handled by the caller.
 */
export function readTitle(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  const text = readText(value, path, report);
  if (text === undefined) return undefined;
  const { text: repaired, repairs } = repairText(text);
  const title = onOneLine(repaired);
  if (!VISIBLE.test(title)) return void report.warning("title/invisible", path);
  for (const repair of repairs) report.warning("field/repaired", path, { repair });
  warnOfMarkup(title, path, report);
  if (title.length <= MAX_TITLE_LENGTH) return title;
  report.warning("field/too-long.title", path, { length: title.length, most: MAX_TITLE_LENGTH });
  return truncateAtWord(title, MAX_TITLE_LENGTH);
}

/**
 * Reads an excerpt, which comes from the source's page: decodes entities once, normalises white space, removes leading
 * breadcrumbs, and ends a truncated text with "…".
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
  if (excerpt.length > MAX_EXCERPT_LENGTH)
    report.warning("field/too-long.excerpt", path, { length: excerpt.length, most: MAX_EXCERPT_LENGTH });
  // Pages without a description often say so here.
  if (/^(?:n\/?a|none|null|undefined|tbd|-+)\.?$/i.test(excerpt)) return undefined;
  return closeOff(truncateAtWord(excerpt, MAX_EXCERPT_LENGTH)) || undefined;
}

/** Removes breadcrumbs: "Home » Cars » The title The text" becomes "The text". */
function withoutBreadcrumbs(text: string, title: string): string {
  if (!/^Home\s*[»›>]\s/.test(text)) return text;
  const last = text
    .slice(Math.max(text.lastIndexOf("»"), text.lastIndexOf("›"), text.lastIndexOf(" > ")) + 1)
    .trimStart();
  return last.startsWith(title) ? last.slice(title.length).trimStart() : last;
}

/** Ends an excerpt that stops in mid-sentence with "…", and turns three dots into "…". */
function closeOff(text: string): string {
  if (text === "") return "";
  // Checked first, because the expression tries every position of a text, and few texts end like this.
  const isDotted = text.endsWith("...") || text.endsWith("…") || text.endsWith("]");
  const dotted = isDotted ? text.replace(/\s*(?:\.{3,}|…|\[(?:\.{3}|…)\])$/u, "…") : text;
  return /[.!?…。！？؟।:"'”’»)\]]$/u.test(dotted) ? dotted : `${dotted.replace(/[\s,;–—-]+$/u, "")}…`;
}
