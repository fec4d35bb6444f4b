/** Text was wrapped by hand where its lines end between these columns. */
export const WRAP = { from: 45, to: 100 };

/** Signs of Chinese and Japanese, which take two columns and part no words by blanks. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/gu;
const ENDS_WIDE = new RegExp(`(?:${WIDE.source})$`, "u");
const BEGINS_WIDE = new RegExp(`^(?:${WIDE.source})`, "u");

/** Such text has no blank to wrap at, so that its lines end in nearly the same column, and a short one is a line of its own. */
const WIDE_FROM = 60;
const WIDE_RANGE = 4;

/** The ends of a sentence, in the scripts that news is written in. */
const SENTENCE_END = /[.!?…:;,。！？；：，؟।]["'”’»)\]]*$/u;

/** How many columns a line takes. */
export function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** Whether the end of a line is that of the column, in the middle of a sentence. */
export function isWrapped(line: string, next: string): boolean {
  return endsAtColumn(line) && isJoint(line, next);
}

function endsAtColumn(line: string): boolean {
  const width = widthOf(line);
  return width >= (isWide(line) ? WIDE_FROM : WRAP.from) && width <= WRAP.to;
}

function isWide(line: string): boolean {
  return 2 * (line.match(WIDE)?.length ?? 0) > line.length;
}

/** Whether a sentence goes on from one line to the next. */
function isJoint(line: string, next: string): boolean {
  return !SENTENCE_END.test(line.trim()) || /^\s*\p{Ll}/u.test(next);
}

/** Lines of much the same length that mostly end in the middle of a sentence were one paragraph. */
export function isHardWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  if (inner.length === 0) return false;
  const fits = inner.filter(endsAtColumn);
  // An address that is longer than a line leaves a short one before it.
  const most = inner.length < 4 ? inner.length : inner.length * 0.75;
  const wide = fits.filter(isWide).map(widthOf);
  if (wide.length > 0 && Math.max(...wide) - Math.min(...wide) > WIDE_RANGE) return false;
  return (
    fits.length >= most && inner.filter((line, at) => !isJoint(line, lines[at + 1] ?? "")).length <= inner.length / 2
  );
}

/** Lines as one: with a blank between them, but where a script has none. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line, at) => `${blankBetween(lines[at - 1], line)}${line.trim()}`).join("");
}

/** What stands between a line and the next, once they are one. */
export function blankBetween(above: string | undefined, line: string): string {
  return above === undefined || (ENDS_WIDE.test(above.trimEnd()) && BEGINS_WIDE.test(line.trimStart())) ? "" : " ";
}
