import { cp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../src/lib/usage-error.ts";
import { type BuiltShard, buildShard, type ShardOptions } from "../src/publishing/parts/build-shard.ts";
import { type Joined, joinParts } from "../src/publishing/parts/join-parts.ts";
import { shardsOf } from "../src/publishing/parts/shard.ts";
import type { Build } from "../src/publishing/publish-listed.ts";
import { LEDGER } from "../src/seeds/ledger.ts";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { curation, textsOf } from "./helpers/curation.ts";
import { SECRET, seedText } from "./helpers/seed-text.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

const SITE = { ...TEST_SITE, frontPageSize: 3, feedSize: 2, search: true, api: true };

/** Jobs on seeds and parts below a folder; `shown` is what a message calls the parts. */
function jobsIn(root: string, changes: Partial<ShardOptions> = {}) {
  const { seeds, site: outputDir } = cachedSiteIn(root);
  const options = {
    parts: { path: join(root, "parts"), shown: "parts" },
    seeds: { path: seeds, shown: "seeds" },
    site: SITE,
    version: "test",
    drafts: false,
    threads: 1,
    now: "2030-01-01T00:00:00Z",
    ...changes,
  };
  const shard = (number: number, of: number): Promise<BuiltShard> => buildShard({ ...options, shard: { number, of } });
  const joined = (): Promise<Joined> => joinParts({ ...options, outputDir, keepLedger: "lasting" });
  const all = async (of: number) => {
    const built: BuiltShard[] = [];
    for (const { number } of shardsOf(of)) built.push(await shard(number, of));
    return built;
  };
  return { shard, join: joined, all, seeds, parts: options.parts.path };
}

function siteOf(joined: Joined): Build {
  if ("build" in joined) return joined.build;
  throw new Error("There is only a plan.");
}

const stories = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `s${at}.txt`,
      storySeed({ title: `Story ${at}`, address: `https://news.example/${at}`, topics: ["AI"], body: `Text ${at}.\n` }),
    ]),
  );

/** Which shards do a round, in which order; some of them twice. */
const round = fc
  .tuple(
    fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  )
  .map((shards) => shards.flat());

