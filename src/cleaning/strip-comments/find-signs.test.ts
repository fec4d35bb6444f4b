import { describe, expect, test } from "vitest";
import { classifyWords } from "./classify-words.ts";
import { findSigns } from "./find-signs.ts";
import { scanLine } from "./scan-line.ts";

const show = (text: string) => {
  const facts = scanLine(text);
  return findSigns(facts, classifyWords(facts.words));
};

describe("findSigns", () => {
  test.each([
    ["a forum link", "buy [url=http://a.example]shoes[/url]", "linkCode"],
    ["a raw link", 'see <a href="http://a.example">this</a>', "linkCode"],
    ["keywords said twice with a stop after a space", "garden sheds garden sheds .", "keywordStop"],
    ["a keyword and an address with a stop after a space", "garden sheds https://sheds.example/ .", "keywordStop"],
    ["words strung together", "cheap garden sheds uk", "bareKeywords"],
    ["one keyword five times", "nice read. lista mail lista mail lista mail lista mail lista mail", "stuffed"],
    ["an address and three words", "cheap garden sheds https://sheds.example/", "mostlyLink"],
    ["nothing but an address", "https://sheds.example/", "mostlyLink"],
    ["three addresses", "https://a.example https://b.example https://c.example", "mostlyLink"],
    ["a messenger and a number", "WhatsApp +44 7700 900000", "contact"],
    ["a messenger and a handle", "Telegram @sheds", "contact"],
    ["a Cyrillic letter hidden in a Latin word", "cheap wаtches online", "mixedAlphabet"],
    ["a template nobody filled in", "{Great|Nice} post", "unspun"],
    ["one keyword three times among few", "cheap sheds buy sheds cheap now sheds", "stuffed"],
  ])("%s", (_, text, sign) => {
    expect(show(text)).toContain(sign);
  });

  test.each([
    ["an ordinary sentence", "The council approved the budget on Monday."],
    ["a forum code shown as an example", "Old forums use `[url=…]` for links."],
    [
      "a Markdown link",
      "Read [the manual](https://a.example/manual) before you start, it is short and worth your time.",
    ],
    ["a template of a programming language", "Hello {{ name|upper }}!"],
    ["a set in code", 'const kind = {type: "a" | "b"};'],
    ["a Latin name with a Russian ending", "Он купил iPhoneом билет."],
    ["a messenger without a contact", "WhatsApp has passed a billion users."],
    ["too few words to tell", "Sheds, sheds, sheds, sheds"],
    ["little words that come again", "It is so, it is so, it is so."],
    ["a table", "| speed | speed | speed | speed | speed | speed |"],
    ["a template shown in a sentence", "A program picks one word, as in {great|nice} post."],
    ["a line of a list", "- cheap garden sheds"],
    ["a refrain", "Row, row, row your boat"],
  ])("%s shows nothing", (_, text) => {
    expect(show(text)).toEqual([]);
  });
});
