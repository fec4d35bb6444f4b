import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { byWeight, frontOf } from "./front.ts";

const on = (letter: string, day: string, heat?: number) =>
  placed(letter, { day, published: `${day}T12:00:00Z`, ...(heat !== undefined && { heat }) });

test.each([
  ["the hottest of the newest three days", [on("a", "2021-08-20", 90), on("b", "2021-08-18", 120)], "b", "a"],
  ["none of an older day", [on("a", "2021-08-20", 90), on("b", "2021-08-17", 120)], "a", "b"],
  ["the newest of equally hot ones", [on("a", "2021-08-20", 90), on("b", "2021-08-19", 90)], "a", "b"],
  ["the newest where no heat is stated", [on("a", "2021-08-20"), on("b", "2021-08-19")], "a", "b"],
  ["no draft", [{ ...on("a", "2021-08-20", 99), badge: "future" as const }, on("b", "2021-08-19", 90)], "b", "a"],
])("the front page opens with %s", (_, newest, top, rest) => {
  const order = frontOf(newest);
  expect([order.top?.seed[0], order.rest.map(({ seed }) => seed[0]).join("")]).toEqual([top, rest]);
});

test("the front page has no top story if nothing is dated", () => {
  const { day: _, published: __, ...undated } = placed("a");
  expect(frontOf([undated])).toEqual({ rest: [undated] });
});

test("a day opens with the hottest, the newest of equals, and never with a draft; the others follow by heat", () => {
  const order = (...articles: ReturnType<typeof on>[]) =>
    byWeight(articles)
      .map(({ seed }) => seed[0])
      .join("");
  expect(order(on("a", "2021-08-20"), on("b", "2021-08-20", 5), on("c", "2021-08-20", 90))).toBe("cba");
  expect(order(on("a", "2021-08-20"), on("b", "2021-08-20"))).toBe("ab");
  expect(order(on("b", "2021-08-20", 0), on("c", "2021-08-20", -5), on("a", "2021-08-20"))).toBe("bca");
  expect(order(on("a", "2021-08-20", 1), on("b", "2021-08-20", 5), on("c", "2021-08-20", 90))).toBe("cba");
  expect(order({ ...on("a", "2021-08-20", 90), badge: "future" }, on("b", "2021-08-20"))).toBe("ba");
  expect(order()).toBe("");
});
