import { createHash } from "node:crypto";
import { cp, mkdir, readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { type CommandOptions, runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";
import { readOutput } from "./hostile/read-output.ts";
import { takeTurns } from "./hostile/take-turns.ts";

/** After every article here, and before the end of 2100. */
const EPOCH = 1_800_000_000;

const tricky = (place: number, name: string) =>
  storySeed({
    title: `Story ${name}`,
    date: `2021-03-${String(27 + (place % 4)).padStart(2, "0")}T23:59:59Z`,
    address: `https://x.example/${place}`,
    topics: [`Topic ${name}`, "Topic İstanbul"],
    provider: { name: `Outlet ${name}`, domain: `outlet-${place}.example` },
    body: "A text that is long enough to open the article, whatever stands behind it.\n",
  });

/**
 * Seeds whose dates stand near midnight, whose names sort otherwise in other locales, and two of one address: the first
 * by name is published, wherever the disk lists it.
 */
const TRICKY = Object.fromEntries([
  ...["ä", "z", "I", "ı", "i", "Å", "10", "9", "ch", "d"].map((name, place) => [
    `sub/${name}.txt`,
    tricky(place, name),
  ]),
  ["sub/twice-a.txt", tricky(99, "that is published")],
  ["sub/twice-b.txt", tricky(99, "that is not")],
]);

const inTurn = takeTurns(2);
const REVERSED = fileURLToPath(new URL("helpers/reverse-readdir.mjs", import.meta.url));
const CLOSED = fileURLToPath(new URL("helpers/closed-umask.mjs", import.meta.url));
const LATER = fileURLToPath(new URL("helpers/later-clock.mjs", import.meta.url));

interface Variation extends CommandOptions {
  readonly name: string;
  /** Where the seeds lie and the site goes, inside the temporary folder. */
  readonly folder?: string;
  /** When the seeds' files were last written. */
  readonly written?: Date;
}

// Fifteen surroundings with the plain one: four zones, three locales, the clock, times of files, folder, NODE_ENV, CI with
// colors, order of the disk, home, umask. Two at a time where they cannot undo each other: each process costs seconds.
const VARIATIONS: readonly Variation[] = [
  { name: "in the zone furthest east and in Turkish", env: { TZ: "Pacific/Kiritimati", ...inLocale("tr_TR.UTF-8") } },
  { name: "in the zone furthest west and in Arabic of Egypt", env: { TZ: "Etc/GMT+12", ...inLocale("ar_EG.UTF-8") } },
  { name: "in a zone with half hours and in no language", env: { TZ: "Australia/Lord_Howe", ...inLocale("C") } },
  {
    name: "five years later and from files of another time",
    env: { SOURCE_DATE_EPOCH: String(EPOCH + 5 * 365 * 86_400) },
    node: ["--import", LATER],
    written: new Date("1999-12-31T23:59:59Z"),
  },
  {
    name: "in a folder of another name and depth, in production and CI",
    folder: "déep/er and/deeper",
    env: { NODE_ENV: "production", FORCE_COLOR: "3", CI: "true" },
  },
  {
    name: "on a disk that lists folders back to front, by a user without a home whose files nobody else may read",
    env: { HOME: "" },
    node: ["--import", REVERSED, "--import", CLOSED],
  },
];

function inLocale(name: string) {
  return { LC_ALL: name, LANG: name, LANGUAGE: name };
}

/** Builds the real seeds and the tricky ones, and returns one hash of all paths and bytes of the site. */
async function hashOf({ folder = "work", written, env = {}, ...options }: Omit<Variation, "name">): Promise<string> {
  return await inTemporaryFolder(async (root) => {
    const work = join(root, folder);
    const seeds = join(work, "seeds");
    await mkdir(work, { recursive: true });
    await cp(EXAMPLE_SEEDS, seeds, { recursive: true });
    await writeFiles(seeds, TRICKY);
    if (written !== undefined) await touchAll(seeds, written);
    const site = join(work, "site");
    // The bytes of a share image are pinned where it is drawn, and drawing one takes as long as all the rest.
    const run = await runCommand(["build", "--seeds", seeds, "--output", site, "--json", "--no-share-images"], {
      env: { SOURCE_DATE_EPOCH: String(EPOCH), ...env },
      ...options,
    });
    expect(run.code, run.err).toBe(0);
    const { files, faults } = await readOutput(site);
    expect(faults).toEqual([]);
    expect(files.size).toBeGreaterThan(50);
    const hash = createHash("sha256");
    for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    return hash.digest("hex");
  });
}

async function touchAll(dir: string, time: Date): Promise<void> {
  for (const name of await readdir(dir, { recursive: true })) await utimes(join(dir, name), time, time);
}

let plain: string;

beforeAll(async () => {
  plain = await hashOf({});
});

describe.concurrent("the same seeds give the same bytes", () => {
  test.for(VARIATIONS.map(({ name, ...rest }): [string, Omit<Variation, "name">] => [name, rest]))(
    "%s",
    async ([, variation], { expect }) => {
      expect(await inTurn(() => hashOf(variation))).toBe(plain);
    },
  );
});

test("another article gives other bytes", async () => {
  // Otherwise the hash above would say nothing.
  expect(await hashOf({ env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 0) / 1000) } })).not.toBe(plain);
});
