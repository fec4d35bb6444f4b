import { describe, expect, test } from "vitest";
import { escapeInvisible, hideSecrets, quote } from "./quote.ts";

describe("quote", () => {
  test.each([
    ["puts a text between quotation marks", "May 1", '"May 1"'],
    ["makes quotation marks inside single", 'a "b"', `"a 'b'"`],
    ["writes escape codes out", "\u001b[31m", '"\\u{1b}[31m"'],
    ["writes line ends out", "x\n::error::y", '"x\\u{a}::error::y"'],
    ["writes direction overrides out", "a\u202eb", '"a\\u{202e}b"'],
    ["writes half characters out", "a\ud800b", '"a\\u{d800}b"'],
    ["writes a list as JSON", ["a", "b"], `"['a','b']"`],
    ["writes nothing at all", undefined, '"undefined"'],
    ["leaves a private text out", "see bZnjnC/AZJGg0+0BMrKrqpGm==", '"see …"'],
    ["leaves a private text out of a map", { a: "bZnjnC/AZJGg0+0BMrKrqpGm" }, `"{'a':'…'}"`],
  ])("%s", (_, value, quoted) => {
    expect(quote(value)).toBe(quoted);
  });

  test("shows at most 60 characters", () => {
    expect(quote("a b ".repeat(100))).toHaveLength(62);
  });

  test("hides a possible secret even if the cut would shorten it", () => {
    expect(quote(`${"a ".repeat(20)}bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV`)).not.toContain("bZnjnC");
  });
});

describe("escapeInvisible", () => {
  test.each([
    ["keeps letters, emoji and accents", "Añ🚀 人", "Añ🚀 人"],
    ["writes a line separator out", "a\u2028b", "a\\u{2028}b"],
    ["writes a tag character out", "\u{e0041}", "\\u{e0041}"],
    ["writes a tab out", "a\tb", "a\\u{9}b"],
  ])("%s", (_, text, escaped) => {
    expect(escapeInvisible(text)).toBe(escaped);
  });
});

test("leaves no command for GitHub's runner in a line", () => {
  expect(quote("a ##[add-mask]b")).toBe('"a ##\\[add-mask]b"');
});

describe("hideSecrets", () => {
  test.each([
    ["a name that holds a secret", "note bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV==", "note …"],
    ["a long name of letters", "eleventyExcludeFromCollections", "eleventyExcludeFromCollections"],
  ])("%s", (_, name, shown) => {
    expect(hideSecrets(name)).toBe(shown);
  });
});
