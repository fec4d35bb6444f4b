import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { cloneProgram } from "./helpers/test-project.ts";

/** Steps that this test leaves out, each with why. */
const LEFT_OUT: readonly { readonly says: RegExp; readonly why: string }[] = [
  { says: /^npm ci /, why: "fetches packages" },
  { says: /^npm test$/, why: "runs this test" },
  { says: /comment-on-pull-request/, why: "talks to GitHub; has a test of its own" },
  { says: /digest -- ping /, why: "talks to a hub" },
  { says: /digest -- links /, why: "asks other sites" },
];

const WORKFLOWS = ".github/workflows";
/** Runs on several machines. */
const IN_SHARDS = "docs/hosting/pages-in-shards.yml";

/** What GitHub puts in the place of an expression. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  "steps.pages.outputs.base_url": "https://you.github.io/news",
  "needs.read.outputs.base_url": "https://you.github.io/news",
  "github.run_id": "1",
  "github.run_attempt": "1",
};

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      strategy: z.object({ matrix: z.object({ shard: z.array(z.number()).optional() }) }).optional(),
      steps: z.array(
        z.object({
          uses: z.string().default(""),
          with: z.record(z.string(), z.unknown()).default({}),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  ),
});

const run = promisify(execFile);

/** The commands of a workflow that can run here, in its order, with their environment. */
async function stepsOf(name: string) {
  const text = await readFile(join(PROGRAM, WORKFLOWS, name), "utf8");
  const steps = Object.values(workflow.parse(parse(text)).jobs).flatMap((job) => job.steps);
  return steps.flatMap(({ run: command, env }) =>
    command === undefined || LEFT_OUT.some(({ says }) => says.test(command))
      ? []
      : [{ command, env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value)])) }],
  );
}

function fill(value: string, more: Readonly<Record<string, string>> = {}): string {
  return value.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, expression: string) => {
    const filled = { ...EXPRESSIONS, ...more }[expression];
    if (filled === undefined) throw new Error(`The test does not know what ${expression} is.`);
    return filled;
  });
}

/** A copy of the project as a runner checks it out, as a commit that changes a seed. */
async function checkOut(dir: string): Promise<void> {
  await cloneProgram(dir);
  await cp(EXAMPLE_SEEDS, join(dir, "seeds"), { recursive: true });
  await writeFile(join(dir, ".gitignore"), "node_modules\n.cache\n_site\n");
  const git = (...args: readonly string[]) =>
    run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], { cwd: dir });
  await git("init", "--quiet");
  await git("add", ".");
  await git("commit", "--quiet", "--message", "Begin");
  await writeFile(
    join(dir, "seeds", "new.txt"),
    "---\ntitle: New\ntilte: x\npublishedDateTime: 2021-05-01T00:00:00Z\nwebUrl: https://x.example/1\n---\n",
  );
  await git("add", ".");
  await git("commit", "--quiet", "--message", "Add a seed with a slip");
}

let root = "";
let dir = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "digest-test-"));
  dir = join(root, "project");
  await mkdir(dir);
  await checkOut(dir);
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs the command of a step in the copy of the project. */
async function runStep(command: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const options = { cwd: dir, env: { PATH, HOME, TMPDIR, CI: "true", ...env } };
  return (await run("bash", ["-e", "-c", command], options)).stdout;
}

test("the commands of the workflows do what they are there for, in a copy of the project", async () => {
  const summary = join(root, "summary.md");
  const done: string[] = [];
  for (const name of ["check.yml", "pages.yml"]) {
    for (const { command, env } of await stepsOf(name)) {
      done.push(`${command}\n${await runStep(command, { GITHUB_STEP_SUMMARY: summary, ...env })}`);
    }
  }
  expect(done.find((each) => each.includes("--format github"))).toMatch(/::warning file=seeds\/new\.txt,line=3,/);
  expect(await readFile(join(dir, "problems.txt"), "utf8")).toContain("seeds/new.txt:3:");
  expect(await readFile(join(dir, "_site", "index.html"), "utf8")).toContain("https://you.github.io/news/");
  expect(await readFile(summary, "utf8")).toContain("| Published | 4 |");
  expect(await readFile(join(dir, "report.html"), "utf8")).toContain("Build report");
  expect(await readdir(join(dir, "_site"))).not.toContain("report.html");
  expect(done).toHaveLength(5);
});

