import { describe, expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { byDay, byMonth, byProvider, byTopic, type Group } from "./groups.ts";

const shape = (groups: readonly Group[]) =>
  groups.map(({ name, path, articles }) => [name, path, articles.map(({ seed }) => seed.slice(0, 1)).join("")]);

describe("byTopic", () => {
  test("sorts by name and keeps the order of the articles", () => {
    const articles = [placed("b", { topics: ["Robots", "AI"] }), placed("a", { topics: ["AI"] })];
    expect(shape(byTopic(articles, [], "en"))).toEqual([
      ["AI", "/topics/ai/", "ba"],
      ["Robots", "/topics/robots/", "b"],
    ]);
  });

  test("spells a topic as most articles do", () => {
    const articles = [
      placed("c", { topics: ["AI"] }),
      placed("b", { topics: ["AI"] }),
      placed("a", { topics: ["ai"] }),
    ];
    expect(shape(byTopic(articles, [], "en"))).toEqual([["AI", "/topics/ai/", "cba"]]);
    expect(shape(byTopic(articles.toReversed(), [], "en"))).toEqual([["AI", "/topics/ai/", "abc"]]);
  });

  test("files aliases under the curator's name, once per article", () => {
    const rules = [{ name: "Meta AI", aliases: ["Facebook AI"], description: "Of Meta." }];
    const groups = byTopic([placed("a", { topics: ["facebook-ai", "Meta AI"] })], rules, "en");
    expect(shape(groups)).toEqual([["Meta AI", "/topics/meta-ai/", "a"]]);
    expect(groups).toMatchObject([{ kind: "topics", description: "Of Meta." }]);
  });

  test("keeps C, C++ and C# apart, and two Unicode forms together", () => {
    const groups = byTopic([placed("a", { topics: ["C", "C++", "C#", "Caf\u00e9", "Cafe\u0301"] })], [], "en");
    expect(groups.map(({ name }) => name)).toHaveLength(4);
    expect(new Set(groups.map(({ path }) => path)).size).toBe(4);
  });

  test("allows names of object properties as topics", () => {
    expect(byTopic([placed("a", { topics: ["__proto__", "constructor"] })], [], "en")).toHaveLength(2);
  });

  test("has a page for each year of dated articles", () => {
    const { day: _, ...undated } = placed("c");
    const [group] = byTopic([placed("b", { day: "2022-09-01" }), placed("a"), undated], [], "en");
    expect(group?.years.map(({ year, path, articles, months }) => [year, path, articles.length, months])).toEqual([
      ["2022", "/topics/ai/2022/", 1, []],
      ["2021", "/topics/ai/2021/", 1, []],
    ]);
  });

  test("splits a year of more than a hundred by month", () => {
    const many = (number: number) =>
      Array.from({ length: number }, (_, at) => placed("a", { day: at < 60 ? "2021-09-01" : "2021-08-01" }));
    const months = (number: number) => byTopic(many(number), [], "en")[0]?.years[0]?.months;
    expect(months(100)).toEqual([]);
    expect(months(101)?.map(({ month, path, articles }) => [month, path, articles.length])).toEqual([
      ["2021-09", "/topics/ai/2021/09/", 60],
      ["2021-08", "/topics/ai/2021/08/", 41],
    ]);
  });
});

describe("byProvider", () => {
  test("groups by domain, whatever the name, and leaves out articles without one", () => {
    const { provider: _, ...unknown } = placed("c");
    const articles = [
      placed("b", { provider: { name: "New Name", domain: "news.example" } }),
      placed("a"),
      placed("d", { provider: { name: "By Name" } }),
      unknown,
    ];
    expect(shape(byProvider(articles, "en")).map(([name, , members]) => [name, members])).toEqual([
      ["By Name", "d"],
      ["Example News", "ba"],
    ]);
  });
});

describe("by date", () => {
  const { day: _, ...undated } = placed("c");
  const articles = [placed("b", { day: "2021-08-21" }), placed("a"), placed("d"), undated];

  test("days in the given order, without the undated", () => {
    expect([...byDay(articles)].map(([day, members]) => [day, members.length])).toEqual([
      ["2021-08-21", 1],
      ["2021-08-20", 2],
    ]);
  });

  test("months in the given order, without the undated", () => {
    expect([...byMonth(articles)].map(([month, members]) => [month, members.length])).toEqual([["2021-08", 3]]);
  });
});
