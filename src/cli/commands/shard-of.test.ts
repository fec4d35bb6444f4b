import { expect, test } from "vitest";
import { shardOf } from "./shard-of.ts";

test("a shard is a number and a total", () => {
  expect(shardOf("1/1")).toEqual({ number: 1, of: 1 });
  expect(shardOf("20/20")).toEqual({ number: 20, of: 20 });
});

test.each(["", "1", "0/4", "5/4", "-1/4", "1/4/2", "1.5/4", "a/b", "1/99999"])("%j is refused", (text) => {
  expect(() => shardOf(text)).toThrow("1/20 to 20/20");
});
