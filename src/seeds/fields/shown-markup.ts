import { decodeHTMLStrict } from "entities";
import { plainWords } from "../../cleaning/plain-words.ts";
import { onOneLine, repairText } from "../../lib/plain-text.ts";
import type { FieldPath } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";

/**
 * An inline element that was meant as markup: its tags touch the words between them. "How <b> differs from <strong>"
 * has none.
 */
const ELEMENT =
  /<(sub|sup|i|b|em|strong|u|s|del|ins|small|big|span|mark|font|code|q|cite|abbr|a|p)(?: [^<>]{0,200})?>(?=[^\s<>]|<[a-z])[^<>]{0,300}(?:<[^<>]{1,200}>[^<>]{0,300}){0,8}(?<=[^\s])<\/\1>/i;
const BREAK = /(?<=\S)<br ?\/?>|<br ?\/?>(?=\S)/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Markup mentioned, not used: anything between backticks, and a tag or entity alone between quotation marks. */
const NAMED = /`[^`]{0,300}`|(["“”„'‘’«»])(?:&[#\w]{1,32};|<\/?[a-z][^<>]{0,200}>)["“”'‘’«»]/giu;

/** Longer texts are cut when they are read. */
const MAX_LENGTH = 2000;

/**
 * Warns if a plain text has tags or entities that readers would see. A text about tags or entities gives no warning.
 * Changes nothing.
 */
export function warnOfMarkup(text: string, path: FieldPath, report: Reporter): void {
  if (!/[<&]/.test(text)) return;
  const shown = text.slice(0, MAX_LENGTH);
  const sign = firstSign(shown.replace(NAMED, ""));
  if (sign === undefined) return;
  const meant = onOneLine(repairText(plainWords(shown)).text);
  report.warning("field/markup", path, { sign, meant });
}

function firstSign(text: string): string | undefined {
  const tag = ELEMENT.exec(text)?.[0] ?? BREAK.exec(text)?.[0];
  const entities = [...text.matchAll(ENTITY)];
  // A tag written with entities is meant to be seen, and a text with declarations is about XML.
  const isShown = /<[!?]/.test(text) || entities.some(([entity]) => /[<>]/.test(decodeHTMLStrict(entity)));
  return (
    /^<[^<>]*>/.exec(tag ?? "")?.[0] ?? (isShown ? undefined : entities.find((match) => isMeant(match, text))?.[0])
  );
}

/** An entity for a space between two spaces is mentioned: "Why &nbsp; is no space". */
function isMeant({ 0: entity, index }: RegExpExecArray, text: string): boolean {
  const sign = decodeHTMLStrict(entity);
  const around = `${text[index - 1] ?? " "}${text[index + entity.length] ?? " "}`;
  return sign !== entity && (sign.trim() !== "" || /\S/.test(around));
}
