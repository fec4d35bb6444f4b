import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problem } from "../../../test/helpers/problems.ts";
import { escapeInvisible } from "../../lib/quote.ts";
import { formatGithub } from "./format-github.ts";

/** Parses a line like GitHub's runner (actions/runner, src/Runner.Common/ActionCommand.cs). */
function parseCommand(line: string) {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end === -1) return undefined;
  const [command = "", ...rest] = line.slice(2, end).split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, unescapeProperty(value.join("="))];
    });
  return { command, properties: Object.fromEntries(properties), data: unescapeData(line.slice(end + 2)) };
}

const unescapeData = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text: string) => unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

describe("formatGithub", () => {
  test("reports a problem at its line", () => {
    expect(formatGithub({ problems: [problem()], scope: "" })).toBe(
      '::error file=seeds/dojo.txt,line=4,col=20,title=date/wrong::publishedDateTime "May 1" is not a date; write it as 2021-05-01T09:30:00Z or 2021-05-01',
    );
  });

  test.each([
    ["error", "error"],
    ["warning", "warning"],
    ["note", "notice"],
  ] as const)("reports an %s by the command %s", (severity, command) => {
    const line = formatGithub({ problems: [problem({ severity })], scope: "" });
    expect(parseCommand(line)?.command).toBe(command);
  });

  test("prints one line per problem, in which a seed's text cannot form a command, a property or a line end", () => {
    const evil = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[:%,=\r\n0ADa-c \u2028]{0,30}$/),
      fc.constantFrom("\n::error file=x::y", "%0A::set-env name=a::b", "a,line=9::stop-commands::x", "%250A"),
    );
    fc.assert(
      fc.property(evil, evil, evil, (file, fault, cure) => {
        const text = formatGithub({ problems: [problem({ file, fault, cure, field: "" })], scope: "" });
        expect(text).not.toMatch(/[\r\n\u2028\u2029]/);
        const { properties, data } = parseCommand(text) ?? {};
        expect(Object.keys(properties ?? {})).toEqual(["file", "line", "col", "title"]);
        expect(properties?.file).toBe(escapeInvisible(file));
        expect(data).toBe(escapeInvisible([fault, cure].filter(Boolean).join("; ")));
      }),
      { numRuns: 300 },
    );
  });
});
