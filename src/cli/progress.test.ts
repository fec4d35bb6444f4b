import { describe, expect, test } from "vitest";
import { showProgress } from "./progress.ts";

type Stage = "read" | "pages";

/** The output on a stream as stages progress: each reports after every `step` of `all`. */
function written(isTTY: boolean, stages: readonly (readonly [Stage, all: number, step: number])[]): string {
  const texts: string[] = [];
  const stream: NodeJS.WriteStream = Object.create(process.stderr, {
    isTTY: { value: isTTY },
    columns: { value: 80 },
    write: { value: (text: string) => texts.push(text) > 0 },
  });
  const { onProgress, stop } = showProgress(stream);
  for (const [stage, all, step] of stages) {
    for (let done = step; done < all + step; done += step) onProgress(stage, Math.min(done, all), all);
  }
  stop();
  return texts.join("");
}

describe("in a log", () => {
  test("each quarter of a stage is one line, however often it is reported", () => {
    expect(
      written(false, [
        ["read", 10_000, 256],
        ["pages", 2000, 100],
      ]),
    ).toBe(
      [
        "reading seeds: 25% of 10,000",
        "reading seeds: 50% of 10,000",
        "reading seeds: 75% of 10,000",
        "reading seeds: 100% of 10,000",
        "making pages: 25% of 2,000",
        "making pages: 50% of 2,000",
        "making pages: 75% of 2,000",
        "making pages: 100% of 2,000",
        "",
      ].join("\n"),
    );
  });

  test("larger steps are reported as they come", () => {
    expect(written(false, [["pages", 1000, 600]])).toBe("making pages: 50% of 1,000\nmaking pages: 100% of 1,000\n");
  });

  test("a small build prints nothing", () => {
    expect(
      written(false, [
        ["read", 999, 1],
        ["pages", 999, 100],
        ["pages", 0, 1],
      ]),
    ).toBe("");
  });
});

describe("on a terminal", () => {
  test("a bar shows the progress, and the cursor is restored afterwards", () => {
    const text = written(true, [
      ["read", 10_000, 256],
      ["pages", 2000, 100],
    ]);
    expect(text).toMatch(/reading seeds {2}[█░]{30} {2}\S+ of 10,000/u);
    expect(text).toMatch(/making pages {2}[█░]{30} {2}\S+ of 2,000/u);
    const [hidden, shown] = ["\u001b[?25l", "\u001b[?25h"].map((code) => text.lastIndexOf(code));
    expect(hidden).toBeGreaterThanOrEqual(0);
    expect(shown).toBeGreaterThan(hidden ?? 0);
  });

  test("a small build shows none", () => {
    expect(written(true, [["read", 999, 100]])).toBe("");
  });
});
