import { beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";

import { type CommandRun, runCommand } from "./helpers/run-command.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { readOutput } from "./hostile/read-output.ts";

const [MAJOR = 20] = process.versions.node.split(".").map(Number);

/** Everything may be read that the project needs, and nothing be written but the site and the cache. */
function permissions(...writable: readonly string[]): string[] {
  return [
    MAJOR < 22 ? "--experimental-permission" : "--permission",
    // The worker pool; a worker has the same permissions.
    "--allow-worker",
    ...[PROGRAM, ...writable].map((dir) => `--allow-fs-read=${dir}/*`),
    ...writable.map((dir) => `--allow-fs-write=${dir}/*`),
  ];
}

/** A build of the example into a new folder, by a Node with these options; the folders must be there to be allowed. */
async function build(node: (site: string, cache: string) => readonly string[]) {
  return await inTemporaryFolder(async (site) =>
    inTemporaryFolder(async (cache) => {
      const folders = ["--seeds", EXAMPLE_SEEDS, "--output", site, "--cache", cache];
      const run = await runCommand(["build", ...folders, "--no-share-images"], {
        node: node(site, cache),
      });
      return { run, files: (await readOutput(site)).files };
    }),
  );
}

let usual: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  // The program's bundle: a hardened process may start no compiler.
  expect(await runCommand(["--help"])).toMatchObject({ code: 0 });
  usual = await build(() => []);
  expect(usual.run.code, usual.run.err).toBe(0);
});

function told({ code, out }: CommandRun): string {
  return `${code} ${out.match(/published +\d+/)?.[0]}`;
}

describe("a hardened build gives the same site", () => {
  test("where no text may become code", async () => {
    const { run, files } = await build(() => ["--disallow-code-generation-from-strings"]);
    expect(told(run), run.err).toBe(told(usual.run));
    expect(files).toEqual(usual.files);
  });

  test("where it may read the project and write the site and the cache, start no program and reach no other file", async () => {
    const { run, files } = await build((site, cache) => permissions(site, cache));
    expect(told(run), run.err).toBe(told(usual.run));
    expect(files).toEqual(usual.files);
  });
});

test("the permissions do forbid: a build whose site they leave out fails, and writes nothing", async () => {
  const { run, files } = await build((_, cache) => permissions(cache));
  expect(run.code).toBe(1);
  expect(run.err).toContain("digest: Access to this API has been restricted");
  expect(files).toEqual(new Map());
});
