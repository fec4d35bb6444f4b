import { expect, test } from "vitest";
import { gatheredKey, parseGathered, renderGathered } from "./gathered.ts";

const line = (key: string, day = "2026-11-30", source = "A") => `${key}\t${day}\t${source}`;

test("lines keep their order, and both sides of a merge are kept", () => {
  const ours = parseGathered([line("a.example/1"), line("c.example/1")].join("\n"));
  const theirs = parseGathered([line("b.example/1"), line("a.example/1", "2026-11-29", "B")].join("\n"));
  const marks = `<<<<<<< HEAD\n${renderGathered(ours)}=======\r\n${renderGathered(theirs)}>>>>>>> x\n`;
  const merged = parseGathered(marks);
  expect(renderGathered(merged).split("\n").slice(1)).toEqual([
    line("a.example/1", "2026-11-29", "B"),
    line("b.example/1"),
    line("c.example/1"),
    "",
  ]);
  expect(renderGathered(parseGathered(renderGathered(merged)))).toBe(renderGathered(merged));
});

test.each(["https://www.a.example/x/?utm_source=y#part", "http://a.example/x"])("%s is one page", (address) => {
  expect(gatheredKey(address)).toBe("a.example/x");
});
