import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderLedger } from "../../test/helpers/render-ledger.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { LEDGER, type LedgerEntry } from "../seeds/ledger.ts";
import { loadLedger } from "../seeds/load-ledger.ts";
import { keepLedger } from "./keep-ledger.ts";

const ENTRY: LedgerEntry = { id: "a".repeat(16), seed: "a.txt", paths: ["/undated/a-aaaaaaaa/"] };
const OTHER: LedgerEntry = { id: "b".repeat(16), seed: "b.txt", paths: ["/undated/b-bbbbbbbb/"] };

/** A folder of seeds with that ledger, and the result of a build with these articles. */
async function kept(
  text: string | undefined,
  after: readonly LedgerEntry[],
  { isPassing = false, prepare = (_: string) => {} } = {},
) {
  return await inTemporaryFolder(async (path) => {
    const folder = { path, shown: "seeds" };
    const file = join(path, LEDGER);
    if (text !== undefined) writeFileSync(file, text);
    prepare(file);
    const before = loadLedger(folder);
    const update = keepLedger({ folder, before, after, isPassing });
    const isFile = existsSync(file) && before.isUnreadable === undefined;
    return { before, update, names: readdirSync(path), text: isFile ? readFileSync(file, "utf8") : undefined };
  });
}

describe("the ledger is written", () => {
  test("with new entries, and no other file is left", async () => {
    const { update, names, text } = await kept(renderLedger([ENTRY], []), [ENTRY, OTHER]);
    expect(update).toEqual({ file: "seeds/ledger.tsv", lines: 1 });
    expect(text).toBe(renderLedger([ENTRY, OTHER], []));
    expect(names).toEqual([LEDGER]);
  });

  test.each([
    ["the same is known", renderLedger([ENTRY], []), [ENTRY]],
    ["the same is known, with line ends of Windows", renderLedger([ENTRY], []).replaceAll("\n", "\r\n"), [ENTRY]],
    ["nothing is known", undefined, []],
  ])("not where %s", async (_, text, after) => {
    const result = await kept(text, after);
    expect(result.update).toEqual({ file: "seeds/ledger.tsv", lines: 0 });
    expect(result.text).toBe(text);
  });

  test("with the unreadable lines, which are reported", async () => {
    const { before, text } = await kept(`a line\n${renderLedger([ENTRY], [])}`, [ENTRY, OTHER]);
    expect(before.problems).toMatchObject([{ severity: "warning", file: "seeds/ledger.tsv", line: 1 }]);
    expect(text).toBe(renderLedger([ENTRY, OTHER], ["a line"]));
  });

  test("without conflict markers, which are reported", async () => {
    const [header, one] = renderLedger([ENTRY], []).split("\n");
    const { before, text } = await kept(`${header}\n<<<<<<< HEAD\n${one}\n=======\n>>>>>>> b\n`, [ENTRY]);
    expect(before.problems.map(({ line, fault }) => [line, fault])).toEqual(
      [2, 4, 5].map((line) => [line, "is a git conflict marker"]),
    );
    expect(text).toBe(renderLedger([ENTRY], []));
  });

  test("and of a thousand invalid lines only the first are reported", async () => {
    const spoilt = Array.from({ length: 1000 }, (_, at) => `line ${at}`).join("\n");
    const { before, text } = await kept(spoilt, [ENTRY]);
    expect(before.problems).toHaveLength(21);
    expect(before.problems.at(-1)).toMatchObject({ line: 21, fault: expect.stringContaining("and 980 more") });
    expect(text?.split("\n")).toHaveLength(1003);
  });
});

describe("one warning says why it is not written", () => {
  test.each([
    ["read-only", (file: string) => chmodSync(file, 0o444), "cannot be written (it is read-only)"],
    ["a folder", (file: string) => mkdirSync(file), "cannot be read (it is no file)"],
    [
      "a link",
      (file: string) => symlinkSync("/dev/null", file),
      "cannot be read (it is a symbolic link, or its links form a loop)",
    ],
  ])("where it is %s", async (name, prepare, fault) => {
    const { before, update, text, names } = await kept(name === "read-only" ? "" : undefined, [ENTRY], { prepare });
    const problems = [...before.problems, ...(update.problem ? [update.problem] : [])];
    expect(problems).toMatchObject([{ severity: "warning", file: "seeds/ledger.tsv" }]);
    expect(problems[0]?.fault.startsWith(fault)).toBe(true);
    expect([text ?? "", names]).toEqual(["", [LEDGER]]);
  });

  test("if its folder does not exist", () => {
    const folder = { path: "/nowhere/seeds", shown: "seeds" };
    const { problem } = keepLedger({ folder, before: loadLedger(folder), after: [ENTRY], isPassing: false });
    expect(problem?.fault).toMatch(/^cannot be written \(there is no such file or folder\), so/);
  });
});

describe("in a folder that is discarded", () => {
  test.each([
    ["is not committed", undefined, "is not committed, so a new title or date will break links"],
    ["lacks a line", renderLedger([ENTRY], []), "is missing 1 line, so a new title"],
  ])("a ledger that %s is a warning that says how", async (_, text, fault) => {
    const { update } = await kept(text, [ENTRY, OTHER], { isPassing: true });
    expect(update.problem?.fault.startsWith(fault)).toBe(true);
    expect(update.problem?.cure).toBe("run digest build, and commit the file");
  });

  test("there is none for a complete ledger", async () => {
    expect((await kept(renderLedger([ENTRY], []), [ENTRY], { isPassing: true })).update.problem).toBeUndefined();
  });
});
