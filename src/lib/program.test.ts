import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NODE, PROGRAM, VERSION } from "./program.ts";

test("the program knows its version, and the Node that it runs on, as its package tells them", () => {
  const own = readFileSync(join(PROGRAM, "package.json"), "utf8");
  expect(own).toContain(`"version": "${VERSION}"`);
  expect(own).toContain(`"node": "${NODE}"`);
});
