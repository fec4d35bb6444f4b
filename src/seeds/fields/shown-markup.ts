import { decodeHTMLStrict } from "entities";
import { plainWords } from "../../cleaning/plain-words.ts";
import { onOneLine, repairText } from "../../lib/plain-text.ts";
import type { FieldPath } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";

/** An element of running text that is meant: its tags touch the words between them. "How <b> differs from <strong>" has none. */
const ELEMENT =
  /<(sub|sup|i|b|em|strong|u|s|del|ins|small|big|span|mark|font|code|q|cite|abbr|a|p)(?: [^<>]{0,200})?>(?=[^\s<>]|<[a-z])[^<>]{0,300}(?:<[^<>]{1,200}>[^<>]{0,300}){0,8}(?<=[^\s])<\/\1>/i;
const BREAK = /(?<=\S)<br ?\/?>|<br ?\/?>(?=\S)/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** What a writer names rather than means: whatever stands between back-ticks or quotation marks and is a sign alone. */
const NAMED = /`[^`]{0,300}`|(["“”„'‘’«»])(?:&[#\w]{1,32};|<\/?[a-z][^<>]{0,200}>)["“”'‘’«»]/giu;

/** A longer text is cut when it is read. */
const LONGEST = 2000;

/**
 * Warns of markup in a text that is plain: its tags and entities stand before readers as they are written. A text about tags or
 * entities is none. Nothing is changed.
 */
export function warnOfMarkup(text: string, path: FieldPath, report: Reporter): void {
  if (!/[<&]/.test(text)) return;
  const shown = text.slice(0, LONGEST);
  const sign = firstSign(shown.replace(NAMED, ""));
  if (sign === undefined) return;
  const meant = onOneLine(repairText(plainWords(shown)).text);
  report.warning("field/markup", path, { sign, meant });
}

function firstSign(text: string): string | undefined {
  const tag = ELEMENT.exec(text)?.[0] ?? BREAK.exec(text)?.[0];
  const entities = [...text.matchAll(ENTITY)];
  // Whoever writes a tag by its entities wants it shown, and a text with declarations is about XML.
  const isShown = /<[!?]/.test(text) || entities.some(([entity]) => /[<>]/.test(decodeHTMLStrict(entity)));
  return (
    /^<[^<>]*>/.exec(tag ?? "")?.[0] ?? (isShown ? undefined : entities.find((match) => isMeant(match, text))?.[0])
  );
}

/** A blank between two blanks says nothing: "Why &nbsp; is no space" is about it. */
function isMeant({ 0: entity, index }: RegExpExecArray, text: string): boolean {
  const sign = decodeHTMLStrict(entity);
  const around = `${text[index - 1] ?? " "}${text[index + entity.length] ?? " "}`;
  return sign !== entity && (sign.trim() !== "" || /\S/.test(around));
}
