import { describe, expect, test } from "vitest";
import type { TopicRule } from "../site/site.ts";
import { type KnownTopics, suggestTopics } from "./suggest-topics.ts";

const RULES: readonly TopicRule[] = [
  { name: "Robots", words: ["robot arm"] },
  { name: "Meta AI", aliases: ["Facebook AI"] },
];

const known = (articles: KnownTopics["articles"] = [], rules = RULES): KnownTopics => ({ rules, articles });

const dojo = (...topics: string[]) => ({ terms: ["Dojo", "Tesla", "D1"], topics });

describe("suggestTopics", () => {
  test("gives the word of the rule", () => {
    expect(suggestTopics({ title: "A Robot-Arm that knits" }, known())).toEqual([
      { topic: "Robots", reason: 'the text says "robot arm"' },
    ]);
  });

  test("finds a topic by its alias", () => {
    expect(suggestTopics({ title: "News", body: "It came from Facebook AI." }, known())).toEqual([
      { topic: "Meta AI", reason: 'the text names "Facebook AI"' },
    ]);
  });

  test("finds a topic in use by its name, if two articles have it", () => {
    const text = { title: "A year of quilting" };
    const one = { terms: [], topics: ["Quilting"] };
    expect(suggestTopics(text, known([one]))).toEqual([]);
    expect(suggestTopics(text, known([one, one]))).toEqual([
      { topic: "Quilting", reason: 'the text names "Quilting"' },
    ]);
  });

  test("uses articles that mention the same names", () => {
    const articles = [dojo("AI Hardware"), dojo("ai hardware", "Odd"), { terms: ["Paris"], topics: ["Cities"] }];
    const text = { title: "Why did Tesla build Dojo", excerpt: "At last Tesla showed Dojo." };
    expect(suggestTopics(text, known(articles, [{ name: "AI Hardware" }]))).toEqual([
      { topic: "AI Hardware", reason: 'so are 2 of 2 articles that name "Tesla" or "Dojo"' },
    ]);
  });

  test("needs more than one article and one shared name", () => {
    const text = { title: "Why did Tesla build Dojo" };
    expect(suggestTopics(text, known([dojo("AI Hardware")]))).toEqual([]);
    const loose = { terms: ["Tesla"], topics: ["Autos"] };
    expect(suggestTopics(text, known([loose, loose, loose]))).toEqual([]);
  });

  test("knows articles that are added between two suggestions", () => {
    const articles = [dojo("AI Hardware")];
    const text = { title: "Why did Tesla build Dojo" };
    expect(suggestTopics(text, known(articles))).toEqual([]);
    articles.push(dojo("AI Hardware"));
    expect(suggestTopics(text, known(articles)).map(({ topic }) => topic)).toEqual(["AI Hardware"]);
  });

  test("names each topic once, the site's rules first", () => {
    const articles = [dojo("Zebras", "Meta AI", "Apes"), dojo("Zebras", "Meta AI", "Apes")];
    const text = { title: "How did Tesla meet Dojo", body: "Facebook AI and a robot arm were there." };
    expect(suggestTopics(text, known(articles)).map(({ topic }) => topic)).toEqual([
      "Robots",
      "Meta AI",
      "Apes",
      "Zebras",
    ]);
  });

  test("suggests nothing if nothing is known", () => {
    expect(suggestTopics({ title: "" }, known([], []))).toEqual([]);
  });
});
