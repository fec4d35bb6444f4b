import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parse } from "acorn";
import { ancestor } from "acorn-walk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { withPreview } from "./helpers/with-preview.ts";
import { writeFiles } from "./helpers/write-files.ts";

const MEGABYTE = 1_000_000;

/** The programs of other versions of Node than this one, if the environment names some, as a path is written. */
const NODES = [process.execPath, ...(process.env.NODES ?? "").split(delimiter).filter((path) => path !== "")];

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().default(false),
        optional: z.boolean().default(false),
        devOptional: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(PROGRAM, "package-lock.json"), "utf8"))).packages;

/** What npm installs for a user, as folders below this project. */
const installed = Object.entries(lock).flatMap(([path, { dev, optional, devOptional }]) =>
  path === "" || dev || optional || devOptional ? [] : path,
);

const packed = z.tuple([
  z.object({ filename: z.string(), size: z.number(), files: z.array(z.object({ path: z.string() })) }),
]);

/** Lets `work` use a folder in which the packed program is installed as npm would, from what lies here already. */
async function withPackage(work: (root: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const modules = join(root, "node_modules");
    for (const path of installed.filter((path) => !path.includes("node_modules/", 1))) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await symlink(join(PROGRAM, path), join(root, path), "junction");
    }
    await mkdir(join(modules, "news-digest"), { recursive: true });
    execFileSync("tar", [
      "-xzf",
      join(folder, tarball.filename),
      "--strip-components=1",
      "-C",
      join(modules, "news-digest"),
    ]);
    await work(root);
  });
}

const folder = mkdtempSync(join(tmpdir(), "digest-package-"));
let tarball: z.infer<typeof packed>[0];

beforeAll(() => {
  // As a person packs it, so that what it needs to be made first is made by itself.
  const npm = ["pack", "--json", "--pack-destination", folder];
  const told = execFileSync("npm", npm, { cwd: PROGRAM, encoding: "utf8", shell: process.platform === "win32" });
  [tarball] = packed.parse(JSON.parse(told));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The exports of a compiled module that one of its functions assigns to. */
function laterExports(module: string): string[] {
  const [, list = ""] = /stdin_exports,\{([^}]*)\}/.exec(module) ?? [];
  const exported = new Set([...list.matchAll(/=>([\w$]+)/g)].map(([, name]) => name));
  const later: string[] = [];
  ancestor(parse(module, { ecmaVersion: 2024 }), {
    AssignmentExpression({ left }, _, above) {
      // The outermost function is the module itself.
      const isLater = above.filter(({ type }) => type.includes("Function")).length > 1;
      if (isLater && left.type === "Identifier" && exported.has(left.name)) later.push(left.name);
    },
  });
  return later;
}

describe("the package", () => {
  test("assigns to no export once its module has run, because the loader copies them", () => {
    expect(laterExports("(function(){__export(stdin_exports,{a:()=>b});var b;function set(){b=1}})")).toEqual(["b"]);
    const modules = join(PROGRAM, "dist/modules");
    const names = readdirSync(modules);
    expect(names.length).toBeGreaterThan(50);
    expect(names.flatMap((name) => laterExports(readFileSync(join(modules, name), "latin1")))).toEqual([]);
  });

  test("holds compiled code, types, data and the manual in at most 3 megabytes", () => {
    const { size, files } = tarball;
    expect(size).toBeLessThan(3 * MEGABYTE);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["bin/digest.mjs", "dist/cli.js", "dist/index.d.ts", "docs/seed-fields.md", "LICENSE"]),
    );
    expect(
      paths.filter(
        (path) =>
          !/^(?:bin\/digest\.mjs|dist\/.+\.(?:js|mjs|d\.ts|bin|wasm|css|svg|yml|txt)|docs\/.+|schemas\/.+\.json|README\.md|LICENSE|package\.json)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  test("is at most 130 megabytes with all that it needs", () => {
    const sizes = installed.map((path) => sizeOf(join(PROGRAM, path)));
    expect(installed.length).toBeGreaterThan(50);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130 * MEGABYTE);
  });

  test.each(NODES)(
    "makes a digest in an empty folder on %s, with no compiler there, and its settings are typed",
    async (exec) => {
      await withPackage(async (root) => {
        for (const name of ["esbuild", "tsx", "typescript", "nodemailer", "@11ty/eleventy-img"])
          expect(existsSync(join(root, "node_modules", name)), name).toBe(false);
        const program = join(root, "node_modules/news-digest");
        const run = (...args: string[]) => runCommand(args, { cwd: root, project: program, exec });
        expect(await run("init", "--example", "--language", "nl")).toMatchObject({ code: 0 });
        await writeFiles(join(root, "seeds"), { "a.md": storySeed({ address: "https://x.example/a" }) });
        const built = await run("build");
        expect(`${built.code} ${built.err}`).toBe("0 ");
        expect(readFileSync(join(root, "_site/index.html"), "utf8")).toMatch(/<html[^>]* lang="?nl/);
        expect(readdirSync(join(root, "_site/search")).length).toBeGreaterThan(0);
        const compiled = () => readdirSync(join(root, "node_modules/.cache/news-digest")).sort();
        expect(await run("check")).toMatchObject({ code: 0, err: "" });
        expect(compiled()).toEqual(["build", "check", "init"].map((name) => expect.stringContaining(`-${name}-`)));
        // It is read a byte a character.
        const modules = readdirSync(join(program, "dist/modules")).map((name) => join(program, "dist/modules", name));
        expect(modules.length).toBeGreaterThan(50);
        for (const path of modules)
          expect(
            readFileSync(path).every((byte) => byte < 0x80),
            path,
          ).toBe(true);
        // V8 takes what it compiled, so it is kept as it is.
        const dates = () =>
          compiled().map((name) => statSync(join(root, "node_modules/.cache/news-digest", name)).mtimeMs);
        const kept = dates();
        expect(await run("check")).toMatchObject({ code: 0, err: "" });
        expect(dates()).toEqual(kept);
        const mail = await run("email", "2021-05-01");
        expect([mail.code, mail.err]).toEqual([
          2,
          "digest: digest email needs the package nodemailer, which is not installed: npm install nodemailer\n",
        ]);
        await withPreview({ cwd: root, project: program, exec }, async (until) => {
          expect(await until("Server at ")).not.toMatch(/warning/i);
          const answer = await fetch((await until("\n")).trim());
          expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/<html[^>]* lang="?nl/)]);
        });
        // Nothing is written where the program lies.
        expect(existsSync(join(program, ".cache"))).toBe(false);
        const tsc = join(PROGRAM, "node_modules/typescript/bin/tsc");
        const strict = ["--noEmit", "--strict", "--module", "nodenext", "--types", "", "digest.config.ts"];
        execFileSync(process.execPath, [tsc, ...strict], { cwd: root });
      });
    },
  );
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === "node_modules") return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);
}
