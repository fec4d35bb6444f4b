import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NODE, PROGRAM, VERSION } from "./program.ts";

test("the program's version and range of Node versions come from its package", () => {
  const own = readFileSync(join(PROGRAM, "package.json"), "utf8");
  expect(own).toContain(`"version": "${VERSION}"`);
  expect(own).toContain(`"node": "${NODE}"`);
});
