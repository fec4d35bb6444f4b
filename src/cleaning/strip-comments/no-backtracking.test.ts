import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

const folder = new URL("./", import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));

/**
 * The regular expressions in a source file: from a slash where a value may stand to the next slash that is neither
 * escaped nor in brackets.
 */
function findPatterns(source: string): string[] {
  return [
    ...source.matchAll(/(?:[(,=:!?&|]|return)\s?(\/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[a-z]*)/g),
  ].map(([, pattern = ""]) => pattern);
}

describe("no input makes the filter slow", () => {
  test("the search for patterns finds them", () => {
    expect(findPatterns("x = /a+b/.test(y)")).toEqual(["/a+b/"]);
    expect(sources.flatMap((name) => findPatterns(readFileSync(new URL(name, folder), "utf8"))).length).toBeGreaterThan(
      3,
    );
  });

  test.each(sources)("%s has no unbounded repetition in a regular expression", (name) => {
    const patterns = findPatterns(readFileSync(new URL(name, folder), "utf8"));
    const unbounded = patterns.filter((pattern) => /[*+]|\{\d+,\}/.test(pattern.replace(/\\.|\[[^\]]*\]/g, "x")));
    expect(unbounded).toEqual([]);
  });

  test.each(["a", "[", "{", "{|}", " .", "\t", "http://", "www.", "\u0301", "ß", "数", "Г‰"])(
    "1 MiB of %j gets a result",
    (piece) => {
      const body = piece.repeat(Math.ceil((1 << 20) / piece.length));
      expect(stripComments(body).kept).toBe(body);
    },
  );

  test("50,000 short lines get a result", () => {
    const body = "ab c\n".repeat(50_000);
    expect(stripComments(body).kept).toBe(body);
  });
});
