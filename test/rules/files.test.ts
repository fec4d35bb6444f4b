import { execFileSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildDigest } from "../../src/digest/build-digest.ts";
import type { Outcome } from "../helpers/outcome.ts";
import { readFolder } from "../helpers/read-folder.ts";
import { seedFolder } from "../helpers/seed-folder.ts";
import { seedText, type Written } from "../helpers/seed-text.ts";
import { TEST_SITE as site } from "../helpers/test-site.ts";

const control = seedText({
  title: '"The control story"',
  webUrl: '"https://control.example/"',
  originalUrl: undefined,
  related: "",
});

/** What became of one file beside a control seed, which must come through. */
async function outcomeOfFile(content: string | Uint8Array, name = "mill.txt"): Promise<Outcome> {
  const { articles, problems } = await readFolder(await seedFolder({ "control.txt": control, [name]: content }));
  expect(articles.map(({ seed }) => seed)).toContain("control.txt");
  expect(problems.filter(({ file }) => file === "seeds/control.txt")).toEqual([]);
  if (!articles.some(({ seed }) => seed === name)) {
    expect(problems).toContainEqual(expect.objectContaining({ severity: "error", file: `seeds/${name}` }));
    return "error";
  }
  return problems.length > 0 ? "warning" : "clean";
}

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([...part]))));
const text = seedText();
const [before = "", after = ""] = text.split("opens");

describe("the bytes of a seed", () => {
  const rows: readonly (readonly [string, string | Uint8Array, Outcome])[] = [
    ["UTF-8 with a byte-order mark", `\ufeff${text}`, "clean"],
    ["line ends of Windows", text.replaceAll("\n", "\r\n"), "clean"],
    ["line ends of the first Macintosh", text.replaceAll("\n", "\r"), "clean"],
    [
      "line ends mixed, and blanks behind the fences",
      text.replace("---\n", "--- \t\r\n").replace(/---\n$/, "---  \r"),
      "clean",
    ],
    ["no line end at the end", text.trimEnd(), "clean"],
    ["UTF-16, low byte first, with a mark", bytes([0xff, 0xfe], Buffer.from(text, "utf16le").toJSON().data), "error"],
    [
      "UTF-16, high byte first, with a mark",
      bytes([0xfe, 0xff], Buffer.from(text, "utf16le").swap16().toJSON().data),
      "error",
    ],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "error"],
    ["Latin-1", bytes(before, [0xe9, 0x20], after), "error"],
    ["quotation marks of Windows-1252", bytes(before, [0x93, 0x20, 0x94], after), "error"],
    ["a slash in too many bytes", bytes(before, [0xc0, 0xaf], after), "error"],
    ["half a character in three bytes", bytes(before, [0xed, 0xa0, 0x80], after), "error"],
    ["a byte that is never in UTF-8", bytes(before, [0xff], after), "error"],
    ["a character beyond the last", bytes(before, [0xf4, 0x90, 0x80, 0x80], after), "error"],
    ["a character cut off at the end", bytes(text, [0xe2, 0x82]), "error"],
    ["a zero byte", bytes(before, [0], after), "error"],
    ["nothing", "", "error"],
    ["a byte-order mark alone", "\ufeff", "error"],
    ["blanks and line ends", "  \n\t\n \r\n", "error"],
    ["zero-width spaces alone", "\u200b\u200b\n", "error"],
    ["one sign", "-", "error"],
    ["one letter", "x", "error"],
    ["a picture", bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 0x0d], "IHDR"), "error"],
    ["a compressed seed", gzipSync(text), "error"],
    ["a document of Acrobat", bytes("%PDF-1.7\n%", [0xe2, 0xe3, 0xcf, 0xd3], "\n1 0 obj"), "error"],
    ["two megabytes", `${text}${"The mill turns. ".repeat(131_072)}`, "error"],
  ];

  test.each(rows)("%s", async (_, content, outcome) => {
    expect(await outcomeOfFile(content)).toBe(outcome);
  });
});

