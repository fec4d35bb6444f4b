import { existsSync } from "node:fs";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const PARTS = ["bin", "src", "package.json", "package-lock.json", "tsconfig.json", "digest.config.ts"];

/** Lets `work` use a copy of the project in a folder of this name, with one seed. */
async function inProject(name: string, work: (project: string, root: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const project = join(root, name);
    for (const part of PARTS) await cp(join(PROGRAM, part), join(project, part), { recursive: true });
    await symlink(join(PROGRAM, "node_modules"), join(project, "node_modules"), "junction");
    await writeFiles(join(project, "seeds"), {
      "a.txt": storySeed({ title: "A mill", address: "https://x.example/a" }),
    });
    await work(project, root);
  });
}

/** Builds and sees that the article has its page. */
async function build(project: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const run = await runCommand(["build", "--output", "_site", "--seeds", "seeds", ...args], {
    cwd: project,
    project,
    env,
  });
  expect(`${run.code} ${run.err}`).toMatch(/^0 /);
  expect((await readdir(join(project, "_site"), { recursive: true })).join("\n")).toMatch(
    /a-mill-[0-9a-f]{8}.index\.html/,
  );
  return run;
}

// Windows has no such names. A backslash is one that Node itself refuses to start from.
describe.skipIf(process.platform === "win32")("a project builds wherever it lies", () => {
  test.each([
    ["signs of addresses", "C# 100%25 ?a=1&b #2"],
    ["signs of patterns and shells", "[a] {b,c} *(d) !e 'f' \"g\" $HOME `h`"],
    ["letters of others", "~дом é e\u0301 日本"],
  ])("with %s in its path", async (_, name) => {
    await inProject(name, async (project) => {
      expect((await build(project)).err).toBe("");
    });
  });

  test("with a cache elsewhere, which takes the program along, and writes nothing to its own", async () => {
    await inProject("project", async (project, root) => {
      expect((await build(project, ["--cache", join(root, "[a] #b?")])).err).toBe("");
      await build(project, [], { DIGEST_CACHE: join(root, "[a] #b?") });
      expect((await readdir(join(root, "[a] #b?"))).filter((file) => file.startsWith("app-"))).toHaveLength(1);
      expect(existsSync(join(project, ".cache"))).toBe(false);
    });
  });

  test("where nothing can be kept, and says so in a sentence with the path", async () => {
    await inProject("project", async (project) => {
      const kept = join(project, ".cache");
      await writeFile(kept, "a file");
      for (const [folder, env] of [
        [kept, {}],
        ["/proc/digest", { DIGEST_CACHE: "/proc/digest" }],
      ] as const) {
        const { err } = await build(project, [], env);
        expect(err.trim().split("\n")).toHaveLength(1);
        expect(err).toContain(`nothing can be kept in ${folder} (`);
        expect(err).not.toMatch(/E[A-Z]{4,}|app-/);
      }
    });
  });

  test("and refuses an output that cannot be written in a sentence with the path", async () => {
    await inProject("project", async (project) => {
      await mkdir(join(project, "out"));
      await writeFile(join(project, "out", ".well-known"), "");
      const run = await runCommand(["build", "--output", "out/.well-known/site", "--seeds", "seeds"], {
        cwd: project,
        project,
      });
      expect(run.code).toBe(1);
      expect(run.err.trim().split("\n")).toHaveLength(1);
      expect(run.err).toContain(join(project, "out/.well-known/site"));
    });
  });
});
