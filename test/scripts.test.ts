import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(PROGRAM, "package.json"), "utf8"),
);

// cmd.exe hands single quotes on as they are, and knows no variables before a command.
test.each(Object.entries(scripts))("the script %s means the same to cmd.exe and to a Unix shell", (_, script) => {
  expect(script).not.toContain("'");
  expect(script).not.toMatch(/(?:^|&& )[A-Z_]+=/);
  expect(script).not.toMatch(/[;`$]/);
});
