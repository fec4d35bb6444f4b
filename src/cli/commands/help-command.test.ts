import { Command } from "commander";
import { expect, test } from "vitest";
import { WORDS } from "../../seeds/fault.ts";
import { addCommands } from "./commands.ts";

async function help(...names: string[]): Promise<string> {
  let written = "";
  const log = console.log;
  console.log = (text: string) => {
    written += `${text}\n`;
  };
  try {
    const program = new Command("digest").configureOutput({ writeOut: (text) => (written += text) });
    addCommands(program, () => Promise.reject(), { out: (_, text) => text, err: (_, text) => text });
    await program.parseAsync(["help", ...names], { from: "user" });
    return written;
  } finally {
    console.log = log;
  }
}

test("lists commands and pages", async () => {
  expect(await help()).toMatch(/ build .*manual.*\bseed-fields,.*\bupgrading\b/s);
});

test.each([
  ["a command", "build", /^Usage: digest build .*Examples:.* digest build\n/s],
  ["a page, without comments and images", "start", /^# Start\n(?!.*<!--|.*!\[)/s],
  ["both of one name", "email", /^Usage: digest email .*Examples:.*# .*mail/s],
])("shows %s", async (_, name, expected) => {
  expect(await help(name)).toMatch(expected);
});

test("lays out tables for the terminal: in columns if they fit, else with the last cell below", async () => {
  expect(await help("seeds")).toMatch(/^ {2}`NAME.txt` +fields between .*\n {30,}\S/m);
  const problems = await help("problems");
  expect(problems).toMatch(/^ {2}`cannot be read \(no permission\)`\n {6}`make it readable`$/m);
  expect(problems).not.toMatch(/^\|/m);
});

test.each([
  ["seed-feilds", "there is no command or page seed-feilds; did you mean seed-fields?"],
  ["../README", "there is no command or page ../README; digest help lists them"],
])("refuses %s, which is neither", async (name, message) => {
  await expect(help(name)).rejects.toThrow(message);
});

test("has each page that a message names", async () => {
  const named = JSON.stringify(WORDS).match(/(?<=digest help )[\w-]+/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const name of new Set(named)) expect(await help(name)).toMatch(/^# /);
});
