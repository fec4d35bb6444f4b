import { describe, expect, test } from "vitest";
import { bodyOf } from "../../test/helpers/articles.ts";
import { keyTerms } from "./key-terms.ts";

const termsOf = (title: string, excerpt = "", language = "en") => keyTerms({ title, excerpt, language });

describe("keyTerms", () => {
  test.each([
    [
      "names within a sentence",
      "A talk",
      "There they have also, after some hours with other people and quite late, met Dojo and Elon Musk.",
      ["Dojo", "Elon Musk"],
    ],
    ["an owner apart from what it owns", "A talk", "This is Tesla’s Dojo.", ["Tesla", "Dojo"]],
    ["products wherever they stand", "A talk", "ExaPOD is here. D1 too. GPT-4 as well.", ["ExaPOD", "D1", "GPT-4"]],
    ["acronyms of three letters", "A talk", "They use FSD in the US with AI.", ["FSD"]],
    ["no first word of a sentence", "A talk", "Tesla won. Yesterday Dojo lost. In Power Apps it rained.", []],
    ["no month and no weekday", "A talk", "They met on Monday in August with Ada.", ["Ada"]],
    [
      "a name that may be broken",
      "A talk",
      "There they have also, after some hours with other people and quite late, met Elon Mu\u00adsk.",
      ["Elon Musk"],
    ],
    ["no number", "A talk", "They paid 38M and 20% of 5G in 2021.", []],
    ["those of the title first", "They like Dojo", "There we saw Tesla.", ["Dojo", "Tesla"]],
    ["nothing of a headline in capitals", "How The Very Big Company Won", "", []],
    ["nothing of a shouting one", "TESLA WINS THE BIG RACE", "", []],
    ["Latin names in another script", "テスラのDojoとChatGPT", "", ["ChatGPT"]],
    ["nothing of a text that names nothing", "記事の題名", "本文です。", []],
  ])("finds %s", (_, title, excerpt, terms) => {
    expect(termsOf(title, excerpt)).toEqual(terms);
  });

  test("does not take German nouns as names", () => {
    expect(
      termsOf("Ein Bericht", "Das ist der Rechner, den die Firma für das Training der Netze baut: GPT-4.", "de"),
    ).toEqual(["GPT-4"]);
  });

  test("leaves out the months of the article's own language", () => {
    expect(termsOf("un tema", "se vieron con Ada en Agosto y con Bob después de un año", "es")).toEqual(["Ada", "Bob"]);
  });

  test("accepts any language", () => {
    expect(termsOf("a thing", "about Ada and more than that", "no language")).toEqual(["Ada"]);
  });

  test("reads a body without its markup, block by block", () => {
    const body = bodyOf("<ul><li>about Ada</li><li>Nothing of <b>Bob</b> &amp; Cy</li></ul><p>and of Ada, not Bob</p>");
    expect(keyTerms({ title: "a thing", body })).toEqual(["Ada", "Bob"]);
  });

  test("leaves out what the text mentions only once", () => {
    const body = bodyOf("<p>about Ada and then, in passing, Bob, and so on of Ada</p>");
    expect(keyTerms({ title: "a thing", body })).toEqual(["Ada"]);
  });

  test("gives at most a dozen", () => {
    const many = Array.from({ length: 40 }, (_, place) => `with some words and Q${place}x`).join(", ");
    expect(termsOf("a thing", many)).toHaveLength(12);
  });
});
