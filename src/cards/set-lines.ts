import { normalForm } from "../lib/normal-form.ts";
import type { Weight } from "./fonts.ts";
import { type SetWord, setWord } from "./set-word.ts";

/** A line of words. Lengths are in ems. */
export interface SetLine {
  readonly width: number;
  readonly words: readonly { readonly word: SetWord; readonly x: number }[];
}

/** Width of a space, in ems. */
const SPACE = 0.235;

/** Sets a text on one line. */
export function setText(text: string, weight: Weight): SetLine {
  return lineOf(wordsOf(text).map((word) => setWord(word, weight)));
}

/**
 * Sets a text on lines at most `width` ems wide and of similar length. If it needs more than `most` lines, the last one ends in
 * an ellipsis and `isWhole` is false.
 */
export function setLines(
  text: string,
  weight: Weight,
  { width, most }: { readonly width: number; readonly most: number },
): { readonly lines: readonly SetLine[]; readonly isWhole: boolean } {
  const words = wordsOf(text).flatMap((word) => breakWord(word, weight, width));
  const lines = wrap(words, width);
  if (lines.length <= most) return { lines: balance(words, width, lines), isWhole: true };
  const shown = lines.slice(0, most);
  endWith(shown, setWord("…", weight), width);
  return { lines: shown.map(lineOf), isWhole: false };
}

function wordsOf(text: string): string[] {
  return normalForm(text, "NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Breaks a word that is wider than a line. */
function breakWord(word: string, weight: Weight, width: number): SetWord[] {
  const set = setWord(word, weight);
  if (set.width <= width) return [set];
  const characters = [...word];
  let length = Math.max(1, Math.floor((characters.length * width) / set.width));
  let head = setWord(characters.slice(0, length).join(""), weight);
  while (length > 1 && head.width > width) {
    length--;
    head = setWord(characters.slice(0, length).join(""), weight);
  }
  return [head, ...breakWord(characters.slice(length).join(""), weight, width)];
}

function wrap(words: readonly SetWord[], width: number): SetWord[][] {
  const lines: SetWord[][] = [];
  let left = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && left >= SPACE + word.width) {
      line.push(word);
      left -= SPACE + word.width;
    } else {
      lines.push([word]);
      left = width - word.width;
    }
  }
  return lines;
}

/** Balances lines like `text-wrap: balance`: the narrowest width with the same number of lines. */
function balance(words: readonly SetWord[], width: number, lines: readonly SetWord[][]): SetLine[] {
  const widest = Math.max(0, ...words.map((word) => word.width));
  let best = lines;
  for (let narrower = width - 0.5; narrower > widest; narrower -= 0.5) {
    const wrapped = wrap(words, narrower);
    if (wrapped.length > lines.length) break;
    best = wrapped;
  }
  return best.map(lineOf);
}

/** Drops words from the last line until an ellipsis fits. */
function endWith(lines: SetWord[][], ellipsis: SetWord, width: number): void {
  const last = lines.at(-1) ?? [];
  while (last.length > 1 && lineOf(last).width + ellipsis.width > width) last.pop();
  const end = last.pop();
  if (end !== undefined)
    last.push({
      width: end.width + ellipsis.width,
      glyphs: [...end.glyphs, ...ellipsis.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + end.width }))],
    });
}

function lineOf(words: readonly SetWord[]): SetLine {
  let x = 0;
  const placed = words.map((word) => {
    const at = x;
    x += word.width + SPACE;
    return { word, x: at };
  });
  return { width: Math.max(0, x - SPACE), words: placed };
}
