import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { frontOf } from "./front.ts";

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

test("the front page opens with nothing where nothing has a date", () => {
  const { day: _, published: __, ...undated } = placed("a");
  expect(frontOf([undated])).toEqual({ rest: [undated] });
});
