import fc from "fast-check";
import { expect, test } from "vitest";
import { normalForm } from "./normal-form.ts";

test("a text gets the normal form of the language", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"), (text, form) => {
      expect(normalForm(text, form)).toBe(text.normalize(form));
    }),
  );
});

test.each([
  ["marks out of their order", "\u0316\u0301"],
  ["signs that become marks", "\uff9e\u0316"],
  ["marks beyond the first plane", "\u{1d165}\u0301"],
])("at most thirty marks are sorted: %s", (_, pair) => {
  for (const form of ["NFC", "NFKC"] as const) {
    expect([...normalForm(`a${pair.repeat(500)}b`, form)].length).toBeLessThanOrEqual(32);
  }
});
