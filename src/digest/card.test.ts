import { describe, expect, test } from "vitest";
import { DEFAULT_THEME } from "../site/theme.ts";
import { en } from "../words/en.ts";
import { cardOf } from "./card.ts";

const site = { title: "First Light", language: "en", words: en, shareImages: true, theme: DEFAULT_THEME };
const lead = { title: "A story", reports: 2, day: "2021-08-20", provider: { name: "Paper" } };

test("a card shows the title, outlet, reports and day of a lead", () => {
  expect(cardOf(site, lead)).toEqual({
    path: expect.stringMatching(/^\/cards\/[0-9a-f]{16}\.png$/),
    site: "First Light",
    title: "A story",
    outlet: "Paper",
    before: "",
    after: " and 2 other reports",
    reports: 2,
    date: "August 20, 2021",
  });
});

test.each([
  ["an article that nobody else reports", site, { ...lead, reports: 0 }],
  ["a draft", site, { ...lead, badge: "future" as const }],
  ["a lead of a site that wants none", { ...site, shareImages: false }, lead],
])("%s has none", (_, of, article) => {
  expect(cardOf(of, article)).toBeUndefined();
});

describe("a card gets a new path when it changes", () => {
  test.each([
    ["title", site, { ...lead, title: "Another story" }],
    ["outlet", site, { ...lead, provider: { name: "Herald" } }],
    ["reports", site, { ...lead, reports: 3 }],
    ["day", site, { ...lead, day: "2021-08-21" }],
    ["the site's title", { ...site, title: "Last Light" }, lead],
    ["the site's language", { ...site, language: "en-GB" }, lead],
  ])("by %s", (_, of, article) => {
    expect(cardOf(of, article)?.path).not.toBe(cardOf(site, lead)?.path);
  });

  test("and keeps it otherwise", () => {
    expect(cardOf(site, { ...lead })?.path).toBe(cardOf(site, lead)?.path);
  });
});
