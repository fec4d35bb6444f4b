/** Text is taken as hard-wrapped if its lines end between these columns. */
export const WRAP = { from: 45, to: 100 };

/** Chinese and Japanese characters, which take two columns and have no blanks between words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/gu;
const ENDS_WIDE = new RegExp(`(?:${WIDE.source})$`, "u");
const BEGINS_WIDE = new RegExp(`^(?:${WIDE.source})`, "u");

/** Such text can wrap anywhere, so its lines end in nearly the same column, and a shorter one stands alone. */
const WIDE_FROM = 60;
const WIDE_RANGE = 4;

/** Sentence ends in the scripts that news is written in. */
const SENTENCE_END = /[.!?…:;,。！？；：，؟।]["'”’»)\]]*$/u;

/** The width of a line in columns. */
export function columnsOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** Whether a line was broken at the margin, in the middle of a sentence. */
export function isWrapped(line: string, next: string): boolean {
  return endsAtColumn(line) && isJoint(line, next);
}

function endsAtColumn(line: string): boolean {
  const width = columnsOf(line);
  return width >= (isWide(line) ? WIDE_FROM : WRAP.from) && width <= WRAP.to;
}

function isWide(line: string): boolean {
  return 2 * (line.match(WIDE)?.length ?? 0) > line.length;
}

/** Whether a sentence continues from one line to the next. */
function isJoint(line: string, next: string): boolean {
  return !SENTENCE_END.test(line.trim()) || /^\s*\p{Ll}/u.test(next);
}

/**
 * Whether lines were wrapped by hand from one paragraph: of similar length, most ending in the middle of a sentence.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  if (inner.length === 0) return false;
  const fits = inner.filter(endsAtColumn);
  // An address too long for a line leaves a short line before it.
  const most = inner.length < 4 ? inner.length : inner.length * 0.75;
  const wide = fits.filter(isWide).map(columnsOf);
  if (wide.length > 0 && Math.max(...wide) - Math.min(...wide) > WIDE_RANGE) return false;
  return (
    fits.length >= most && inner.filter((line, at) => !isJoint(line, lines[at + 1] ?? "")).length <= inner.length / 2
  );
}

/** Joins lines into one, with blanks between them unless the script has none. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line, at) => `${blankBetween(lines[at - 1], line)}${line.trim()}`).join("");
}

/** The blank between two joined lines, or "" if the script has none. */
export function blankBetween(above: string | undefined, line: string): string {
  return above === undefined || (ENDS_WIDE.test(above.trimEnd()) && BEGINS_WIDE.test(line.trimStart())) ? "" : " ";
}
