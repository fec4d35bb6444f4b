import { describe, expect, test } from "vitest";
import { jsonLd, STORY } from "../../test/helpers/sample-page.ts";
import { readPage } from "./read-page.ts";

const AT = "https://harbour.example/news/quay";
const TEXT = STORY.map((line) => `<p>${line}</p>`).join("");
const page = (head: string, body: string, lang = "en") =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>Quay opens - Harbour</title>${head}</head><body>${body}</body></html>`;
const article = (before: string, after = "") => `<main>${before}<h1>Quay opens</h1>${after}${TEXT}</main>`;
const dayOf = (html: string, at = AT) => readPage(html, at).published?.value.slice(0, 10);

describe("a date is found", () => {
  test.each([
    ["before the headline", article('<div class="kicker">Port, 30.10.23</div>'), "de"],
    ["behind it, in an element without a name", article("", "<p>October 30, 2023</p>"), "en"],
    ["in a line with other words", article("", "<p>von <em>Ann Ahn</em> <em>30.10.2023</em></p>"), "de"],
    ["in several elements", article("", "<div><b>30</b> <i>Oct</i> <u>2023</u></div>"), "en"],
    ["where a text begins with it", article("", `<p>(30.10.2023) ${STORY[0]}</p>`), "de"],
    ["in figures as its readers write them", article("", '<span class="date">10/30/2023</span>'), "en"],
    [
      "in the title of an element",
      article("", '<abbr class="published" title="2023-10-30T21:11:00+02:00">21:11</abbr>'),
      "de",
    ],
    [
      "within what is called a widget and holds the headline",
      `<div class="widget Blog">${article('<h2 class="date-header">Monday, October 30, 2023</h2>')}</div>`,
      "en",
    ],
    [
      "in the article's own foot",
      `<article><h1>Quay opens</h1>${TEXT}<footer>Published on 30 October 2023</footer></article>`,
      "en",
    ],
  ])("%s", (_, body, lang) => {
    expect(dayOf(page("", body, lang))).toBe("2023-10-30");
  });

  test.each([
    [
      "JSON-LD that is no JSON",
      '<script type="application/ld+json">{"@type": "NewsArticle", "x": , "datePublished": "2023-10-30T08:00:00Z"}</script>',
    ],
    ["what a script calls so", '<script>var page = { publication_date: "2023-10-30 08:00" };</script>'],
    ["a <meta> of a lesser name", '<meta name="article.published" content="30.10.2023">'],
  ])("in %s", (_, head) => {
    expect(dayOf(page(head, article("")))).toBe("2023-10-30");
  });

  test.each(["/2023/10/30/quay", "/news/2023-10-30-quay", "/news/quay-20231030", "/news/20231030/quay"])(
    "in its address %s",
    (path) => {
      expect(dayOf(page("", article("")), `https://harbour.example${path}`)).toBe("2023-10-30");
    },
  );

  test("and reads an ambiguous number as the month if nothing says which", () => {
    expect(dayOf(page("", article("", '<span class="date">10/11/2023</span>'), "en-AU"))).toBe("2023-11-10");
    expect(dayOf(page("", article("", '<span class="date">10/11/2023</span>'), "en-US"))).toBe("2023-10-11");
    expect(dayOf(page("", article("", '<span class="date">10/11/2023</span>'), "en"))).toBeUndefined();
  });
});

describe("of several days", () => {
  test("the one that most places name is chosen", () => {
    const head = `${jsonLd({ "@type": "NewsArticle", headline: "Quay opens", datePublished: "2015-01-16" })}
      <meta property="article:published_time" content="2023-10-30T12:00:00Z">`;
    expect(dayOf(page(head, article("", "<time>30 October 2023</time>")))).toBe("2023-10-30");
  });

  test("a date of modification loses to the earlier date", () => {
    expect(
      dayOf(
        page(
          "",
          article("", '<p class="date">Updated 5 November 2023</p><p class="date">Published 30 October 2023</p>'),
        ),
      ),
    ).toBe("2023-10-30");
  });

  test("those in a list of other articles weigh less than one beside the headline", () => {
    const list = Array.from({ length: 8 }, (_, day) => `<li><span class="date">1${day}.11.2023</span> Fish</li>`).join(
      "",
    );
    expect(dayOf(page("", `${article("", "<p>30.10.2023</p>")}<ul>${list}</ul>`, "de"))).toBe("2023-10-30");
  });
});

describe("other dates than that of publication are ignored", () => {
  const head = `<h1>Quay opens</h1>`;
  test.each([
    ["a change, where no other day is stated", `${head}<p class="date">Updated 30 October 2023</p>`, "2023-10-30"],
    ["an event", `${head}<p class="date dtstart">30 October 2023</p>`, undefined],
    ["a copyright", `${head}<p class="date">© 30 October 2023</p>`, undefined],
    [
      "days of a few others below",
      `${head}${TEXT}${[1, 2, 3].map((day) => `<div class="item"><span class="date">${day} October 2023</span></div>`).join("")}`,
      undefined,
    ],
  ])("%s", (_, body, day) => {
    expect(dayOf(page("", `<main>${body}</main>`))).toBe(day);
  });

  test("except for one called both published and updated", () => {
    const stamp = '<time class="entry-date published updated" datetime="2023-10-30">30 October 2023</time>';
    const other = '<p class="date">Updated 5 November 2023</p>';
    expect(dayOf(page("", article("", `${other}${stamp}`)))).toBe("2023-10-30");
  });
});

describe("the day is that of the page's readers", () => {
  test("if it states its zone", () => {
    const head = '<meta property="article:published_time" content="2023-10-30T00:30:00+09:00">';
    expect(readPage(page(head, article("")), AT).published?.value).toBe("2023-10-30T00:30:00+09:00");
  });

  test("if its metadata states UTC and its text another day", () => {
    const moment = "2023-10-31T02:30:00Z";
    const head = `<meta property="article:published_time" content="${moment}">${jsonLd({ "@type": "NewsArticle", headline: "Quay opens", datePublished: moment })}`;
    const seen = (text: string) => article("", `<p class="published">${text}</p>`);
    expect(dayOf(page(head, seen("October 30, 2023")))).toBe("2023-10-30");
    expect(dayOf(page(head, seen("October 28, 2023")))).toBe("2023-10-31");
    expect(dayOf(page(head, article("")), "https://harbour.example/2023/10/30/quay")).toBe("2023-10-30");
  });

  test("if another place states the same moment with its zone, whatever the folder of its picture says", () => {
    const head = `<meta property="article:published_time" content="2023-10-31T02:30:00Z">
      <meta property="og:image" content="https://harbour.example/2023/10/31/quay.jpg">`;
    expect(dayOf(page(head, article("", '<time datetime="2023-10-30T22:30:00-04:00">22:30</time>')))).toBe(
      "2023-10-30",
    );
  });
});
