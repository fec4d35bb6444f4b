import { cp } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../../src/lib/project.ts";
import { runCommand } from "./run-command.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** A command whose output a document shows: `<!-- digest check -->` above a block of text. */
export interface ShownCommand {
  readonly words: readonly string[];
  readonly output: string;
  /** Where the output stands in the document. */
  readonly at: number;
}

const SHOWN = /(<!-- digest ([^\n]*?) -->\n+```text\n)([\s\S]*?)\n```/g;

/** The commands of a document, in its order. */
export function shownCommands(document: string): ShownCommand[] {
  return [...document.matchAll(SHOWN)].map(({ index, 1: before = "", 2: words = "", 3: output = "" }) => ({
    words: words.split(" "),
    output,
    at: index + before.length,
  }));
}

/** What a command prints to its output in a folder that holds the seeds of this project and nothing else. */
export async function outputOf({ words }: Pick<ShownCommand, "words">): Promise<string> {
  return await inTemporaryFolder(async (cwd) => {
    await cp(join(PROJECT, "seeds"), join(cwd, "seeds"), { recursive: true });
    const { out } = await runCommand(words, { cwd });
    return out.replace(/\n+$/, "");
  });
}

/** What differs by machine and moment: seconds, and megabytes of memory. */
const EFFORT = / in [\d.]+ s \(.*\)$/m;

/** An output with the effort that another one tells: a machine that was busy is no example. */
export function withEffortOf(output: string, other: string): string {
  const effort = EFFORT.exec(other)?.[0];
  return effort === undefined ? output : output.replace(EFFORT, () => effort);
}
