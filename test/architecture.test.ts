import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** Which rooms each room may import, besides itself. An arrow that is not here runs back. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  words: ["lib"],
  network: ["lib"],
  cleaning: ["lib"],
  seeds: ["lib", "words", "site", "cleaning"],
  digest: ["lib", "words", "site", "cleaning", "seeds"],
  feeds: ["lib", "words", "site", "cleaning", "seeds", "digest"],
  api: ["lib", "words", "site", "cleaning", "seeds", "digest", "feeds"],
  email: ["lib", "words", "site", "cleaning", "seeds", "digest", "views"],
  search: ["lib", "words", "site", "cleaning", "seeds", "digest"],
  sources: ["lib", "seeds"],
  gathering: ["lib", "words", "network", "site", "cleaning", "seeds", "digest", "sources"],
  scripts: ["lib", "words"],
  // Views take the recipe by which scripts are bundled, never a script.
  views: ["lib", "words", "site", "cleaning", "seeds", "digest", "scripts"],
  pages: ["lib", "words", "site", "cleaning", "seeds", "digest", "feeds", "api", "views"],
  pictures: ["lib", "words", "network", "site", "seeds"],
  // Cards bear the sign and the colors of pages.
  cards: ["lib", "words", "site", "digest", "views"],
  publishing: [
    "lib",
    "words",
    "network",
    "site",
    "cleaning",
    "seeds",
    "digest",
    "feeds",
    "api",
    "search",
    "views",
    "pages",
    "pictures",
    "cards",
  ],
  report: ["lib", "words", "site", "cleaning", "seeds", "digest", "views", "publishing"],
  desk: ["lib", "words", "network", "site", "cleaning", "seeds", "digest", "gathering", "views", "publishing"],
  cli: [
    "lib",
    "words",
    "network",
    "site",
    "cleaning",
    "seeds",
    "digest",
    "feeds",
    "api",
    "search",
    "sources",
    "gathering",
    "views",
    "email",
    "pages",
    "publishing",
    "report",
    "desk",
  ],
  site: ["lib", "words"],
};

/** The room of a file below `src/`; `cli.ts`, `index.ts` and `program.ts` stand at the rim. */
const roomOf = (path: string) =>
  ["index.ts", "program.ts", "eleventy-plugin.ts"].includes(path)
    ? "cli"
    : (path.split("/")[0]?.replace(/\.ts$/, "") ?? "");

/** The imports of a file, static and dynamic, of types too, that lead to another file of the project. */
function importsOf(path: string, text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\bexport\s+\*\s+from\s+)["'](\.{1,2}\/[^"']+)["']/g);
  return [...specifiers].map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier));
}

/** Every import of a file that runs against the arrows. `path` is below `src/`. */
function arrowsBack(path: string, text: string): string[] {
  const room = roomOf(path);
  return importsOf(path, text)
    .filter((target) => target !== "../package.json")
    .filter((target) => {
      const other = roomOf(target);
      // The package's own data is nobody's room.
      return target !== "../package.json" && other !== room && !MAY_IMPORT[room]?.includes(other);
    })
    .map((target) => `${path} imports ${target}`);
}

const files = readdirSync(join(PROJECT, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
  .sort();

test("every room is known", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test.each(files)("no arrow of %s runs back", (path) => {
  expect(arrowsBack(path, readFileSync(join(PROJECT, "src", path), "utf8"))).toEqual([]);
});

/** Files that import each other in a circle, as a way from a file back to itself; undefined where there is none. */
function circleIn(importsBy: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of importsBy.get(path) ?? []) {
      const circle = walk(target, [...way, path]);
      if (circle !== undefined) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of importsBy.keys()) {
    const circle = walk(path, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

test("no files import each other in a circle, not even for types", () => {
  const importsBy = files.map(
    (path) => [path, importsOf(path, readFileSync(join(PROJECT, "src", path), "utf8"))] as const,
  );
  expect(circleIn(new Map(importsBy))).toBeUndefined();
  expect(
    circleIn(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["c"]],
        ["c", ["d"]],
        ["d", ["b"]],
      ]),
    ),
  ).toEqual(["b", "c", "d", "b"]);
});

test("imports are found in the files", () => {
  const all = files.flatMap((path) => importsOf(path, readFileSync(join(PROJECT, "src", path), "utf8")));
  expect(all).toContain("seeds/parse-seed.ts");
  expect(all.filter((target) => !files.includes(target) && !target.endsWith(".json"))).toEqual([]);
});

test.each([
  ["lib/a.ts", 'import { b } from "../seeds/b.ts";', ["lib/a.ts imports seeds/b.ts"]],
  ["cleaning/deep/a.ts", 'import type { B } from "../../seeds/b.ts";', ["cleaning/deep/a.ts imports seeds/b.ts"]],
  ["seeds/a.ts", 'export * from "../digest/b.ts";', ["seeds/a.ts imports digest/b.ts"]],
  ["digest/a.ts", 'await import("../views/b.tsx");', ["digest/a.ts imports views/b.tsx"]],
  ["views/a.tsx", 'import "../pages/b.ts";', ["views/a.tsx imports pages/b.ts"]],
  ["feeds/a.ts", 'import { b } from "../views/b.tsx";', ["feeds/a.ts imports views/b.tsx"]],
  ["publishing/a.ts", 'import {\n  b,\n} from "../cli.ts";', ["publishing/a.ts imports cli.ts"]],
  ["site/a.ts", 'import { b } from "../seeds/b.ts";', ["site/a.ts imports seeds/b.ts"]],
  ["digest/a.ts", 'import { b } from "../seeds/b.ts";\nimport { site } from "../site/site.ts";', []],
  ["cli.ts", 'import { b } from "./publishing/b.ts";', []],
  ["lib/a.ts", 'import { b } from "./b.ts";\nimport c from "node:fs";', []],
])("in %s, %j is judged", (path, text, faults) => {
  expect(arrowsBack(path, text)).toEqual(faults);
});
