import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { promisify } from "node:util";
import { hasCode } from "../../lib/system-fault.ts";
import { UsageError } from "../../lib/usage-error.ts";
import type { SeedFolder } from "../../seeds/seed-file.ts";

const run = promisify(execFile);

/** A folder of seeds at an earlier revision. */
export interface OldSeeds {
  /** A temporary folder, displayed with the name of the present one. */
  readonly folder: SeedFolder;
  /** Files renamed since: old paths and new ones, relative to the folder. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Another file of the repository at that revision. Undefined if it did not exist. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

/**
 * Calls `work` with a folder of seeds at a revision, as recorded by git; empty if it did not exist then. Throws if git, the
 * repository or the revision is missing.
 */
export async function withSeedsAt<Result>(
  revision: string,
  seeds: SeedFolder,
  work: (old: OldSeeds) => Promise<Result>,
): Promise<Result> {
  const place = await git(seeds.path, ["rev-parse", "--show-toplevel", "--show-prefix"]).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--since needs seeds that are kept in a git repository: ${reasonOf(error)}`);
  });
  const [top = "", prefix = ""] = place.split("\n");
  const commit = await commitOf(revision, seeds);
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "digest-since-")));
  try {
    const path = join(dir, "seeds");
    const tree = prefix === "" ? `${commit}^{tree}` : `${commit}:${prefix.replace(/\/$/, "")}`;
    const index = { GIT_INDEX_FILE: join(dir, "index") };
    const wasThere = await git(top, ["rev-parse", "--verify", "--quiet", tree]).then(
      () => true,
      () => false,
    );
    if (wasThere) await git(top, ["read-tree", tree], index);
    else await git(top, ["read-tree", "--empty"], index);
    mkdirSync(path);
    await git(top, ["checkout-index", "--all", "--quiet", `--prefix=${path}/`], index);
    return await work({
      folder: { path, shown: seeds.shown },
      renamed: await renamedIn(path, realpathSync(seeds.path)),
      textOf: (file) => git(dirname(file), ["show", `${commit}:./${basename(file)}`]).catch(() => undefined),
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function commitOf(revision: string, { path }: SeedFolder): Promise<string> {
  try {
    return (await git(path, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])).trim();
  } catch {
    const shallow = (await git(path, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
    const cure = shallow
      ? "; this is a shallow clone, so fetch it first: git fetch --depth=1 origin COMMIT, or fetch-depth: 0 in actions/checkout"
      : "; name a branch, a tag or a commit that git log knows";
    throw new UsageError(`there is no revision ${revision} here${cure}`);
  }
}

/** Detects renames by similar text. Untracked files count too. */
async function renamedIn(from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const words = ["diff", "--no-index", "--no-ext-diff", "-z", "--name-status", "--find-renames", "-l1000"];
  const told = await git(from, [...words, "--diff-filter=R", from, to]).catch((error: unknown) => {
    if (isDifference(error)) return error.stdout;
    throw error;
  });
  const renamed = new Map<string, string>();
  const parts = told.split("\0");
  for (let at = 0; at + 2 < parts.length; at += 3)
    renamed.set(inside(from, parts[at + 1] ?? ""), inside(to, parts[at + 2] ?? ""));
  return renamed;
}

/** On some systems, git prints absolute paths without the leading slash. */
function inside(dir: string, path: string): string {
  const start = dir.split(sep).join("/").replace(/^\//, "");
  return path.replace(/^\//, "").slice(start.length + 1);
}

async function git(
  cwd: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await run("git", [...words], { cwd, env: { ...ownEnvironment(), ...more }, maxBuffer: 2 ** 28 });
    return stdout;
  } catch (error) {
    if (hasCode(error, "ENOENT")) throw new UsageError("--since needs git, which is not installed here");
    throw error;
  }
}

/** Git must find the repository by the working directory, not by variables that a hook has set. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const set = Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name));
  return Object.fromEntries(set);
}

/** Exit code 1 means that two folders differ. */
function isDifference(error: unknown): error is { readonly stdout: string } {
  return error instanceof Error && "code" in error && error.code === 1 && "stdout" in error;
}

/** The first line of git's error message. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  return (said.trim().split("\n")[0] ?? "").replace(/^fatal: /, "");
}