/** Does what the actions do that move files between machines: artefacts are folders, and so is the cache. */
async function moveFiles(
  uses: string,
  { name, pattern, path, key, "restore-keys": older }: Readonly<Record<string, string>>,
) {
  const kept = join(root, "kept");
  const local = join(dir, path ?? "");
  const copy = (from: string, to: string) => cp(from, to, { recursive: true });
  if (uses.startsWith("actions/upload-artifact@")) await copy(local, join(kept, name ?? ""));
  if (uses.startsWith("actions/cache/save@")) await copy(local, join(kept, key ?? ""));
  if (!/^actions\/(?:download-artifact|cache\/restore)@/.test(uses)) return;
  const wanted = name ?? pattern?.replace("*", "") ?? older?.trim() ?? "";
  const found = (await readdir(kept)).filter((each) =>
    name === undefined ? each.startsWith(wanted) : each === wanted,
  );
  for (const each of found) await copy(join(kept, each), local);
}

test("the workflow in shards makes the site, each job on a machine that has only what the actions bring it", async () => {
  const text = (await readFile(join(PROGRAM, IN_SHARDS), "utf8"))
    .replaceAll("[1, 2, 3, 4]", "[1, 2]")
    .replace(/(?<=-of-|SHARD\/)4/g, "2");
  const { jobs } = workflow.parse(parse(text));
  await mkdir(join(root, "kept"));
  const told: string[] = [];
  const runJobs = async (names: readonly string[]) => {
    for (const { strategy, steps } of names.flatMap((name) => jobs[name] ?? [])) {
      for (const shard of strategy?.matrix.shard ?? [0]) {
        for (const made of ["parts", "_site"]) await rm(join(dir, made), { recursive: true, force: true });
        const filled = (values: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(
            Object.entries(values).map(([key, value]) => [key, fill(String(value), { "matrix.shard": String(shard) })]),
          );
        for (const { uses, run: command, env, ...step } of steps) {
          await moveFiles(uses, filled(step.with));
          if (command === undefined || LEFT_OUT.some(({ says }) => says.test(command))) continue;
          told.push(await runStep(command, filled(env)));
          if (uses === "" && /join parts$/.test(command))
            await rename(join(dir, "_site"), join(root, "joined")).catch(() => undefined);
        }
      }
    }
  };
  await runJobs(Object.keys(jobs));
  expect(await readFile(join(root, "joined", "index.html"), "utf8")).toContain("https://you.github.io/news/");
  expect((await readdir(join(root, "kept"))).sort()).toEqual([
    ...["pages-1", "pages-2", "plan", "readings-1", "readings-2"],
    ...["shard-1-of-2-1-1", "shard-2-of-2-1-1"],
  ]);
  // The next run reads and makes nothing anew.
  for (const name of await readdir(join(root, "kept")))
    if (!name.startsWith("shard-")) await rm(join(root, "kept", name), { recursive: true });
  told.length = 0;
  await runJobs(["read", "plan", "make"]);
  expect(told.filter((each) => /shard \d-of-2: \d+ files of the site, 0 of them new/.test(each))).toHaveLength(2);
});

/** Programs that a runner has: `gh` tells what it was asked, and knows a pull request once it made one. */
const RUNNERS = {
  gh: `#!/bin/bash
echo "gh $*" >> "$CALLS"
while [ $# -gt 2 ]; do [ "$3" = --body-file ] && cp "$4" "$CALLS.body"; set -- "$1" "$2" "\${@:4}"; done
case "$1 $2" in
  "pr view") [ -e "$CALLS.open" ] && echo OPEN ;;
  "pr create") [ ! -e "$CALLS.open" ] && touch "$CALLS.open" ;;
esac`,
  "google-chrome": `#!/bin/bash
for each; do case "$each" in --screenshot=*) echo picture > "\${each#*=}" ;; esac; done`,
  // Serves nothing, and is asked for nothing: other tests look at the preview.
  curl: "#!/bin/bash\ntrue",
  npm: `#!/bin/bash
case "$*" in
  *"digest -- gather"*) eval "$GATHER" ;;
  *serve*) exec sleep 60 ;;
esac`,
};

test("the workflow that gathers keeps one pull request up to date, or commits straight", async () => {
  const text = await readFile(join(PROGRAM, "src/cli/init/gather.yml"), "utf8");
  expect(await readFile(join(PROGRAM, "docs/hosting/gather.yml"), "utf8")).toBe(text);
  const steps = Object.values(workflow.parse(parse(text)).jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run: command }) =>
    command === undefined || command.startsWith("npm ci") ? [] : [command],
  );
  await inTemporaryFolder(async (root) => {
    const [dir, origin, bin, calls] = ["work", "origin", "bin", "calls"].map((name) => join(root, name)) as [
      string,
      string,
      string,
      string,
    ];
    for (const each of [dir, bin]) await mkdir(each);
    for (const [name, script] of Object.entries(RUNNERS)) await writeFile(join(bin, name), script, { mode: 0o755 });
    const git = async (...args: readonly string[]) => (await run("git", args, { cwd: dir })).stdout.trim();
    await run("git", ["init", "--quiet", "--bare", origin]);
    await git("init", "--quiet", "--initial-branch", "main");
    await git("remote", "add", "origin", origin);
    await mkdir(join(dir, "seeds"));
    await writeFile(join(dir, "seeds", ".gitkeep"), "");
    await git("add", ".");
    await git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", "Begin");
    await git("push", "--quiet", "origin", "main");
    const runAll = async (gather: string, mode = "") => {
      const output = join(root, "output");
      await writeFile(output, "");
      for (const [index, command] of commands.entries()) {
        const isNew = (await readFile(output, "utf8")).includes("new=yes");
        if (index > 2 && (!isNew || (mode === "commit" && index === 3))) continue;
        const env = {
          ...{ PATH: `${bin}:${process.env.PATH}`, HOME: root, CALLS: calls, GATHER: gather, MODE: mode, MAIN: "main" },
          ...{ BRANCH: "gathered", PICTURES: "gathered-pictures", PORT: "1", RUNNER_TEMP: root, GITHUB_OUTPUT: output },
          ...{
            GITHUB_STEP_SUMMARY: join(root, "step"),
            GITHUB_SERVER_URL: "https://github.com",
            GITHUB_REPOSITORY: "you/news",
          },
          GITHUB_RUN_ID: "7",
        };
        await run("bash", ["-e", "-c", command], { cwd: dir, env });
      }
    };
    const filesOf = (branch: string) => git("ls-tree", "-r", "--name-only", `origin/${branch}`);
    const brings = (name: string) =>
      `echo "**1 new story**" > "$RUNNER_TEMP/summary.md"; echo ${name} > seeds/${name}.txt; echo ${name} >> gathered.tsv`;

    await runAll(brings("one"));
    expect(await filesOf("gathered")).toBe("gathered.tsv\nseeds/.gitkeep\nseeds/one.txt");
    expect(await filesOf("gathered-pictures")).toBe("desk.png\nphone.png");
    expect(await filesOf("main")).toBe("seeds/.gitkeep");
    expect(await readFile(join(root, "summary.md"), "utf8")).toContain(
      "https://github.com/you/news/raw/gathered-pictures/desk.png?7",
    );

    // What the pull request says is all of the summary, with its pictures.
    const body = () => readFile(`${calls}.body`, "utf8");
    expect(await body()).toMatch(/^\*\*1 new story\*\*[\s\S]*!\[On a desk\]\(https:.*desk\.png\?7\)/);
    expect(await readFile(calls, "utf8")).toMatch(
      /pr create --head gathered --base main --title News to review: \d{4}-/,
    );

    // A curator rejects one by hand: it is not brought back, and the next run goes on from there.
    await git("rm", "--quiet", "seeds/one.txt");
    await git("commit", "--quiet", "--message", "Reject");
    await git("push", "--quiet", "origin", "HEAD:gathered");
    await runAll(brings("two").replace("1 new", "2 new"));
    expect(await body()).toMatch(/^\*\*2 new/);
    expect(await filesOf("gathered")).toBe("gathered.tsv\nseeds/.gitkeep\nseeds/two.txt");
    expect((await readFile(calls, "utf8")).match(/gh pr (?:create|edit)/g)).toEqual([
      "gh pr create",
      "gh pr create",
      "gh pr edit",
    ]);

    await runAll('echo "**0 new stories**" > "$RUNNER_TEMP/summary.md"');
    await runAll(brings("three"), "commit");
    expect(await filesOf("main")).toBe("gathered.tsv\nseeds/.gitkeep\nseeds/three.txt");
  });
});

test("each step that is left out is there", async () => {
  const names = await readdir(join(PROGRAM, WORKFLOWS));
  const texts = await Promise.all(names.map((name) => readFile(join(PROGRAM, WORKFLOWS, name), "utf8")));
  const commands = texts
    .flatMap((text) => Object.values(workflow.parse(parse(text)).jobs).flatMap(({ steps }) => steps))
    .flatMap((step) => step.run ?? []);
  expect(LEFT_OUT.filter(({ says }) => !commands.some((command) => says.test(command)))).toEqual([]);
});
