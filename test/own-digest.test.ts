import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { type CommandRun, runCommand } from "./helpers/run-command.ts";
import { shownCommands, withEffortOf } from "./helpers/shown-commands.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { cloneProgram } from "./helpers/test-project.ts";

// The only test of what lies in `seeds/` and stands in `digest.config.ts`, which are the owner's.
const OWN = ["digest.config.ts", "seeds"];

let run: CommandRun;
let site: Readonly<Record<string, string>>;
let secrets: readonly string[];
let isExample: boolean;

beforeAll(async () => {
  await inTemporaryFolder(async (dir) => {
    await cloneProgram(dir);
    for (const name of OWN) await cp(join(PROGRAM, name), join(dir, name), { recursive: true });
    run = await runCommand(["build"], { project: dir });
    site = await filesOf(join(dir, "_site"));
  });
  const seeds = await filesOf(join(PROGRAM, "seeds"));
  isExample = JSON.stringify(seeds) === JSON.stringify(await filesOf(EXAMPLE_SEEDS));
  secrets = Object.values(seeds).flatMap((text) =>
    [...text.matchAll(/^secured: "(.{16})/gm)].map(([, value = ""]) => value),
  );
});

test("the digest of this repository builds, and shows nobody what is secured", () => {
  expect(run.code, run.err).toBe(0);
  expect(Object.keys(site)).toContain("index.html");
  const shown = JSON.stringify(site) + run.out + run.err;
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
});

test("README.md shows what a build prints, as long as the seeds are those that came with the program", async ({
  skip,
}) => {
  skip(!isExample, "the owner has seeds of their own");
  const [shown] = shownCommands(await readFile(join(PROGRAM, "README.md"), "utf8"));
  expect(shown?.output).toBe(withEffortOf(run.out.trimEnd(), shown?.output ?? ""));
});
