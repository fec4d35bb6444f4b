import { execFileSync, spawnSync } from "node:child_process";
import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { z } from "zod";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { type CommandOptions, runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";
import { takeTurns } from "./hostile/take-turns.ts";

// Each process keeps a core busy for a second or two.
const inTurn = takeTurns(2);
const digest = (args: readonly string[], options?: CommandOptions) => inTurn(() => runCommand(args, options));

// Without git, what is new since a revision is not tested.
const hasGit = spawnSync("git", ["--version"]).status === 0;

const GOOD = { "good.txt": storySeed({ title: "Good" }) };
const BAD = { "bad.txt": storySeed({ title: "Bad", date: "May 1", address: "https://news.example/bad" }) };
const BAD_LINE =
  '/bad.txt:4:20 error publishedDateTime "May 1" is not a date; write it as 2021-05-01T09:30:00Z or 2021-05-01\n';

describe.concurrent("digest", () => {
  test("--help names every command on standard output", async ({ expect }) => {
    const { code, out, err } = await digest(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of ["build", "serve", "check", "clean", "doctor", "email", "init", "report"])
      expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  test("an unknown command is refused with the one that was meant", async ({ expect }) => {
    const { code, out, err } = await digest(["biuld"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/unknown command 'biuld'[\s\S]*Did you mean build\?[\s\S]*digest --help/);
  });

  test("an unknown option is refused with the one that was meant", async ({ expect }) => {
    const { code, out, err } = await digest(["build", "--ouput", "x"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/unknown option '--ouput'[\s\S]*Did you mean --output\?/);
  });
});

describe.concurrent("digest build", () => {
  test("takes folders from where it is typed, publishes the rest of a bad seed, and says what it did", async ({
    expect,
  }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "in"), { ...GOOD, ...BAD });
      const { code, out, err } = await digest(["build", "--seeds", "in", "--output", "out/site"], { cwd });
      expect(code).toBe(0);
      expect(err).toBe(`in${BAD_LINE}`);
      expect(out).toMatch(/published +1\n[\s\S]*refused +1[\s\S]*written +\d+[\s\S]*✓ out\/site: \d+ pages in \d/);
      // Neither a terminal nor a wish for colors.
      expect(out + err).not.toContain("\u001b");
      expect(await readdir(join(cwd, "out/site"))).toContain("index.html");
      expect((await readdir(cwd)).toSorted()).toEqual(["in", "out"]);
    });
  });

  test("--json prints one object, and --strict fails where a seed has an error", async ({ expect }) => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(join(root, "in"), { ...GOOD, ...BAD });
      const folders = ["--seeds", join(root, "in"), "--output", join(root, "out")];
      const { code, out } = await digest(["build", ...folders, "--json", "--strict"]);
      expect(code).toBe(1);
      const summary = z.object({
        published: z.number(),
        refused: z.array(z.string()),
        problems: z.array(z.object({ severity: z.string(), line: z.number() })),
        written: z.number(),
        unchanged: z.number(),
        removed: z.number(),
      });
      expect(summary.parse(JSON.parse(out))).toMatchObject({
        published: 1,
        refused: [join(root, "in/bad.txt")],
        problems: [{ severity: "error", line: 4 }],
        unchanged: 0,
        removed: 0,
      });
    });
  });

  test("--strict is content with warnings", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "in"), {
        ...GOOD,
        "odd.txt": storySeed({ address: "https://a.example/", lines: ["odd: 1"] }),
      });
      const { code, err } = await digest(["build", "--seeds", "in", "--output", "out", "--strict"], { cwd });
      expect([code, err]).toEqual([0, expect.stringMatching(/^in\/odd\.txt:\d+:6 warning odd is not a field/)]);
    });
  });

  test.for([
    ["a project", "project", ["build", "--seeds", "in", "--output", "project"]],
    ["the seeds themselves", "in", ["build", "--seeds", "in", "--output", "in"]],
    ["a folder around the seeds", "in", ["build", "--seeds", "in", "--output", "."]],
    ["a folder inside the seeds folder", "in", ["build", "--seeds", "in", "--output", "in/site"]],
  ] as const)("refuses to publish over %s", async ([, kept, args], { expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, { "in/good.txt": GOOD["good.txt"], "project/package.json": "{}" });
      const before = await readdir(join(cwd, kept));
      const { code, out, err } = await digest([...args], { cwd });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^digest: --output \S+ /);
      expect(await readdir(join(cwd, kept))).toEqual(before);
    });
  });

  test("says that the seeds folder is not there", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      const { code, out, err } = await digest(["build", "--output", "out"], { cwd });
      expect([code, out, err]).toEqual([
        2,
        "",
        "digest: there is no folder seeds; create it, start a digest with digest init, or name another with --seeds\n",
      ]);
      expect(await readdir(cwd)).toEqual([]);
    });
  });
});

