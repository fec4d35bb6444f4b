import { describe, expect, test } from "vitest";
import { renderLedger } from "../../test/helpers/render-ledger.ts";
import { type LedgerEntry, parseLedger } from "./ledger.ts";

const ONE: LedgerEntry = {
  id: "11aa11aa11aa11aa",
  seed: "2024/quay.md",
  address: "harbour.example/quay",
  paths: ["/2024/05/02/quay-opens-11aa11aa/", "/undated/quay-11aa11aa/"],
};
const TWO: LedgerEntry = { id: "22bb22bb22bb22bb", seed: "50 %\tof.txt", paths: ["/undated/22bb22bb/"] };

const lineOf = (entry: LedgerEntry) => renderLedger([entry], []).split("\n")[1] ?? "";

describe("a ledger", () => {
  test("returns what was written, sorted by identity", () => {
    const text = renderLedger([TWO, ONE], []);
    expect(parseLedger(text)).toEqual({ entries: [ONE, TWO], kept: [], faults: [] });
    expect(renderLedger([ONE, TWO], [])).toBe(text);
    expect(text.split("\n").slice(1)).toEqual([
      "11aa11aa11aa11aa\t2024/quay.md\tharbour.example/quay\t/2024/05/02/quay-opens-11aa11aa/ /undated/quay-11aa11aa/",
      "22bb22bb22bb22bb\t50%20%25%09of.txt\t-\t/undated/22bb22bb/",
      "",
    ]);
  });

  test.each([
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["blanks for tabs", (text: string) => text.replaceAll("\t", "    ")],
    ["empty lines and another order", (text: string) => `\n${text.split("\n").toReversed().join("\n\n")}`],
    ["a line twice", (text: string) => text + text],
    ["a whole address", (text: string) => text.replace("harbour.example", "https://www.harbour.example")],
  ])("is read with %s", (_, change) => {
    expect(parseLedger(change(renderLedger([ONE, TWO], [])))).toEqual({ entries: [ONE, TWO], kept: [], faults: [] });
  });

  test("joins the lines of one article that two branches changed", () => {
    const other = { ...ONE, paths: ["/2024/05/02/quay-is-open-11aa11aa/"] };
    const { entries } = parseLedger(`${lineOf(ONE)}\n${lineOf(other)}\n`);
    expect(entries).toEqual([{ ...ONE, paths: [...other.paths, ...ONE.paths].sort() }]);
  });

  test.each([
    ["11aa seed.txt - /undated/a/", '"11aa" is not a 16-digit identity'],
    ["11aa11aa11aa11aa", '"" is not the name of a seed'],
    ["11aa11aa11aa11aa %ff.txt - /undated/a/", '"%ff.txt" is not the name of a seed'],
    ["11aa11aa11aa11aa b\ufffdd.txt - /undated/a/", '"b\ufffdd.txt" is not the name of a seed'],
    ["11aa11aa11aa11aa a.txt nowhere /undated/a/", '"nowhere" is neither a page address nor -'],
    ["11aa11aa11aa11aa a.txt -", "has no article path"],
    ["11aa11aa11aa11aa a.txt - /topics/ai/", '"/topics/ai/" is not an article path'],
    ["11aa11aa11aa11aa a.txt - /2024/05/02/", '"/2024/05/02/" is not an article path'],
    ["11aa11aa11aa11aa a.txt - /undated/../../etc/", '"/undated/../../etc/" is not an article path'],
    ["11aa11aa11aa11aa a.txt - https://evil.example/", '"https://evil.example/" is not an article path'],
  ])("keeps the line %j unchanged, reports it, and loses no other", (line, why) => {
    const text = renderLedger([ONE, TWO], [line, "# mine"]);
    const { entries, kept, faults } = parseLedger(text);
    expect(entries).toEqual([ONE, TWO]);
    expect(kept).toEqual(["# mine", line]);
    expect(faults).toMatchObject([{ line: text.split("\n").indexOf(line) + 1, fault: why }]);
    expect(renderLedger(entries, kept)).toBe(text);
  });

  test("reports each conflict marker, removes it and keeps both sides", () => {
    const merged = `<<<<<<< HEAD\n${lineOf(ONE)}\n||||||| base\n=======\n${lineOf(TWO)}\n>>>>>>> other\n`;
    const { entries, kept, faults } = parseLedger(merged);
    expect(entries).toEqual([ONE, TWO]);
    expect(kept).toEqual([]);
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual(
      [1, 3, 4, 6].map((line) => [line, "is a git conflict marker"]),
    );
  });
});
