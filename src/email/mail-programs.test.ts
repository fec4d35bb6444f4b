import { doIUseEmail } from "@jsx-email/doiuse-email";
import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { find } from "../../test/helpers/elements.ts";
import { sampleEdition, sampleMail } from "../../test/helpers/sample-mail.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { mailContent } from "./mail-content.ts";
import { renderHtml } from "./render-html.tsx";

const PICTURE = { address: "https://img.example/1.jpg", size: { width: 1200, height: 628 } };
const WEEK = Array.from({ length: 9 }, (_, n) =>
  placed(`a${n}`, {
    day: `2021-08-${20 - Math.floor(n / 3)}`,
    title: n % 3 === 1 ? "افتتاح الرصيف الجديد" : `Headline ${n}`,
    language: n % 3 === 1 ? "ar" : "en",
    excerpt: "What it says.",
    reports: n % 3,
    provider: { name: n % 2 === 1 ? "صحيفة الميناء" : "Example News", domain: "news.example" },
    ...(n % 2 === 0 && { pictures: [PICTURE] }),
  }),
);
/** A week with everything a mail can contain: a lead, rows, pictures, coverage, both directions, and more articles than fit. */
const html = renderHtml(
  mailContent(TEST_SITE, { ...sampleEdition(WEEK), span: "week" }, 7, {
    unsubscribe: "{{unsubscribe_url}}",
    pictures: true,
  }),
);

/** Unsupported features that the layout does not depend on, by caniemail's names, with the reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "<body> element": "replaced by a <div>; the outer table has the same colors, language and direction",
  "@media": "without narrow and dark rules, the light mail stands in a fixed layout that fits a phone",
  "Attribute selector": "Outlook's dark colors alone; elsewhere the rule is dropped",
  "Class selector": "as @media: the styles themselves stand in the elements",
  "Descendant combinator": "as @media",
  "Type selector": "as @media",
  "HTML5 semantics": "<time> is stripped, and its words stay",
  "display:none": "the preheader is a line of one pixel in the color of the paper",
  "border-radius": "Word draws the button with corners",
  opacity: "as display:none",
  overflow: "as display:none",
  "role attribute": "the tables are read aloud as tables",
  "table-layout": "Word sizes columns by their width attributes, inside a table of 600 pixels",
  "word-break": "word-wrap breaks long words there",
};

const FAMILIES = ["gmail.*", "outlook.*", "apple-mail.*", "yahoo.*"];

function unknownTo(family: string): string[] {
  const found = doIUseEmail(html, { emailClients: [family] });
  const complaints = found.success ? [] : found.errors;
  return complaints.map((complaint) => /^`(.+?)` is not supported/.exec(complaint)?.[1] ?? complaint);
}

test("the layout depends only on features that mail programs support (caniemail); exceptions have a reason", () => {
  expect([...new Set(FAMILIES.flatMap(unknownTo))].sort()).toEqual(Object.keys(ACCEPTED).sort());
});

test("only cells have padding, and !important follows a space, as Word requires", () => {
  const padded = [...html.matchAll(/<(\w+)[^>]*style="[^"]*padding:(?! ?0;)/g)].map(([, tag]) => tag);
  expect(new Set(padded)).toEqual(new Set(["td"]));
  expect(html).not.toMatch(/\S!important/);
});

test("an outlet's name in the other direction does not reorder the time beside it, even without <bdi>", () => {
  expect(find(html, "bdi")).toEqual([]);
  expect(html).toMatch(/<span dir="rtl">صحيفة الميناء<\/span>\u200e<\/a> · /);
  const hebrew = sampleMail([placed("a", { provider: { name: "Example News" } })], { language: "he" });
  expect(hebrew.html).toMatch(/<span dir="ltr">Example News<\/span>\u200f<\/a>/);
});

test("the language is set inside the body too, because webmail drops the html element", () => {
  const [outer] = find(sampleMail([placed("a")], { language: "ar" }).html, "table");
  expect([outer?.attributes.get("lang"), outer?.attributes.get("dir")]).toEqual(["ar", "rtl"]);
});
