import { expect, test } from "vitest";
import { headlineMarks } from "./marks.ts";

const SITE = { language: "en" };

test.each([
  ["its letters tell, the first too", "العربية 2024", undefined, { dir: "auto" }],
  ["its letters tell, but not the first", "GPT-4 של OpenAI, אומרת הרשות", undefined, { dir: "rtl" }],
  ["its language is stated", "العربية", "ar", { dir: "rtl", lang: "ar" }],
  ["it runs as the site does", "The harbour", undefined, {}],
  ["it has no letters", "2024", undefined, {}],
])("a headline is marked if %s", (_, title, language, marks) => {
  expect(headlineMarks(SITE, { title, language })).toEqual(marks);
});
