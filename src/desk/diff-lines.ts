/** A line of a diff. */
export interface DiffLine {
  readonly kind: "same" | "out" | "in";
  readonly text: string;
}

/** Lines of context around a change. */
const AROUND = 2;

/** Above this number of lines, texts are compared as two blocks, because the cost is quadratic. */
const MOST = 1_500;

/** A line diff of two texts, with context lines around each change. `null` stands for a missing file. */
export function diffLines(before: string | null, after: string | null): DiffLine[] {
  const [one, other] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const same = (lines: readonly string[]) => lines.map((text): DiffLine => ({ kind: "same", text }));
  const all = [
    ...same(one.slice(0, head)),
    ...compare(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...same(one.slice(one.length - tail)),
  ];
  const isNear = (at: number) =>
    all.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== "same");
  return all.filter((line, at) => line.kind !== "same" || isNear(at));
}

/** By the longest common subsequence. Myers (1986) would be faster, but sidecars are small. */
function compare(one: readonly string[], other: readonly string[]): DiffLine[] {
  const out = (text: string): DiffLine => ({ kind: "out", text });
  const into = (text: string): DiffLine => ({ kind: "in", text });
  if (one.length > MOST || other.length > MOST) return [...one.map(out), ...other.map(into)];
  const width = other.length + 1;
  // Length of the longest common subsequence of the remainders, for each pair of positions.
  const common = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        one[i] === other[j]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const at = i * width + j;
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: "same", text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || (common[at + width] ?? 0) >= (common[at + 1] ?? 0))) {
      lines.push(out(left));
      i++;
    } else {
      lines.push(into(right ?? ""));
      j++;
    }
  }
  return lines;
}

function linesOf(text: string | null): string[] {
  return text === null || text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/);
}
