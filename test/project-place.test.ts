import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { cloneProgram } from "./helpers/test-project.ts";
import { writeFiles } from "./helpers/write-files.ts";

const SEEDS = { "a.txt": storySeed({ title: "A mill", address: "https://x.example/a" }) };

/** Lets `work` use a clone of the program in a folder of this name, with one seed. */
async function inProject(name: string, work: (project: string, root: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const project = join(root, name);
    await cloneProgram(project);
    await writeFiles(join(project, "seeds"), SEEDS);
    await work(project, root);
  });
}

/** Builds and sees that the article has its page. */
async function build(project: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const run = await runCommand(["build", "--no-search", "--no-share-images", ...args], { project, env });
  expect(`${run.code} ${run.err}`).toMatch(/^0 /);
  expect((await readdir(join(project, "_site"), { recursive: true })).join("\n")).toMatch(
    /a-mill-[0-9a-f]{8}.index\.html/,
  );
  return run;
}

// Windows has no such names. A backslash is one that Node itself refuses to start from.
describe.skipIf(process.platform === "win32")("a project builds wherever it lies", () => {
  test("with signs of addresses, of patterns and shells, and letters of others in its path", async () => {
    const names = ["C# 100%25 ?a=1&b #2", "[a] {b,c} *(d) !e 'f' \"g\" $HOME `h`", "~дом é e\u0301 日本"];
    await inProject(join(...names), async (project) => {
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
});

test("an output that cannot be written is refused in a sentence with the path", async () => {
  await inTemporaryFolder(async (cwd) => {
    await writeFiles(join(cwd, "seeds"), SEEDS);
    await mkdir(join(cwd, "out"));
    await writeFile(join(cwd, "out", ".well-known"), "");
    const run = await runCommand(["build", "--output", "out/.well-known/site"], { cwd });
    expect(run.code).toBe(1);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).toContain(join(cwd, "out/.well-known/site"));
  });
});