test("shards give what one machine gives, whatever their number, order and repeats, and after every change", async () => {
  const seen = { asBefore: 0, kept: 0, refused: 0 };
  const run = fc.record({
    states: curation,
    of: fc.integer({ min: 1, max: 4 }),
    rounds: fc.tuple(round, round),
    cards: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(run, async ({ states, of, rounds, cards }) => {
      await inTemporaryFolder(async (root) => {
        const site = { ...SITE, shareImages: cards };
        const one = cachedSiteIn(root);
        const jobs = jobsIn(root, { site });
        for (const state of [states[0], states.at(-1)]) {
          const ledger = await readFile(join(one.seeds, LEDGER), "utf8").catch(() => "");
          await rm(one.seeds, { recursive: true, force: true });
          const texts = state === undefined ? {} : textsOf(state);
          await writeFiles(one.seeds, { ...texts, "secret.txt": seedText({}, "A text.\n"), [LEDGER]: ledger });
          const clean = await one.clean({ site });
          let joined: Joined | undefined;
          for (const shards of rounds) {
            for (const number of shards.filter((number) => number <= of)) {
              const { cached, made } = await jobs.shard(number, of);
              seen.asBefore += cached;
              if (made !== undefined) seen.kept += made.files - made.made;
            }
            joined = await jobs.join();
          }
          if (joined === undefined) throw new Error("Nothing was joined.");
          const build = siteOf(joined);
          seen.refused += build.reading.refused.length;
          expect(await one.outcome(build)).toEqual(clean);
        }
      });
    }),
    { numRuns: 8, seed: 20 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
}, 120_000);

test("one new seed costs its reading and the pages it is on; a run that has ended leaves no plan", async () => {
  await inTemporaryFolder(async (root) => {
    const jobs = jobsIn(root);
    await writeFiles(jobs.seeds, stories(12));
    await jobs.all(3);
    await jobs.join();
    await jobs.all(3);
    await jobs.join();
    expect((await readdir(jobs.parts)).sort()).toEqual(["pages", "readings", "site"]);
    await writeFiles(jobs.seeds, { "new.txt": storySeed({ title: "New", address: "https://news.example/new" }) });
    const read = await jobs.all(3);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(sum(read.map(({ count, cached }) => count - cached))).toBe(1);
    expect(read.map(({ made }) => made)).toEqual([undefined, undefined, undefined]);
    await jobs.join();
    const made = (await jobs.all(3)).map(({ made }) => made);
    expect(sum(made.map((part) => part?.made ?? 0))).toBeLessThan(sum(made.map((part) => part?.files ?? 0)) * 0.75);
    // Whoever is repeated makes nothing again.
    expect((await jobs.all(3)).map(({ made }) => made?.made)).toEqual([0, 0, 0]);
    expect(siteOf(await jobs.join()).digest.articles).toHaveLength(13);
  });
});

test("a seed that calls private what the site itself prints is refused in one more round", async () => {
  await inTemporaryFolder(async (root) => {
    const site = { ...SITE, description: `About ${SECRET}` };
    const jobs = jobsIn(root, { site });
    await writeFiles(jobs.seeds, { ...stories(2), "b.txt": seedText({}) });
    await jobs.all(2);
    await jobs.join();
    expect((await jobs.all(2)).some(({ made }) => (made?.leaks ?? 0) > 0)).toBe(true);
    expect(await jobs.join()).toMatchObject({ planned: { isAgain: true } });
    await jobs.all(2);
    const build = siteOf(await jobs.join());
    expect(build.digest.articles.map(({ seed }) => seed).sort()).toEqual(["s0.txt", "s1.txt"]);
    const one = cachedSiteIn(root);
    expect(await one.outcome(build)).toEqual(await one.clean({ site }));
  });
});

test("a part that is missing, damaged or foreign is named with its cure, and nothing is published", async () => {
  await inTemporaryFolder(async (root) => {
    const jobs = jobsIn(root);
    const said = async (work: () => Promise<unknown>) => {
      const error = await work().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(UsageError);
      return error instanceof Error ? error.message : "";
    };
    await writeFiles(jobs.seeds, stories(8));
    expect(await said(jobs.join)).toMatch(
      /^parts contains no readings; first run digest build --shard I\/N --parts parts /,
    );
    await jobs.shard(2, 2);
    const first = "digest build --shard 1/2 --parts parts";
    expect(await said(jobs.join)).toBe(`parts lacks the readings of shard 1 of 2, or they are damaged; run ${first}`);
    await jobsIn(root, { version: "older" }).shard(1, 2);
    expect(await said(jobs.join)).toContain("has readings of shard 1 of 2, from another version or other settings");
    await jobs.shard(1, 2);
    await cp(join(jobs.parts, "readings", "1-of-2"), join(jobs.parts, "readings", "1-of-3"), { recursive: true });
    expect(await said(jobs.join)).toContain("parts of 2 and of 3 shards; remove one set from parts/readings");
    await rm(join(jobs.parts, "readings", "1-of-3"), { recursive: true });

    const readings = join(jobs.parts, "readings", "1-of-2");
    const packs = (await readdir(readings)).find((name) => name.startsWith("packs-")) ?? "";
    for (const pack of await readdir(join(readings, packs))) await truncate(join(readings, packs, pack), 100);
    expect(await said(jobs.join)).toMatch(
      /its reading is missing or damaged, by shard 1 of 2; run digest build --shard 1\/2/,
    );
    await jobs.shard(1, 2);
    await writeFiles(jobs.seeds, { "late.txt": storySeed({ title: "Late", address: "https://news.example/late" }) });
    expect(await said(jobs.join)).toMatch(/^the seed late\.txt was not read by shard [12] of 2; run digest build/);
    await jobs.all(2);
    await jobs.join();
    await truncate(join(jobs.parts, "plan", "articles"), 100);
    expect(await said(() => jobs.shard(1, 2))).toMatch(/^parts\/plan\/articles is missing or damaged; copy it again/);
    await rm(join(jobs.parts, "plan"), { recursive: true });
    await jobs.join();

    const other = jobsIn(root, { site: { ...SITE, title: "Another" } });
    expect(await said(() => other.shard(1, 2))).toContain(
      "the plan in parts comes from another version or other settings",
    );
    await jobs.shard(2, 2);
    const lost = `parts/pages: of shard 1 of 2, what this plan needs is missing or damaged; run ${first}`;
    expect(await said(jobs.join)).toBe(lost);
    await jobs.shard(1, 2);
    const part = join(jobs.parts, "pages", "1-of-2.part");
    const bytes = await readFile(part);
    await writeFile(part, bytes.subarray(0, -1));
    expect(await said(jobs.join)).toBe(lost);
    await writeFile(part, Buffer.concat([Buffer.from("?"), bytes.subarray(1)]));
    expect(await said(jobs.join)).toMatch(
      /is missing or damaged in the part of shard 1 of 2; remove parts\/pages\/1-of-2\.part/,
    );
    expect((await jobs.shard(1, 2)).made?.made).toBe(1);
    await jobs.join();
  });
});

test("two jobs that make the same part at once do no harm", async () => {
  await inTemporaryFolder(async (root) => {
    const jobs = jobsIn(root);
    await writeFiles(jobs.seeds, stories(6));
    await Promise.all([jobs.shard(1, 2), jobs.shard(1, 2), jobs.shard(2, 2)]);
    await jobs.join();
    await Promise.all([jobs.shard(1, 2), jobs.shard(2, 2)]);
    expect(siteOf(await jobs.join()).digest.articles).toHaveLength(6);
  });
});

test("the clock of the site is the latest of those by which the shards read, whenever they make their pages", async () => {
  await inTemporaryFolder(async (root) => {
    const at = (year: number) => jobsIn(root, { now: `${year}-01-01T00:00:00Z` });
    const future = storySeed({
      title: "To come",
      address: "https://news.example/future",
      date: "2040-01-01T00:00:00Z",
    });
    await writeFiles(at(2030).seeds, { ...stories(3), "future.txt": future });
    await at(2030).shard(1, 2);
    await at(2035).shard(2, 2);
    await at(2035).join();
    await at(2050).all(2);
    expect(siteOf(await at(2050).join()).digest.articles).toHaveLength(3);
    await at(2030).shard(1, 2);
    await at(2050).shard(2, 2);
    await at(2030).join();
    await at(2030).all(2);
    expect(siteOf(await at(2030).join()).digest.articles).toHaveLength(4);
  });
});

test("what killed jobs left unfinished is removed by the next", async () => {
  await inTemporaryFolder(async (root) => {
    const jobs = jobsIn(root);
    await writeFiles(jobs.seeds, stories(2));
    // No system gives a process such a number.
    const dead = 2 ** 31 - 1;
    await writeFiles(jobs.parts, { [`plan.${dead}/1-of-1.list`]: "", [`pages/1-of-1.part.${dead}.making/0-0`]: "" });
    await jobs.all(1);
    await jobs.join();
    await jobs.all(1);
    expect((await readdir(jobs.parts)).sort()).toEqual(["pages", "plan", "readings"]);
    expect(await readdir(join(jobs.parts, "pages"))).toEqual(["1-of-1.part"]);
    siteOf(await jobs.join());
  });
});

test("copies of pictures are not made in shards, and that is said", async () => {
  await inTemporaryFolder(async (root) => {
    const jobs = jobsIn(root, { site: { ...SITE, images: "local" } });
    await writeFiles(jobs.seeds, stories(1));
    await expect(jobs.shard(1, 1)).rejects.toThrow(/cannot be built in shards; use images: "linked"/);
    await expect(jobs.join()).rejects.toThrow(/cannot be built in shards/);
  });
});
