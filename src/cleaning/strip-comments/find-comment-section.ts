import type { Run } from "./decode.ts";
import type { Described } from "./describe-lines.ts";

/** Longest stretch of spoken lines between one commenter and the next, or the end of the text. */
const LONGEST_COMMENT = 45;
/** Spoken lines and letters that must stand above a section: a text that begins with comments is something else. */
const LEAST_ARTICLE = { lines: 2, characters: 120 };

/**
 * Finds the section of reader comments that ends a body, when it is certain: several commenters, each with a name and a
 * date, under a heading or beside reply buttons. Returns undefined in any doubt: interviews, diaries and live tickers
 * have names and dates too, but not in this shape.
 */
export function findCommentSection(lines: readonly Described[]): Run | undefined {
  const spoken = lines.map((_, at) => at).filter((at) => !lines[at]?.facts.blank);
  const speakers = findSpeakers(lines, spoken);
  let first = speakers.length;
  let last = spoken.length;
  while (first > 0 && last - (speakers[first - 1]?.place ?? 0) <= LONGEST_COMMENT) {
    first--;
    last = speakers[first]?.place ?? 0;
  }
  const chain = speakers.slice(first);
  const start = chain[0]?.place;
  if (start === undefined) return undefined;
  const heading = findHeading(lines, spoken, start);
  const replies = spoken.slice(start).filter((at) => lines[at]?.furniture === "reply").length;
  const named = chain.filter(({ weak }) => !weak).length;
  const certain =
    heading === undefined
      ? named >= 3 || (named >= 2 && replies >= 1)
      : chain.length >= 2 || (named >= 1 && replies >= 1);
  const place = heading ?? (named > 0 ? spoken[chain.find(({ weak }) => !weak)?.place ?? 0] : undefined);
  if (!certain || place === undefined) return undefined;
  const above = spoken.filter((at) => at < place);
  const characters = above.reduce((sum, at) => sum + (lines[at]?.facts.text.length ?? 0), 0);
  if (above.length < LEAST_ARTICLE.lines || characters < LEAST_ARTICLE.characters) return undefined;
  return { from: place, to: endOf(lines, spoken, chain) };
}

/** Spoken lines that the last comment may have although no other comment is as long. */
const ROOM = 3;

/** Where the section ends: with its last button or, without buttons, with the text, unless that goes on too long. */
function endOf(lines: readonly Described[], spoken: readonly number[], chain: readonly Speaker[]): number {
  const last = chain.at(-1)?.place ?? 0;
  const button = spoken.slice(last).findLast((at) => lines[at]?.furniture === "reply");
  if (button !== undefined) return button;
  let longest = ROOM;
  chain.forEach(({ place }, at) => {
    const next = chain[at + 1]?.place;
    if (next !== undefined) longest = Math.max(longest, next - place);
  });
  return spoken.length - last <= longest ? lines.length - 1 : (spoken[last] ?? 0) - 1;
}

/** Where a commenter is named, as a place among the spoken lines; weak when only a short line and a date say so. */
interface Speaker {
  readonly place: number;
  readonly weak: boolean;
}

function findSpeakers(lines: readonly Described[], spoken: readonly number[]): Speaker[] {
  const found = new Map<string, Speaker[]>();
  spoken.forEach((at, place) => {
    if (place < LEAST_ARTICLE.lines) return;
    const text = lines[at]?.facts.text.trim() ?? "";
    const furniture = lines[at]?.furniture;
    const next = lines[spoken[place + 1] ?? -1]?.furniture;
    const shape =
      furniture === "stamp"
        ? `stamp ${text.endsWith(":")} ${text.endsWith(")")}`
        : furniture === "says" && next === "date"
          ? "says"
          : furniture === undefined && next === "date" && isName(text)
            ? "name"
            : undefined;
    if (shape === undefined) return;
    const speakers = found.get(shape);
    const speaker = { place, weak: shape === "name" };
    if (speakers === undefined) found.set(shape, [speaker]);
    else speakers.push(speaker);
  });
  // One site writes its furniture in one way; a byline or a dated list in another shape is not part of it.
  return [...found.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Looks for "12 comments" in the few spoken lines above the first commenter; comments may begin before the first name. */
function findHeading(lines: readonly Described[], spoken: readonly number[], start: number): number | undefined {
  for (let place = start; place >= Math.max(0, start - 12); place--) {
    const at = spoken[place];
    if (at !== undefined && lines[at]?.furniture === "heading") return at;
  }
  return undefined;
}

function isName(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 40 && trimmed.split(" ").length <= 5 && !".!?:;,".includes(trimmed.at(-1) ?? ".");
}