describe.concurrent("what digest build keeps for the next one", () => {
  const summary = z.object({ cached: z.number(), written: z.number() });

  /** Builds one seed in a folder with these options, and returns what was kept from before and what was written. */
  async function builds(cwd: string, options: readonly string[]): Promise<readonly [cached: number, written: number]> {
    const { code, out, err } = await digest(
      ["build", "--seeds", "in", "--output", "out", "--json", "--threads", "2", ...options],
      { cwd },
    );
    if (code !== 0) throw new Error(err);
    const { cached, written } = summary.parse(JSON.parse(out));
    return [cached, written];
  }

  test("lies in --cache, from where it is typed, and --no-cache neither reads nor writes it", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "in"), GOOD);
      const [cached, written] = await builds(cwd, ["--cache", "kept"]);
      expect(cached).toBe(0);
      expect(written).toBeGreaterThan(10);
      expect(await builds(cwd, ["--cache", "kept"])).toEqual([1, 0]);
      const kept = await readdir(join(cwd, "kept"), { recursive: true });
      // The folder of these seeds: readings, the record of the site, and an index two folders below. Those of reports and of settings: the last build's, and compiled. What the program was compiled from.
      expect(kept).toHaveLength(6 + 2 + 2 + 1);
      expect(await builds(cwd, ["--no-cache"])).toEqual([0, 0]);
      expect(await readdir(join(cwd, "kept"), { recursive: true })).toEqual(kept);
      expect((await readdir(cwd)).toSorted()).toEqual(["in", "kept", "out"]);
    });
  });

  test("is kept by itself where nothing is said", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "in"), GOOD);
      await builds(cwd, []);
      expect(await builds(cwd, [])).toEqual([1, 0]);
    });
  });

  test.for(["0", "65", "1.5", "two"])("--threads %j is refused", async (threads, { expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "in"), GOOD);
      const { code, out, err } = await digest(
        ["build", "--seeds", "in", "--output", "out", "--no-cache", `--threads=${threads}`],
        { cwd },
      );
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/'--threads <number>' argument '.*' is invalid\. It must be a whole number from 1 to 64\./);
      expect(await readdir(cwd)).toEqual(["in"]);
    });
  });
});

describe.concurrent("digest check", () => {
  const seeds = { ...GOOD, ...BAD, "deep/odd.txt": storySeed({ address: "https://a.example/", lines: ["odd: 1"] }) };

  test("names every problem of every seed and fails on an error", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "seeds"), seeds);
      const { code, out, err } = await digest(["check"], { cwd });
      expect(code).toBe(1);
      expect(err.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
        "seeds/bad.txt:4:20 error publishedDateTime",
        expect.stringMatching(/^seeds\/deep\/odd\.txt:\d+:6 warning odd$/),
        "",
      ]);
      expect(out).toBe("✗ 1 error and 1 warning in 3 seeds\n");
    });
  });

  test("looks at sources.yaml too", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, { "seeds/good.txt": GOOD["good.txt"], "sources.yaml": "sources:\n  - name: A\n" });
      const { code, out, err } = await digest(["check"], { cwd });
      expect([code, out]).toEqual([1, "✗ 1 error and 0 warnings in 1 seed and sources.yaml\n"]);
      expect(err).toMatch(/^sources\.yaml:2:5 error sources\[1\] has no address/);
    });
  });

  test("speaks of the named files only", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "seeds"), seeds);
      const { code, out, err } = await digest(["check", "seeds/good.txt", "seeds/deep/odd.txt"], { cwd });
      expect([code, out]).toEqual([0, "✓ 0 errors and 1 warning in 2 files\n"]);
      expect(err).toMatch(/^seeds\/deep\/odd\.txt:\d+:6 warning odd .*\n$/);
    });
  });

  test("does not call a file sound that is not there", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "seeds"), seeds);
      const { code, err } = await digest(["check", "seeds/godo.txt"], { cwd });
      expect([code, err]).toEqual([2, "digest: there is no seed seeds/godo.txt\n"]);
    });
  });

  test("writes annotations to the output, where a runner reads them", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(join(cwd, "seeds"), BAD);
      const { code, out, err } = await digest(["check", "--format", "github"], { cwd });
      expect([code, err]).toEqual([1, ""]);
      expect(out).toBe(
        '::error file=seeds/bad.txt,line=4,col=20,title=date/wrong::publishedDateTime "May 1" is not a date; write it as 2021-05-01T09:30:00Z or 2021-05-01\n✗ 1 error and 0 warnings in 1 seed\n',
      );
    });
  });

  test.skipIf(!hasGit)(
    "passes where every error was there before, and tells the new ones alone",
    async ({ expect }) => {
      await inTemporaryFolder(async (cwd) => {
        const sources = "sources:\n  - name: Old\n";
        await writeFiles(cwd, { "sources.yaml": sources });
        await writeFiles(join(cwd, "seeds"), BAD);
        const who = [
          "-c",
          "user.name=Curator",
          "-c",
          "user.email=curator@digest.example",
          "-c",
          "commit.gpgsign=false",
        ];
        for (const words of [
          ["init", "-q"],
          ["add", "."],
          [...who, "commit", "-qm", "First"],
        ])
          execFileSync("git", words, { cwd });
        await writeFiles(join(cwd, "seeds"), { "odd.txt": storySeed({ lines: ["odd: 1"] }) });
        await writeFiles(cwd, {
          "sources.yaml": `${sources}  - name: New\n    feed: https://new.example/feed\n    tpoics: [Law]\n`,
        });
        const { code, out } = await digest(["check", "--since", "HEAD", "--format", "json"], { cwd });
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject({
          ...{ since: "HEAD", errors: 0, warnings: 2 },
          problems: [{ field: "odd" }, { file: "sources.yaml", line: 5 }],
        });
      });
    },
  );
});

