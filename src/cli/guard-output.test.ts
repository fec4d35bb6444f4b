import { describe, expect, test } from "vitest";
import { withoutCommands } from "./guard-output.ts";

/** Finds commands in a log line like actions/runner: `::` at the start after trimming, or `##[` anywhere. */
const isObeyed = (log: string) =>
  log
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors
    .replace(/\u001b\[[\d;]*[A-Za-z]/g, "")
    .split(/[\n\r]/)
    .some((line) => /^[\s\p{C}]*::/u.test(line) || /##\w*\[/.test(line));

describe("commands for a CI runner are removed from", () => {
  test.each([
    "::error file=x::PWN",
    "a\n::set-output name=x::y",
    "a\r::add-mask::y",
    "a\r\n  ::error::x",
    "\u00a0\u2003::error::x",
    "\u0007\u200b::error::x",
    "\u001b[31m::error::x\u001b[39m",
    "\u001b[2K\u001b[1G::stop-commands::x",
    "a ##[error]x",
    "a ##[group]x ##[set-env name=X]y",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[buildStop]",
  ])("%j", (text) => {
    expect([isObeyed(text), isObeyed(withoutCommands(text))]).toEqual([true, false]);
  });

  test.each(["a :: b", "std::vector, C++", "# [1]", "## Heading [1]", "https://[::1]/"])("%j stays", (text) => {
    expect(withoutCommands(text)).toBe(text);
  });

  test("JSON, whose meaning does not change", () => {
    const value = { title: "##[error]x", body: "\n::error::x" };
    expect(JSON.parse(withoutCommands(JSON.stringify(value, null, 2)))).toEqual(value);
  });

  test("long output, in linear time", () => {
    expect(withoutCommands(`${" ".repeat(200_000)}::x`).length).toBe(200_004);
  });
});
