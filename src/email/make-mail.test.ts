import { describe, expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { sampleEdition, sampleMail } from "../../test/helpers/sample-mail.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { MAX_BYTES, makeMail, mostThatFit } from "./make-mail.ts";

const story = (number: number) =>
  placed("a", {
    id: number.toString(16).padStart(16, "0"),
    title: `Story ${number} ${"of many words ".repeat(8)}`,
    excerpt: "слово ".repeat(60),
    heat: number,
  });

describe("a mail", () => {
  test("has the hottest article's title as its subject, and mentions the others after it", () => {
    const mail = sampleMail([placed("a"), placed("b", { heat: 90, title: "The hottest" }), placed("c", { heat: 80 })]);
    expect(mail.subject).toBe("The hottest and 2 more");
    expect(mail.preheader).toBe("Story a · Story c");
    expect(mail.text.indexOf("The hottest")).toBeLessThan(mail.text.indexOf("Story a"));
  });

  test("of one article mentions only that one", () => {
    const mail = sampleMail([placed("a", { title: `A ${"very ".repeat(30)}long title`, excerpt: "What it says." })]);
    expect(mail.subject).toMatch(/^A very .*very…$/);
    expect(mail.subject.length).toBeLessThanOrEqual(70);
    expect(mail.preheader).toBe("What it says.");
    expect(sampleMail([placed("a")]).html).not.toContain('preheader"');
  });

  test("of a long day stays below Gmail's limit, and says how many more articles there are", () => {
    const articles = Array.from({ length: 120 }, (_, number) => story(number));
    const mail = sampleMail(articles);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(MAX_BYTES);
    // There is no space for one more article.
    expect(Buffer.byteLength(mail.html)).toBeGreaterThan(MAX_BYTES - 4000);
    expect(mail.shown + mail.more).toBe(120);
    expect(mail.html).toContain(`${mail.more} more articles on the web`);
    expect(mail.text).toContain(`${mail.more} more articles on the web:\nhttps://digest.example/2021/08/20/\n`);
    expect(mail.subject).toContain("and 119 more");
  });

  test("depends only on its content: its id changes with every word", () => {
    expect(sampleMail()).toEqual(sampleMail());
    expect(sampleMail([placed("a", { title: "Another" })]).id).not.toBe(sampleMail([placed("a")]).id);
  });

  test("loads nothing if pictures are left out", () => {
    const articles = [placed("a", { pictures: [{ address: "https://img.example/1.jpg" }] })];
    const options = { unsubscribe: "{{u}}", pictures: false };
    expect(sampleMail(articles).html).toContain("img.example");
    expect(makeMail(TEST_SITE, sampleEdition(articles), options).html).not.toMatch(/img\.example|<img/);
  });

  test("of a week lists its days by name, newest first", () => {
    const articles = [placed("a", { day: "2021-08-22" }), placed("b", { day: "2021-08-22" }), placed("c")];
    const edition = { span: "week", day: "2021-08-16", articles, path: "/2021/08/" } as const;
    const mail = makeMail(TEST_SITE, edition, { unsubscribe: "{{u}}", pictures: true });
    expect(mail.name).toBe("Week of August 16, 2021");
    expect(
      [...mail.html.matchAll(/<h([123])[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, rank, text]) => `${rank} ${text}`),
    ).toEqual([
      "1 Week of August 16, 2021",
      "2 Story a",
      "2 Sunday, August 22, 2021",
      "3 Story b",
      "2 Friday, August 20, 2021",
      "3 Story c",
    ]);
    expect(mail.text).toContain("\n\nSunday, August 22, 2021\n\n");
  });
});

test.each([
  [10, 10, 10],
  [10, 7, 7],
  [10, 1, 1],
  [10, 0, 1],
  [1, 0, 1],
  [2, 1, 1],
])("of %i, where %i fit, %i are taken", (all, fitting, taken) => {
  expect(mostThatFit(all, (number) => number <= fitting)).toBe(taken);
});
