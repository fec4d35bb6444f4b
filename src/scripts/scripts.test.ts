import { expect, test } from "vitest";
import { asTopics, isHidden } from "./hidden-topics.ts";
import { asIds, MAX_MARKS, withMark } from "./marks.ts";
import { allSeen, asVisit, look } from "./visit.ts";

const HOUR = 3_600_000;

test("a mark occurs once, at the end, and the oldest are dropped", () => {
  expect(withMark(["0000000a", "0000000b"], "0000000a", true)).toEqual(["0000000b", "0000000a"]);
  expect(withMark(["0000000a", "0000000b"], "0000000a", false)).toEqual(["0000000b"]);
  const many = Array.from({ length: MAX_MARKS }, (_, place) => place.toString(16).padStart(8, "0"));
  expect(withMark(many, "ffffffff", true)).toEqual([...many.slice(1), "ffffffff"]);
});

test.each([null, undefined, 3, "0000000a", {}, [null, 3, {}, "x"]])(
  "%j holds no mark, no topic and no visit",
  (value) => {
    expect(asIds(value)).toEqual([]);
    expect(asTopics(value)).toEqual([]);
    expect(asVisit(value)).toBeUndefined();
  },
);

test("nothing is new on a first visit; later arrivals stay new during the whole next visit", () => {
  const first = look(undefined, ["a", "b"], 0);
  expect(first.fresh).toEqual([]);
  const second = look(first.visit, ["c", "a", "b"], HOUR);
  expect([second.fresh, second.visit.since]).toEqual([["c"], 0]);
  const reloaded = look(second.visit, ["d", "c", "a"], HOUR + 60_000);
  expect([reloaded.fresh, reloaded.visit.since]).toEqual([["d", "c"], 0]);
  expect(look(allSeen(reloaded.visit), ["d", "c", "a"], HOUR + 90_000).fresh).toEqual([]);
  expect(look(reloaded.visit, ["d", "c", "a"], 3 * HOUR).fresh).toEqual([]);
  // The clock was set back.
  expect(look(second.visit, ["e", "c"], -HOUR).fresh).toEqual(["e"]);
});

test("an article is hidden by any of its topics, but not by part of a name", () => {
  const hidden = [{ slug: "ai", name: "AI" }];
  expect(isHidden("chips ai", hidden)).toBe(true);
  expect(isHidden("ai-hardware", hidden)).toBe(false);
  expect(isHidden("", hidden)).toBe(false);
});
