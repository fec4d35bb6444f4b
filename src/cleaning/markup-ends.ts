import { REMOVED_WITH_CONTENT } from "./meant-tags.ts";

/** Elements that lose their meaning if read line by line, and those that are removed with their content. */
const WHOLE = [..."table ul ol dl details figure blockquote pre ruby".split(" "), ...REMOVED_WITH_CONTENT].join("|");
const OPENS = new RegExp(`^\\s*<(?:(${WHOLE})(?=[\\s>])|(!--))`, "i");

/**
 * Makes a function that gives the last line of the HTML element beginning on a line (both from 0); undefined if none
 * begins there or its end tag is missing. Each line is read once per kind of element, so it is linear.
 */
export function markupEnds(lines: readonly string[]): (at: number) => number | undefined {
  const found = new Map<string, ReadonlyMap<number, number>>();
  return (at) => {
    const [, element, comment] = OPENS.exec(lines[at] ?? "") ?? [];
    const name = (element ?? comment)?.toLowerCase();
    if (name === undefined) return undefined;
    let ends = found.get(name);
    if (ends === undefined) {
      ends = endsOf(name, lines);
      found.set(name, ends);
    }
    return ends.get(at);
  };
}

function endsOf(name: string, lines: readonly string[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  const tag = name === "!--" ? /<!--|(-->)/g : new RegExp(`<(/?)${name}(?=[\\s>])`, "gi");
  lines.forEach((line, at) => {
    if (!/[<>]/.test(line)) return;
    for (const [, end = ""] of line.matchAll(tag)) {
      if (end === "") open.push(at);
      else {
        const from = open.pop();
        if (from !== undefined) ends.set(from, at);
      }
    }
  });
  return ends;
}