describe("the name of a seed", () => {
  test.each([
    ["Mill.TXT"],
    ["mill.Md"],
    ["mill.YAML"],
    ['-rf mill\'s "best" ☃ #1.txt'],
    ["2021/08/mill.txt"],
    ["$(id).txt"],
    [`${"m".repeat(251)}.txt`],
    ["con.txt"],
    ["..mill.txt".slice(2)],
  ])("%s is read", async (name) => {
    const content = /yaml$/i.test(name) ? text.replace(/---\n$/, "") : text;
    expect(await outcomeOfFile(content, name)).toBe("clean");
  });

  test.each([
    ".mill.txt",
    "mill.txt~",
    "#mill.txt#",
    ".#mill.txt",
    "mill.txt.bak",
    "mill.txt.swp",
    "~$mill.txt",
    ".git/mill.txt",
    "mill.png",
    "mill",
  ])("%s is no seed", async (name) => {
    const { articles, problems } = await readFolder(await seedFolder({ "control.txt": control, [name]: "---js\n---" }));
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test("one with control characters is told in one line", async () => {
    const { problems } = await readFolder(await seedFolder({ "a\n::error::b.txt": "---\n---" }));
    expect(problems).toHaveLength(1);
  });
});

describe("what is no file", () => {
  const errors = async (prepare: (path: string) => Promise<unknown>) => {
    const folder = await seedFolder({ "control.txt": control, "elsewhere/x.html": "x" });
    await prepare(folder.path);
    const { articles, problems } = await readFolder(folder);
    expect(articles.map(({ seed }) => seed)).toEqual(["control.txt"]);
    return problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
  };

  test.each([
    ["a link to a file outside", (path: string) => symlink("/etc/passwd", join(path, "x.txt"))],
    ["a link to a seed", (path: string) => symlink("control.txt", join(path, "x.txt"))],
    ["a link to itself", (path: string) => symlink("x.txt", join(path, "x.txt"))],
    ["a link to nothing", (path: string) => symlink("nowhere.txt", join(path, "x.txt"))],
    ["a link to the folder", (path: string) => symlink(".", join(path, "x.txt"))],
    ["a folder named like a seed", (path: string) => mkdir(join(path, "x.txt"))],
    ["a pipe", async (path: string) => execFileSync("mkfifo", [join(path, "x.txt")])],
  ])("%s is an error and holds nothing back", async (_, prepare) => {
    expect(await errors(prepare)).toEqual(expect.arrayContaining(["seeds/x.txt"]));
  });

  test("a link to a folder is an error too, whatever its name", async () => {
    expect(await errors((path) => symlink("elsewhere", join(path, "loop")))).toContain("seeds/loop");
  });
});

describe("seeds that repeat each other", () => {
  const read = async (one: Written, other: Written) =>
    readFolder(await seedFolder({ "a.txt": seedText(one), "b.txt": seedText(other) }));
  const url = (address: string): Written => ({ webUrl: `"${address}"`, originalUrl: undefined });

  test("the same address twice is one article, the first by name, and a warning", async () => {
    const { articles, problems } = await read(url("https://n.example/a"), {
      ...url("https://n.example/a"),
      title: "Other",
    });
    expect(articles.map(({ seed }) => seed)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ severity: "warning", file: "seeds/b.txt" }]);
  });

  test("the same bytes twice are one article and a warning", async () => {
    const { articles, problems } = await read({}, {});
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "warning", file: "seeds/b.txt" }]);
  });

  test.each([
    ["a fragment", "https://n.example/a#top"],
    ["tracking parameters", "https://n.example/a?utm_source=x"],
    ["www", "https://www.n.example/a"],
    ["a slash at the end", "https://n.example/a/"],
    ["http", "http://n.example/a"],
    ["a default port", "https://n.example:443/a"],
    ["capitals in the host", "https://N.EXAMPLE/a"],
    ["a dot segment", "https://n.example/b/../a"],
  ])("two addresses that differ in %s are one article, without a problem", async (_, address) => {
    const { articles, problems, duplicates } = await read(url("https://n.example/a"), url(address));
    expect(articles.map(({ seed }) => seed)).toEqual(["a.txt"]);
    expect(duplicates).toEqual(new Map([["b.txt", "a.txt"]]));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each([
    ["Mill", "Mill"],
    ["Mill!", "mill?"],
    ["Tesla", "Tеsla"],
    ["🚀", "🔥"],
    ["人工知能", "人工知能"],
    ["..", "/"],
    ["CON", "con"],
    ["../../etc/passwd", "../../etc/passwd"],
  ])("the titles %s and %s of two addresses are two pages at safe paths", async (one, other) => {
    const { articles, problems } = await read(
      { ...url("https://n.example/a"), title: JSON.stringify(one) },
      { ...url("https://n.example/b"), title: JSON.stringify(other) },
    );
    expect(problems).toEqual([]);
    const { pages } = buildDigest(articles, { site, now: "2030-01-01T00:00:00Z", drafts: false });
    const paths = [...pages].map(({ article }) => article.path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(2);
    for (const path of paths) expect(path).toMatch(/^\/2021\/08\/20\/[a-z0-9-]{1,80}\/$/);
  });
});
