import { describe, expect, test } from "vitest";
import { splitLines } from "./split-lines.ts";

describe("splitLines", () => {
  test.each([
    ["line feeds", "a\nb\n", ["a", "b"], ["\n", "\n"]],
    ["no break at the end", "a\nb", ["a", "b"], ["\n", ""]],
    ["carriage return and line feed", "a\r\nb\r\n", ["a", "b"], ["\r\n", "\r\n"]],
    ["carriage returns alone", "a\rb", ["a", "b"], ["\r", ""]],
    ["a carriage return inside a line of a body with line feeds", "a\rb\nc", ["a\rb", "c"], ["\n", ""]],
    ["blank lines", "\n\na", ["", "", "a"], ["\n", "\n", ""]],
    ["nothing", "", [], []],
  ])("%s", (_, body, texts, ends) => {
    expect(splitLines(body)).toEqual({ texts, ends });
    expect(texts.map((text, at) => text + ends[at]).join("")).toBe(body);
  });
});