describe.concurrent("digest clean", () => {
  const result = z.strictObject({
    file: z.string(),
    removed: z.array(z.object({ from: z.number(), to: z.number(), reasons: z.array(z.string()).min(1) })),
    suspicious: z.array(z.unknown()),
    problem: z.string().optional(),
  });

  test("--json prints one object a line in the order of the files, in lines of the file", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      const spam = "004_4f08a40855cf5d51.txt";
      await cp(join(EXAMPLE_SEEDS, spam), join(cwd, spam));
      const text = storySeed({ body: "" });
      await writeFile(join(cwd, "z.txt"), text);
      await writeFile(join(cwd, "a.txt"), "\u0000");
      const { code, out } = await digest(["clean", "--json", "z.txt", spam, "a.txt", join(cwd, "z.txt")], { cwd });
      const lines = out
        .trimEnd()
        .split("\n")
        .map((line) => result.parse(JSON.parse(line)));
      expect(lines.map(({ file, removed }) => [file, removed.map(({ from, to }) => [from, to])])).toEqual([
        ["z.txt", []],
        [spam, [[61, 218]]],
        ["a.txt", []],
        [join(cwd, "z.txt"), []],
      ]);
      expect(lines.map(({ problem }) => problem !== undefined)).toEqual([false, false, true, false]);
      expect(code).toBe(1);
    });
  });

  test("follows the sidecar as a build does, and names a rule that does not fit", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      const name = "004_4f08a40855cf5d51";
      await cp(join(EXAMPLE_SEEDS, `${name}.txt`), join(cwd, `${name}.txt`));
      await writeFile(join(cwd, `${name}.meta.yml`), 'cleaning:\n  cut: ["60-61 00000000"]\n');
      const stale = await digest(["clean", "--json", `${name}.txt`], { cwd });
      expect(JSON.parse(stale.out)).toMatchObject({
        errors: [expect.stringMatching(/^004\S+\.meta\.yml:2:\d+ error cleaning\.cut 60-61 00000000 does not match/)],
      });
      // As a build: one bad seed holds nothing back.
      expect(stale.code).toBe(0);

      const { out } = await digest(["clean", "--json", "--lines", "60-61", `${name}.txt`], { cwd });
      const { rule } = z.object({ rule: z.string() }).parse(JSON.parse(out));
      await writeFile(join(cwd, `${name}.meta.yml`), `cleaning:\n  cut: ["${rule}"]\n`);
      const { code, out: said } = await digest(["clean", `${name}.txt`], { cwd });
      expect(said).toContain("  cut lines 60–61: 2 lines of comment spam\n      a rule in the sidecar says so\n  cut");
      expect(code).toBe(0);
    });
  });

  test("--label writes cases, and two seeds of one name do not replace each other", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      const [one, other] = ["a/mill.txt", "b/mill.txt"];
      await writeFiles(cwd, {
        [one]: "The mill turns.\nNice blog!\n",
        [other]: "The mill stands.\nNice blog!\n",
        "mill.dat": "The mill turns.\n",
      });
      const { out } = await digest(["clean", "--json", "--lines", "2", one], { cwd });
      const { rule } = z.object({ rule: z.string() }).parse(JSON.parse(out));
      for (const dir of ["a", "b"])
        await writeFile(join(cwd, dir, "mill.meta.yaml"), `cleaning: { cut: ["${rule}"] }\n`);
      const labelled = await digest(["clean", "--label", "cases", "--force", one, other, "mill.dat"], { cwd });
      expect(labelled.out).toMatch(
        /cases\/mill\.json written: .*source mill\n.*1 line of the article, 1 of comment spam/,
      );
      expect(labelled.out).toMatch(/b\/mill\.txt\n {2}cases\/mill\.json exists with other text/);
      expect(labelled.out).toMatch(/mill\.dat\n {2}is not a seed file; name it/);
      expect(labelled.code).toBe(1);
      const all = await digest(["clean", "a/mill.meta.yaml", one], { cwd });
      expect([all.code, all.out]).toEqual([0, expect.not.stringContaining("meta.yaml\n")]);
    });
  });

  test("tells a person the same in words", async ({ expect }) => {
    const seeds = ["004_4f08a40855cf5d51", "003_998e3d3fe03a7b42"].map((name) => join(EXAMPLE_SEEDS, `${name}.txt`));
    const { code, out, err } = await digest(["clean", ...seeds]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^\S+004\S+\n {2}cut lines 59–67: 9 lines of comment spam\n {6}a rule in the sidecar says so\n {2}cut lines 68–218: 151 lines of comment spam\n( {6}.+\n)+\S+003\S+\n {2}nothing to cut\n$/,
    );
  });
});
