import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beginAnew } from "../../src/cli/begin.ts";
import { PROJECT } from "../../src/lib/project.ts";
import { demonstrationFolder } from "./demonstration.ts";
import { runCommand } from "./run-command.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** A command whose output a document shows: `<!-- digest check -->` above a block of text. */
export interface ShownCommand {
  readonly words: readonly string[];
  /** True for `<!-- own digest check -->`: it is typed where a digest of one's own has begun, without our seeds. */
  readonly own: boolean;
  readonly output: string;
  /** Where the output stands in the document. */
  readonly at: number;
}

const SHOWN = /(<!-- (own )?digest ([^\n]*?) -->\n+```text\n)([\s\S]*?)\n```/g;

/** The commands of a document, in its order. */
export function shownCommands(document: string): ShownCommand[] {
  return [...document.matchAll(SHOWN)].map(({ index, 1: before = "", 2: own, 3: words = "", 4: output = "" }) => ({
    words: words.split(" "),
    own: own !== undefined,
    output,
    at: index + before.length,
  }));
}

/** What tells one run of a command from another. */
export function keyOf({ words, own }: Pick<ShownCommand, "words" | "own">): string {
  return `${own ? "own " : ""}digest ${words.join(" ")}`;
}

/** When a command is run: those that look at the site need one, and those that write seeds change what others tell. */
const RANKS: Readonly<Record<string, number>> = { build: 0, add: 2, cluster: 3 };

/**
 * What commands print to their output, by their keys. Each is run once, in a folder that holds the demonstration seeds
 * and a page that a browser saved; in one for all, since a site that was built serves them all.
 */
export async function outputsOf(commands: readonly ShownCommand[]): Promise<ReadonlyMap<string, string>> {
  const different = [...new Map(commands.map((command) => [keyOf(command), command])).values()];
  const ranked = different.toSorted((a, b) => rankOf(a) - rankOf(b));
  const runs = [runEach(ranked.filter(({ own }) => !own)), runEach(different.filter(({ own }) => own))];
  return new Map((await Promise.all(runs)).flat());
}

function rankOf({ words: [name = ""] }: ShownCommand): number {
  return RANKS[name] ?? 1;
}

/** Runs commands one after the other in a folder of their own; gives keys and outputs. */
async function runEach(commands: readonly ShownCommand[]): Promise<[key: string, output: string][]> {
  return await inTemporaryFolder(async (cwd) => {
    await cp(demonstrationFolder(), join(cwd, "seeds"), { recursive: true });
    await cp(join(PROJECT, "test/shown"), cwd, { recursive: true });
    const outputs: [string, string][] = [];
    for (const command of commands) {
      const out = command.words[0] === "begin" ? begin(cwd) : (await runCommand(command.words, { cwd })).out;
      outputs.push([keyOf(command), out.replace(/\n+$/, "")]);
    }
    return outputs;
  });
}

/** `digest begin` moves the seeds of the project it is part of, wherever it is typed, so only what it calls is run. */
function begin(cwd: string): string {
  return beginAnew(cwd, (_, text) => text);
}

/** What differs by machine and moment: seconds, and megabytes of memory. */
const EFFORT = / in [\d.]+ s \(.*\)$/m;

/** An output with the effort that another one tells: a machine that was busy is no example. */
export function withEffortOf(output: string, other: string): string {
  const effort = EFFORT.exec(other)?.[0];
  return effort === undefined ? output : output.replace(EFFORT, () => effort);
}
