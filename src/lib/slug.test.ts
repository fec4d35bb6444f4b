import { describe, expect, test } from "vitest";
import { slugOf } from "./slug.ts";

describe("slugOf", () => {
  test.each([
    ["joins words with hyphens", "The Mill opens", "the-mill-opens"],
    ["keeps camel case together", "OpenAI and DeepMind", "openai-and-deepmind"],
    ["drops signs", "Tesla’s “AI”: what’s next?", "teslas-ai-whats-next"],
    ["writes other alphabets in Latin letters", "Москва и Straße", "moskva-i-strasse"],
    ["is the same for Turkish letters on every machine", "İstanbul ığ", "istanbul-ig"],
    ["leaves nothing of emoji", "🚀🔥", ""],
    ["leaves nothing of Japanese", "人工知能", ""],
    ["leaves nothing of dots and slashes", "../..", ""],
    ["cannot climb", "../../etc/passwd", "etc-passwd"],
  ])("%s", (_, text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test.each([
    ["a long title is cut at a word", "word ".repeat(100)],
    ["a long word is cut", "x".repeat(500)],
    ["a letter of several is counted as those", "ß".repeat(100)],
    ["signs count for nothing", "!? ".repeat(200)],
  ])("%s: at most 60 safe characters, no hyphen at an end", (_, text) => {
    expect(slugOf(text)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)?$/);
  });

  test("a cut leaves no half word if whole words fit", () => {
    expect(
      slugOf("word ".repeat(100))
        .split("-")
        .every((word) => word === "word"),
    ).toBe(true);
  });
});
