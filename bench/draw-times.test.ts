import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawTimes } from "./draw-times.ts";
import { SAMPLE } from "./sample-results.ts";

const picture = drawTimes(SAMPLE.measurements);

test("the picture is well-formed", () => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  expect(() => parser.write(picture).close()).not.toThrow();
});

test("each value is also given in words", () => {
  const [, description = ""] = /<desc id="description">(.*)<\/desc>/.exec(picture) ?? [];
  expect(description).toContain("Hugo: 1.20 s for 1,000 seeds, 12.0 s for 10,000 seeds, 140 s for 100,000 seeds.");
  expect(description).toContain("Jekyll: 8.00 s for 1,000 seeds.");
});

test("the axes are logarithmic: a factor of ten is always the same distance", () => {
  const [path = ""] = pathsOf("hugo");
  const [first = 0, second = 0, third = 0] = [...path.matchAll(/([\d.]+) [\d.]+/g)].map(([, x]) => Number(x));
  expect(second - first).toBeCloseTo(third - second, 0);
});

test("slower is higher", () => {
  const [path = ""] = pathsOf("ours");
  const heights = [...path.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  expect(heights).toEqual(heights.toSorted((one, other) => other - one));
});

test("labels do not overlap", () => {
  const places = [...picture.matchAll(/class="label \w+" x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  expect(places).toHaveLength(6);
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1))
      if (one.x === other.x) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(18);
});

test("a single size, and equal times, give no NaN", () => {
  const single = SAMPLE.measurements.filter(({ seeds }) => seeds === 1000).map((found) => ({ ...found, wall: 1 }));
  expect(drawTimes(single)).not.toMatch(/NaN|Infinity|undefined/);
});

test("both themes have colors", () => {
  expect(picture).toContain("@media (prefers-color-scheme: dark)");
});

function pathsOf(color: string): string[] {
  return [...picture.matchAll(new RegExp(`<g class="${color}"><path d="([^"]+)"`, "g"))].map(([, path = ""]) => path);
}
