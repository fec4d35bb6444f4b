import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { makeSeed } from "../bench/make-seed.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const COUNT_WORKERS = fileURLToPath(new URL("helpers/count-workers.mjs", import.meta.url));

/** What a build printed and published, without what differs from run to run: times, and how much memory it took. */
async function build(root: string, threads: number) {
  const output = join(root, `site-${threads}`);
  const workers = join(root, "workers");
  const run = await runCommand(
    ["build", "--seeds", "seeds", "--output", output, "--no-cache", "--json", "--threads", String(threads)],
    { cwd: root, node: ["--import", COUNT_WORKERS], env: { SOURCE_DATE_EPOCH: "1800000000", WORKERS_FILE: workers } },
  );
  expect(run.code, run.err).toBe(0);
  const { seconds: _, peakMemoryBytes: __, ...printed } = z.looseObject({}).parse(JSON.parse(run.out));
  // How far it has come is told when a thread is done with its part.
  const err = run.err.replace(/^(?:reading seeds|making pages): .*\n/gm, "");
  return { said: { printed, err, files: await filesOf(output) }, workers: Number(await readFile(workers)) };
}

test("the site and what is said of it do not depend on the number of threads", async () => {
  await inTemporaryFolder(async (root) => {
    // As many as several threads are used for: a few like real ones, a few that are refused, and many small ones.
    const real = Array.from({ length: 10 }, (_, index) => makeSeed(index));
    const odd = real.slice(0, 5).map(({ name, text }) => [`odd/${name}`, text.replace("publishedDateTime: ", "$&x")]);
    const small = Array.from({ length: 490 }, (_, index) => [
      `small/${index}.txt`,
      storySeed({ title: `Story ${index}`, address: `https://x.example/${index}`, topics: ["AI"] }),
    ]);
    await writeFiles(join(root, "seeds"), {
      ...Object.fromEntries(real.map(({ name, text }) => [name, text])),
      ...Object.fromEntries([...odd, ...small]),
    });
    const alone = await build(root, 1);
    expect(alone.workers).toBe(0);
    expect(alone.said.printed).toMatchObject({ seeds: 505, refused: { length: 5 } });
    expect(Object.keys(alone.said.files).length).toBeGreaterThan(500);
    await rm(join(root, "seeds", "ledger.tsv"));
    const { said, workers } = await build(root, 3);
    expect(workers).toBe(3);
    expect(said).toEqual(alone.said);
  });
});
