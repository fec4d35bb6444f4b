import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../src/lib/project.ts";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(PROJECT, "package.json"), "utf8"),
);

// cmd.exe hands single quotes on as they are, and knows no variables before a command.
test.each(Object.entries(scripts))("the script %s means the same to cmd.exe and to a Unix shell", (_, script) => {
  expect(script).not.toContain("'");
  expect(script).not.toMatch(/(?:^|&& )[A-Z_]+=/);
  expect(script).not.toMatch(/[;`$]/);
});
