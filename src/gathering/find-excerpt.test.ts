import { expect, test } from "vitest";
import { jsonLd, samplePage } from "../../test/helpers/sample-page.ts";
import { readPage } from "./read-page.ts";

const SLOGAN = "News, sport and weather from the coast, every day";
const excerptOf = (description: string, around = "", title = "Quay opens in spring - Harbour Gazette") =>
  readPage(
    samplePage({
      head: `<title>${title}</title><meta property="og:site_name" content="Harbour Gazette">
        <meta name="description" content="${description}">${around}`,
    }),
    "https://harbour.example/news/quay",
  ).excerpt?.value;

test.each([
  ["the outlet's name", "The Harbour Gazette", '<meta name="application-name" content="The Harbour Gazette">'],
  ["the title again", "Quay opens in spring"],
  ["the title and the outlet", "Quay opens in spring - Harbour Gazette"],
  ["a few letters", "All of the news."],
  ["the outlet's name with general words", `Harbour Gazette – ${SLOGAN}`],
  ["general words with the outlet's name", `${SLOGAN} | Harbour Gazette`],
  [
    "what JSON-LD says of the site",
    SLOGAN,
    jsonLd({ "@type": "WebSite", name: "Harbour Gazette", description: SLOGAN }),
  ],
  ["the slogan of the outlet", SLOGAN, jsonLd({ "@graph": [{ "@type": "NewsMediaOrganization", slogan: SLOGAN }] })],
  ["the tagline of the site", SLOGAN, `</head><body><p class="site-description">${SLOGAN}</p>`],
  ["a part of the page's title", SLOGAN, "", `Quay opens in spring | Harbour Gazette | ${SLOGAN}`],
])("%s is no excerpt", (_, description, around = "", title = undefined) => {
  expect(excerptOf(description, around, title)).toBeUndefined();
});

test.each([
  "Harbour Gazette has learned that the new quay will be late.",
  "Harbour Gazette – The cranes took six years to build.",
  "News of the coast: six years of work end on Monday.",
  "新しい埠頭が春に開業する。",
])("%s is one", (description) => {
  expect(excerptOf(description)).toBe(description);
});

test("a slogan is skipped in favour of the next place", () => {
  const own = "Six years of work end on Monday at the harbour.";
  expect(excerptOf("Harbour Gazette", `<meta name="twitter:description" content="${own}">`)).toBe(own);
});
