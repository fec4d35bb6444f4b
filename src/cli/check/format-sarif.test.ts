import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { problem } from "../../../test/helpers/problems.ts";
import { RULES } from "../../seeds/problem-rules.ts";
import { formatSarif } from "./format-sarif.ts";

const TEXT = { type: "string", minLength: 1 };
const PLACE = { type: "integer", minimum: 1 };
const exactly = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** The parts of SARIF 2.1.0 that we use: §3.13 log, §3.14 run, §3.19 tool, §3.49 rule, §3.27 result. */
const SARIF = exactly({
  $schema: TEXT,
  version: { const: "2.1.0" },
  runs: {
    type: "array",
    items: exactly({
      tool: exactly({
        driver: exactly({
          name: TEXT,
          rules: {
            type: "array",
            uniqueItems: true,
            items: exactly({ id: TEXT, shortDescription: exactly({ text: TEXT }) }),
          },
        }),
      }),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: {
        type: "array",
        items: exactly({
          ruleId: TEXT,
          ruleIndex: { type: "integer", minimum: 0 },
          level: { enum: ["none", "note", "warning", "error"] },
          message: exactly({ text: TEXT }),
          locations: {
            type: "array",
            items: exactly({
              physicalLocation: exactly({
                artifactLocation: exactly({ uri: { type: "string", pattern: "^[A-Za-z0-9._~:/%!$&'()*+,;=@-]+$" } }),
                region: exactly({ startLine: PLACE, startColumn: PLACE }),
              }),
            }),
          },
          partialFingerprints: { type: "object", additionalProperties: TEXT },
        }),
      },
    }),
  },
});

const validate = new Ajv({ allErrors: true }).compile(SARIF);

const log = (...problems: Parameters<typeof problem>[0][]) =>
  JSON.parse(formatSarif({ problems: problems.map(problem), scope: "" }));

describe("formatSarif", () => {
  test.each([
    ["nothing", []],
    ["each severity", [{}, { severity: "warning" as const }, { severity: "note" as const, fault: "unheard of" }]],
    ["paths that are no addresses", [{ file: "seeds/a b#?é%41.txt" }, { file: "/srv/seeds/a:b.txt" }]],
    ["what cannot be seen", [{ fault: "\u202e\u0000", field: "" }]],
  ])("is valid for %s", (_, problems) => {
    const written = log(...problems);
    expect(validate(written) ? [] : validate.errors).toEqual([]);
  });

  test("writes paths as URI references", () => {
    const uris = log({ file: "seeds/a b#?é%41.txt" }, { file: "/srv/a:b.txt" }).runs[0].results.map(
      ({ locations }: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(uris).toEqual(["seeds/a%20b%23%3F%C3%A9%2541.txt", "file:///srv/a%3Ab.txt"]);
  });

  test("gives the index of each result's rule", () => {
    const { tool, results } = log({}, { rule: "field/missing" }).runs[0];
    expect(tool.driver.rules).toHaveLength(Object.keys(RULES).length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["date/wrong", "field/missing"]);
  });

  test("fingerprints do not depend on the line, but on the fault", () => {
    const [one, moved, other] = log({}, { line: 9, column: 1 }, { fault: '"May 2" is not a date' }).runs[0].results.map(
      ({ partialFingerprints }: { partialFingerprints: unknown }) => JSON.stringify(partialFingerprints),
    );
    expect(moved).toBe(one);
    expect(other).not.toBe(one);
  });
});
