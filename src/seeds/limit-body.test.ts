import { describe, expect, test } from "vitest";
import { readText } from "../../test/helpers/outcome.ts";
import { seedText } from "../../test/helpers/seed-text.ts";
import { lineOfExcess, MAX_PIECES } from "./limit-body.ts";

describe("lineOfExcess", () => {
  test.each([
    "The mill opens again after forty years.\n",
    "The mill opens again. ",
    "模型",
    "- “Glad,” said Anna (44) to the mill at the river and its neighbours.\n\n",
  ])("is nothing for 500 kB of %j", (piece) => {
    const body = piece.repeat(500_000 / Buffer.byteLength(piece));
    expect([lineOfExcess(body, "text"), lineOfExcess(body, "markdown")]).toEqual([undefined, undefined]);
  });

  test.each([
    ["a\n", "text", MAX_PIECES + 1],
    ["<b>a\n", "text", Math.floor(MAX_PIECES / 2.5) + 1],
    ["| a\n", "text", MAX_PIECES / 2 + 1],
    ["~~a~~\n", "text", Math.floor(MAX_PIECES / 3) + 1],
    ["a &amp; b < c\n", "text", MAX_PIECES / 2 + 1],
    ["https://a.example/\n", "text", Math.floor(MAX_PIECES / 3) + 1],
    ["mailto:a@a.example\n", "text", Math.floor(MAX_PIECES / 3) + 1],
    ["*a*\n", "markdown", MAX_PIECES / 2 + 1],
    ["- a\n", "markdown", MAX_PIECES / 2 + 1],
    ["  12. a\n", "markdown", MAX_PIECES / 2 + 1],
    ["### a\n", "markdown", MAX_PIECES / 2 + 1],
    ["- a\n", "text", MAX_PIECES + 1],
    ["[a](b)\n", "markdown", Math.floor(MAX_PIECES / 3.5) + 1],
    ["`[\\]`\n", "markdown", Math.floor(MAX_PIECES / 3.5) + 1],
  ] as const)("is where a text of %j is more than any article (%s)", (piece, kind, line) => {
    const found = lineOfExcess(piece.repeat(MAX_PIECES + 9), kind);
    expect(found).toBeGreaterThanOrEqual(Math.floor(line) - 1);
    expect(found).toBeLessThanOrEqual(Math.ceil(line));
  });
});

test("a text of more pieces is refused at the line, and nothing else is said of it", async () => {
  const { problems, article } = await readText(seedText({}, "<b>\n".repeat(MAX_PIECES)));
  expect(article).toBeUndefined();
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ fault }) => fault)).toEqual([
    `has more than ${MAX_PIECES} lines, tags, addresses and marks, the limit for a text`,
  ]);
  expect(errors[0]?.line).toBeGreaterThan(MAX_PIECES / 3);
});

test("a bare text of more pieces is refused for that alone", async () => {
  const { problems } = await readText("a mill\n".repeat(MAX_PIECES + 9));
  expect(problems.filter(({ severity }) => severity === "error")).toHaveLength(1);
});
