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
    [
      "one paragraph of Chinese lines, whose signs are two columns wide",
      "老码头在关闭三年之后于星期一重新开放八十米长的船只又可以停靠了市\n长感谢所有参与工程的人，并说费用比计划多出了两成。",
      [
        paragraph(
          "老码头在关闭三年之后于星期一重新开放八十米长的船只又可以停靠了市长感谢所有参与工程的人，并说费用比计划多出了两成。",
        ),
      ],
    ],
    [
      "short Chinese lines as lines",
      "老码头星期一重新开放\n市长感谢所有人",
      [{ kind: "lines", lines: ["老码头星期一重新开放", "市长感谢所有人"] }],
    ],
    [
      "a wrapped item of Japanese",
      "- 二つ目の項目はここにあり、同じように折り返されているので一つの\n項目として読まれる。\n- 三",
      [
        {
          kind: "list",
          ordered: false,
          items: ["二つ目の項目はここにあり、同じように折り返されているので一つの項目として読まれる。", "三"],
        },
      ],
    ],
    [
      "a rule of stars as no list",
      "* * *\n\n* a\n* b",
      [paragraph("* * *"), { kind: "list", ordered: false, items: ["a", "b"] }],
    ],
    ["short lines as lines", "Mill Road 5\nRiverside", [{ kind: "lines", lines: ["Mill Road 5", "Riverside"] }]],
    [
      "code with a blank line in it",
      "    a\n    b\n\n    c\n\nd",
      [{ kind: "code", text: "    a\n    b\n\n    c" }, paragraph("d")],
    ],
    [
      "code between fences, whatever it holds",
      "A:\n```html\n<b>x</b>\n\n- y  z\n```\n- B\n- C",
      [
        paragraph("A:"),
        { kind: "code", text: "<b>x</b>\n\n- y  z" },
        { kind: "list", ordered: false, items: ["B", "C"] },
      ],
    ],
    ["a fence that is never closed as text", "````\na\n```", [{ kind: "lines", lines: ["````", "a", "```"] }]],
    ["paragraphs with an indent", `    ${long}\n\n    ${long}`, [paragraph(long), paragraph(long)]],
    ["a list of bullets", "• One\n• Two", [{ kind: "list", ordered: false, items: ["One", "Two"] }]],
    ["a list with blank lines in it", "- One\n\n- Two", [{ kind: "list", ordered: false, items: ["One", "Two"] }]],
    [
      "items that were wrapped, with an indent and without",
      "* The first item is long and its author wrapped the line at 72\n  columns, so it goes on.\n* The second one goes on at the margin, as some programs\nwrite it",
      [
        {
          kind: "list",
          ordered: false,
          items: [
            "The first item is long and its author wrapped the line at 72 columns, so it goes on.",
            "The second one goes on at the margin, as some programs write it",
          ],
        },
      ],
    ],
    [
      "what stands below a list, at the margin, as its own",
      `- One\n- Two\nThree`,
      [{ kind: "list", ordered: false, items: ["One", "Two"] }, paragraph("Three")],
    ],
    [
      "a list in a list",
      "- One\n  - Two\n    goes on\n- Three",
      [
        {
          kind: "list",
          ordered: false,
          items: [{ text: "One", list: { kind: "list", ordered: false, items: ["Two goes on"] } }, "Three"],
        },
      ],
    ],
    ["a list that begins at 5", "5. Five\n6. Six", [{ kind: "list", ordered: true, start: 5, items: ["Five", "Six"] }]],
    [
      "a list of numbers below one of bullets",
      "- One\n- Two\n\n1. A\n2. B",
      [
        { kind: "list", ordered: false, items: ["One", "Two"] },
        { kind: "list", ordered: true, items: ["A", "B"] },
      ],
    ],
    [
      "lettered items with their letters",
      "a) One that was wrapped\n   by hand\nb) Two",
      [paragraph("a) One that was wrapped by hand"), paragraph("b) Two")],
    ],
    [
      "quotes that were wrapped, paragraph by paragraph",
      "> Quoted text that was wrapped by a mail program at 72\nand goes on.\n>\n> Two",
      [
        {
          kind: "quote",
          blocks: [paragraph("Quoted text that was wrapped by a mail program at 72 and goes on."), paragraph("Two")],
        },
      ],
    ],
    [
      "a paragraph with a hanging indent",
      "The harbour was closed on Monday, and the ships that\n    wait outside were told to turn around.",
      [paragraph("The harbour was closed on Monday, and the ships that wait outside were told to turn around.")],
    ],
    [
      "a table",
      "| A | B |\n|---|---|\n| 1 | 2 |",
      [{ kind: "table", head: ["A", "B"], rows: [["1", "2"]], alignments: [undefined, undefined] }],
    ],
    [
      "an element over several lines",
      "<table>\n<tr><td>1</td></tr>\n</table>\nAfter",
      [{ kind: "markup", text: "<table>\n<tr><td>1</td></tr>\n</table>" }, paragraph("After")],
    ],
    ["a countdown as written", "2. Second\n1. First", [paragraph("2. Second"), paragraph("1. First")]],
    ["a list of numbers", "1. One\n2) Two", [{ kind: "list", ordered: true, items: ["One", "Two"] }]],
    ["one bullet as a list", "• One", [{ kind: "list", ordered: false, items: ["One"] }]],
    ["one dash as speech", "– I saw it, he said.", [paragraph("– I saw it, he said.")]],
    [
      "a year as a word",
      "2021 was a year.\n2022 was another.",
      [{ kind: "lines", lines: ["2021 was a year.", "2022 was another."] }],
    ],
    ["a quote", "> One\n> two", [{ kind: "quote", blocks: [{ kind: "lines", lines: ["One", "two"] }] }]],
    [
      "a quote within a quote, so that it stays told who said what",
      "> Ann wrote:\n>> No.\n> Yes.",
      [
        {
          kind: "quote",
          blocks: [paragraph("Ann wrote:"), { kind: "quote", blocks: [paragraph("No.")] }, paragraph("Yes.")],
        },
      ],
    ],
    ["an amount that is no quote", ">50% agreed", [paragraph(">50% agreed")]],
    ["what is for and against, with its marks", "+ light\n- dear", [paragraph("+ light"), paragraph("- dear")]],
    ["a footnote with its star", "* Disputed.", [paragraph("* Disputed.")]],
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

test("lists are nested at most ten deep", () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${" ".repeat(2 * at)}• item ${at}`);
  const html = JSON.stringify(structureText(lines.join("\n")));
  expect(html.split('"kind":"list"')).toHaveLength(11);
  for (let at = 0; at < 30; at++) expect(html).toContain(`item ${at}`);
});
