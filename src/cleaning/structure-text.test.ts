import { describe, expect, test } from "vitest";
import { type Block, structureText } from "./structure-text.ts";

const long = "The old mill by the river opens its doors again after forty years of standing still in the rain.";
const paragraph = (text: string): Block => ({ kind: "paragraph", text });

describe("structureText", () => {
  test.each<[string, string, Block[]]>([
    ["nothing of nothing", "", []],
    ["nothing of blanks", " \n\t\n", []],
    ["one paragraph a line", `${long}\n${long}`, [paragraph(long), paragraph(long)]],
    ["paragraphs at blank lines", `${long}\n\n\n${long}`, [paragraph(long), paragraph(long)]],
    [
      "one paragraph of lines wrapped by hand",
      "The old mill by the river opens its doors again\nafter forty years of standing still in all the\nrain and snow.",
      [
        paragraph(
          "The old mill by the river opens its doors again after forty years of standing still in all the rain and snow.",
        ),
      ],
    ],
    ["short lines as lines", "Mill Road 5\nRiverside", [{ kind: "lines", lines: ["Mill Road 5", "Riverside"] }]],
    ["a list of bullets", "• One\n• Two", [{ kind: "list", ordered: false, items: ["One", "Two"] }]],
    ["a list with blank lines in it", "- One\n\n- Two", [{ kind: "list", ordered: false, items: ["One", "Two"] }]],
    ["a countdown as written", "2. Second\n1. First", [paragraph("2. Second"), paragraph("1. First")]],
    ["a list of numbers", "1. One\n2) Two", [{ kind: "list", ordered: true, items: ["One", "Two"] }]],
    ["one bullet as a list", "• One", [{ kind: "list", ordered: false, items: ["One"] }]],
    ["one dash as speech", "– I saw it, he said.", [paragraph("– I saw it, he said.")]],
    [
      "a year as a word",
      "2021 was a year.\n2022 was another.",
      [{ kind: "lines", lines: ["2021 was a year.", "2022 was another."] }],
    ],
    ["a quote", "> One\n> two", [{ kind: "quote", text: "One two" }]],
    ["code by its indent", "    if (a)\n      b();", [{ kind: "code", text: "    if (a)\n      b();" }]],
    ["one indented line as a paragraph", `    ${long}`, [paragraph(long)]],
    [
      "a heading between paragraphs",
      `${long}\n\nWhat comes next\n\n${long}`,
      [paragraph(long), { kind: "heading", text: "What comes next" }, paragraph(long)],
    ],
    ["no heading at the top", `What comes next\n\n${long}`, [paragraph("What comes next"), paragraph(long)]],
    ["no heading at the end", `${long}\n\nWhat comes next`, [paragraph(long), paragraph("What comes next")]],
    [
      "no heading of a sentence",
      `${long}\n\nIt rains.\n\n${long}`,
      [paragraph(long), paragraph("It rains."), paragraph(long)],
    ],
    [
      "a heading that asks",
      `${long}\n\nWhat comes next?\n\n${long}`,
      [paragraph(long), { kind: "heading", text: "What comes next?" }, paragraph(long)],
    ],
    [
      "no heading of speech",
      `${long}\n\n“What comes next”\n\n${long}`,
      [paragraph(long), paragraph("“What comes next”"), paragraph(long)],
    ],
  ])("finds %s", (_, text, blocks) => {
    expect(structureText(text)).toEqual(blocks);
  });
});
