import { expect, test } from "vitest";
import { jsonLd } from "../../test/helpers/sample-page.ts";
import { findOutlet } from "./find-outlet.ts";
import { parsePage } from "./parse-page.ts";

const outletOf = (head: string, address = "https://www.harbour-gazette.example/news/1") => {
  const page = parsePage(`<html><head>${head}</head></html>`);
  return findOutlet(page, page.articles[0], address);
};
const named = (content: string) => `<meta property="og:site_name" content="${content}">`;

test.each([
  ["the name alone", "Harbour Gazette", "Harbour Gazette"],
  ["a name before its slogan", "Harbour Gazette | All that floats", "Harbour Gazette"],
  ["a name behind its slogan, told by the host", "All that floats - The Harbour Gazette", "The Harbour Gazette"],
  ["a name that the host does not tell", "Küstenbote – Nachrichten", "Küstenbote"],
  ["a name with a hyphen", "Weser-Kurier", "Weser-Kurier"],
  ["a name in signs", "海港日报", "海港日报"],
])("the outlet is %s", (_, content, outlet) => {
  expect(outletOf(named(content))).toEqual({ value: outlet, source: "og:site_name" });
});

test.each([
  ["a slogan", "News, views and reviews of all that floats in the harbour"],
  ["a sentence", "We tell you what floats in your harbour"],
  ["a variable in braces", "{$site_name}"],
  ["one of Mustache", "{{ site.title }}"],
  ["one of JavaScript", "$" + "{site.name}"],
  ["one in per cent signs", "%SITE_NAME%"],
  ["no value, as a program writes it", "undefined"],
])("%s is no outlet, and the next place is asked", (_, content) => {
  expect(outletOf(named(content))).toBeUndefined();
  expect(outletOf(`${named(content)}<meta name="application-name" content="Gazette">`)?.value).toBe("Gazette");
});

test("the site's own JSON-LD has the name", () => {
  expect(outletOf(jsonLd({ "@type": "WebSite", name: "Harbour Gazette" }))).toEqual({
    value: "Harbour Gazette",
    source: "JSON-LD name of the site",
  });
});

test.each([
  ["at the end of the title", "Cranes stack | Sport | Harbour Gazette"],
  ["at its front", "Harbour Gazette: Cranes stack"],
])("a name %s is taken where it is the host's", (_, title) => {
  expect(outletOf(`<title>${title}</title>`)).toEqual({ value: "Harbour Gazette", source: "<title>" });
  expect(outletOf(`<title>${title}</title>`, "https://other.example/")).toBeUndefined();
});
