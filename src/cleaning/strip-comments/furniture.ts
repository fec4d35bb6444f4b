import type { LexiconWord } from "./lexicon.ts";
import type { LineFacts } from "./scan-line.ts";

/** Kinds of lines around comments: a heading, an author, a date, author and date, or a button. */
export type Furniture = "heading" | "says" | "date" | "stamp" | "reply";

const SAYS =
  "says said diz disse dice dijo dit schreibt schrieb sagt sagte skriver sier skrev säger wrote zegt schreef pisze napisał napisał(a) píše написал пишет говорит пише каже scrive dice ha\u00a0detto commented kommentierte dedi diyor viết".split(
    " ",
  );
const REPLIES = new Set(
  "reply replies responder respuesta répondre antworten antworte rispondi odpowiedz odpovědět ответить відповісти отговор svar svara beantwoorden reageer yanıtla cevapla balas trả\u00a0lời 回复 回覆 返信 답글 الرد رد השב ตอบกลับ permalink report like quote".split(
    " ",
  ),
);
const HEADINGS = new Set(
  "comments comment responses replies comentários comentarios comentário respostas respuestas kommentare kommentar commentaires commentaire réactions reacties commenti komentarze komentarzy komentáře komentáre комментарии комментариев комментария коментарі коментарів коментари kommentarer yorumlar yorum 评论 評論 留言 コメント 댓글 تعليقات תגובות ความคิดเห็น टिप्पणियाँ σχόλια komentar bình\u00a0luận".split(
    " ",
  ),
);
const DATE_WORDS = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun januar februar märz mai juni juli oktober dezember janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre janvier février mars avril juin juillet août septembre octobre novembre décembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia января февраля марта апреля мая июня июля августа сентября октября ноября декабря at on às as à a um om in am pm uhr de del of the st nd rd th ago hace há vor il y hour hours day days week weeks month months year years minutes minute horas dias anos Jahren назад posted by uhr h klo kl".split(
    " ",
  ),
);

/** The kind of comment furniture that a line is; undefined for any other line. It indicates a comment, never spam. */
export function nameFurniture({ text, words, digits, blank, urls, letterCount }: LineFacts): Furniture | undefined {
  if (blank || words.length > 14 || urls.length > 0 || text.length > 120) return undefined;
  const trimmed = text.trim();
  const first = words[0]?.text ?? "";
  const last = words.at(-1)?.text ?? "";
  if (words.length <= 2 && REPLIES.has(words.map(({ text: word }) => word).join(" "))) return "reply";
  if (REPLIES.has(trimmed)) return "reply";
  if (isHeading(trimmed, words)) return "heading";
  if (trimmed.endsWith(":") && SAYS.includes(last) && words.length >= 2)
    return hasDate(text, digits) ? "stamp" : "says";
  if (!hasDate(text, digits)) return undefined;
  let others = 0;
  for (const { text: word } of words) if (!DATE_WORDS.has(word) && !isNumber(word)) others++;
  if (others === 0) return "date";
  if (letterCount === 0 || endsLikeProse(trimmed)) return undefined;
  return others <= 6 && (hasTime(text) || first === "posted") ? "stamp" : undefined;
}

function isHeading(trimmed: string, words: readonly LexiconWord[]): boolean {
  if (words.length === 0 || words.length > 3) return false;
  const [first = "", second = ""] = words.map(({ text }) => text);
  if (words.length === 1 && (HEADINGS.has(first) || HEADINGS.has(trimmed.replace(":", "")))) return true;
  if (words.length === 2 && isNumber(first) && HEADINGS.has(second)) return true;
  return words.length === 2 && HEADINGS.has(first) && isNumber(second);
}

function isNumber(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 48 && unit <= 57;
}

function endsLikeProse(trimmed: string): boolean {
  return trimmed.endsWith(".") && !trimmed.endsWith("m.");
}

/** Whether a line has a recent year beside other numbers, or an elapsed time. */
function hasDate(text: string, digits: number): boolean {
  if (digits === 0) return false;
  if (/\b(?:19|20)\d\d\b/.test(text)) return digits >= 5;
  return /^\s{0,9}\d{1,2} (?:minute|hour|day|week|month|year)s? ago\s{0,9}$/i.test(text);
}

function hasTime(text: string): boolean {
  return /\b\d{1,2}[:.h]\d\d\b/.test(text);
}
