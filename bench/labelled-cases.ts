import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A body whose lines are labelled. */
export interface LabelledCase {
  readonly name: string;
  /** Where its parts come from, for leaving one source out. */
  readonly owners: readonly string[];
  readonly body: string;
  readonly lines: readonly string[];
  /** For each line: "spam" must go, "comment" may go, "article" must stay. */
  readonly kinds: readonly ("spam" | "comment" | "article")[];
}

/** How a filter did on labelled cases; blank lines and genuine comments do not count. */
export interface Tally {
  spam: number;
  caught: number;
  article: number;
  lost: number;
  damaged: number;
}

/** Reads every NAME.txt that has a NAME.json with "spam" and "comments" line ranges and a "source". */
export function loadCases(folder: string): LabelledCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const label: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const body = readFileSync(join(folder, file.replace(".json", ".txt")), "utf8");
      const lines = body.replace(/\n$/, "").split("\n");
      const kinds = new Array<"spam" | "comment" | "article">(lines.length).fill("article");
      for (const [from, to] of readRanges(label, "comments")) kinds.fill("comment", from - 1, to);
      for (const [from, to] of readRanges(label, "spam")) kinds.fill("spam", from - 1, to);
      return { name: file.slice(0, -5), owners: readOwners(label), body, lines, kinds };
    });
}

/** Adds one answer, the 1-based numbers of the lines that a filter would cut, to a tally. */
export function count(tally: Tally, { lines, kinds }: LabelledCase, gone: ReadonlySet<number>): void {
  let lost = 0;
  lines.forEach((line, at) => {
    if (line.trim() === "") return;
    const cut = gone.has(at + 1) ? 1 : 0;
    if (kinds[at] === "spam") {
      tally.spam++;
      tally.caught += cut;
    } else if (kinds[at] === "article") {
      tally.article++;
      lost += cut;
    }
  });
  tally.lost += lost;
  tally.damaged += lost > 0 ? 1 : 0;
}

/** A tally of nothing yet. */
export function newTally(): Tally {
  return { spam: 0, caught: 0, article: 0, lost: 0, damaged: 0 };
}

function readField(label: unknown, field: string): unknown {
  return typeof label === "object" && label !== null
    ? Object.entries(label).find(([key]) => key === field)?.[1]
    : undefined;
}

function readRanges(label: unknown, field: string): [number, number][] {
  const ranges = readField(label, field);
  if (!Array.isArray(ranges)) return [];
  return ranges.map((range: unknown): [number, number] => {
    const [from, to] = Array.isArray(range) ? range : [];
    return [Number(from), Number(to)];
  });
}

/** The owners of the repositories that a source names, and for other sources their first word. */
function readOwners(label: unknown): string[] {
  const source = String(readField(label, "source") ?? "");
  const owners = [...source.matchAll(/(?:^|[ ,|])([A-Za-z0-9-]{2,39})\/[A-Za-z0-9_.-]{2,60}(?![A-Za-z0-9_./-])/g)].map(
    ([, owner = ""]) => owner,
  );
  return [...new Set(owners.length > 0 ? owners : [source.split(" ")[0] ?? ""])];
}
