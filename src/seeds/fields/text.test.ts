import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { readExcerpt, readTitle } from "./text.ts";

const title = (value: string) => withFindings((report) => readTitle(value, ["title"], report));
const excerpt = (value: string) => withFindings((report) => readExcerpt(value, ["excerpt"], report, "The mill opens"));

describe("readTitle", () => {
  test.each([
    ["tags and signs as written", "Mill <b> & <T>", "Mill <b> & <T>"],
    ["a title over lines on one", "The\n  mill", "The mill"],
    ["a title of 300 characters", "x".repeat(300), "x".repeat(300)],
    ["an emoji", "🚀", "🚀"],
  ])("keeps %s", (_, written, value) => {
    expect(title(written)).toEqual({ value, said: [] });
  });

  test.each([
    ["blanks", " \n", "warning title has no visible characters"],
    ["invisible characters", "\u200b\u202e", "warning title has no visible characters"],
    ["marks alone", "\u0301", "warning title has no visible characters"],
    ["the blank of Braille", "\u2800", "warning title has no visible characters"],
  ])("finds none in %s", (_, written, finding) => {
    expect(title(written)).toEqual({ value: undefined, said: [finding] });
  });

  test("cuts a long one at a word and says how long it was", () => {
    const { value, said } = title("word ".repeat(100));
    expect(value).toBe(`${"word ".repeat(59).trim()}…`);
    expect(said).toEqual(["warning title has 499 characters, so it was cut to 300"]);
  });

  test("reports repairs", () => {
    expect(title("Mi\u200bll")).toEqual({
      value: "Mill",
      said: ["warning title was repaired: invisible characters were removed"],
    });
  });
});

describe("readExcerpt", () => {
  test.each([
    ["decodes entities", "Tesla&#8217;s &amp; Ford&hellip;", "Tesla’s & Ford…"],
    ["decodes entities once", "a &amp;T b&gt;.", "a &T b>."],
    ["folds white space", "The\n mill&nbsp;opens.", "The mill opens."],
    ["closes off a text that was cut", "The mill opens aft", "The mill opens aft…"],
    ["drops a comma before the sign", "The mill opens,", "The mill opens…"],
    ["makes three dots one sign", "The mill ...", "The mill…"],
    ["makes dots in brackets one sign", "The mill [...]", "The mill…"],
    ["keeps a question", "Does it open?", "Does it open?"],
    ["keeps a quotation", "“It opens.”", "“It opens.”"],
    ["drops breadcrumbs and the title", "Home » News » The mill opens It is old.", "It is old."],
    ["drops breadcrumbs alone", "Home › News › It is old.", "It is old."],
    ["keeps a text that begins with the word", "Home is where the mill is.", "Home is where the mill is."],
  ])("%s", (_, written, value) => {
    expect(excerpt(written)).toEqual({ value, said: [] });
  });

  test.each(["", "null", " ", "&nbsp;"])("%j is not an excerpt", (written) => {
    expect(excerpt(written)).toEqual({ value: undefined, said: [] });
  });

  test("cuts a long one", () => {
    const { value = "", said } = excerpt("word ".repeat(1000));
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(value.endsWith("word…")).toBe(true);
    expect(said).toEqual(["warning excerpt has 4999 characters, so it was cut to 2000"]);
  });

  test("repairs what entities decode to", () => {
    expect(excerpt("The&#8203; mill.")).toMatchObject({
      value: "The mill.",
      said: [expect.stringContaining("invisible")],
    });
  });
});
