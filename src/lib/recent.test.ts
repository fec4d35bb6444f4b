import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("what was asked for lately is kept, however much came before", () => {
  const recent = new Recent<string, number>(3);
  recent.set("often", 0, 1);
  for (let number = 1; number <= 100; number++) {
    recent.set(`n${number}`, number, 1);
    expect(recent.get("often")).toBe(0);
    expect(recent.get(`n${number}`)).toBe(number);
  }
  const kept = Array.from({ length: 101 }, (_, number) => recent.get(`n${number}`)).filter(
    (value) => value !== undefined,
  );
  expect(kept.length).toBeLessThanOrEqual(6);
});

test("an entry larger than all the room is kept until the next", () => {
  const recent = new Recent<string, string>(3);
  recent.set("large", "a", 10);
  expect(recent.get("large")).toBe("a");
  recent.set("b", "b", 1);
  recent.set("c", "c", 3);
  expect(recent.get("large")).toBeUndefined();
  expect(recent.get("c")).toBe("c");
});
