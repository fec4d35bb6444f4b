import fc from "fast-check";
import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { sampleMail } from "../../test/helpers/sample-mail.ts";

test("the text part has the same content as the HTML part", () => {
  const { text } = sampleMail([
    placed("a", { title: "The first story", excerpt: "What it says.", reports: 2 }),
    placed("b", { title: "The second story", type: "video" }),
  ]);
  expect(text).toBe(
    `TEST DIGEST
Friday, August 20, 2021
2 articles

Read on the web:
https://digest.example/2021/08/20/

------------------------------------------------------------------------

The first story
Example News · 15:46 UTC

What it says.

Original (Example News):
https://news.example/a
In the digest, with 2 other reports:
https://digest.example/2021/08/20/story-a/

------------------------------------------------------------------------

The second story
Example News · 15:46 UTC · video

Original (Example News):
https://news.example/b
In the digest:
https://digest.example/2021/08/20/story-b/

-- \u0020
News that tests are made of.
Headlines and excerpts belong to the sources they link to.

Unsubscribe:
{{unsubscribe_url}}
`.replace("-- \u0020", "-- "),
  );
});

test("lines have at most 72 columns, except addresses, which have their own line", () => {
  const words = fc
    .array(fc.string({ unit: "grapheme", maxLength: 100 }), { maxLength: 30 })
    .map((all) => all.join(" ") || "x");
  fc.assert(
    fc.property(words, words, (title, excerpt) => {
      const address = `https://news.example/${"a".repeat(200)}`;
      const lines = sampleMail([placed("a", { title, excerpt, address })]).text.split("\n");
      expect(lines).toContain(address);
      expect(lines.filter((line) => !line.startsWith("https://") && line.length > 72 && /^[ -~]*$/.test(line))).toEqual(
        [],
      );
    }),
    { numRuns: 30 },
  );
});

test("wide characters count as two columns", () => {
  const { text } = sampleMail([placed("a", { title: "漢".repeat(50) })]);
  expect(text).toContain(`${"漢".repeat(36)}\n${"漢".repeat(14)}\n`);
});
