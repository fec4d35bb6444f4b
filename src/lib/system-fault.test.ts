import { readFileSync, renameSync } from "node:fs";
import { expect, test } from "vitest";
import { formatSystemFault, reasonOf } from "./system-fault.ts";
import { withPathInError } from "./with-path-in-error.ts";

test.each([
  ["ENOSPC: no space left on device, write '/srv/a b'", "/srv/a b: the disk is full; free some space"],
  ["ENOSPC: no space left on device, write", "the disk is full; free some space"],
  ["ENOSPC: no space left on device '/srv/it's'", "/srv/it's: the disk is full; free some space"],
  ["ENOTEMPTY: directory not empty, rename '/a' -> '/b'", "/a: directory not empty (ENOTEMPTY)"],
  ["Something else", "Something else"],
])("explains %j as %j", (message, sentence) => {
  expect(formatSystemFault(message)).toBe(sentence);
});

test("explains what Node throws in our own words, with its path", () => {
  const messageOf = (work: () => unknown) => {
    try {
      return String(withPathInError("/none/a", work));
    } catch (error) {
      return error instanceof Error ? `${reasonOf(error)} | ${formatSystemFault(error.message)}` : "";
    }
  };
  expect(messageOf(() => readFileSync("/none/a"))).toMatch(
    /^there is no such file or folder \| \/none\/a: there is no/,
  );
  expect(messageOf(() => renameSync("/none/a", "/none/b"))).toContain("| /none/a: there is no such file or folder;");
});
