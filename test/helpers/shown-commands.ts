import { cp } from "node:fs/promises";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";
import { EXAMPLE_SEEDS } from "./example.ts";
import { runCommand } from "./run-command.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** A command whose output is shown in a document: `<!-- digest check -->` above a code block. */
export interface ShownCommand {
  readonly words: readonly string[];
  /**
   * Where it is run: undefined for the example seeds; `own`, as in `<!-- own digest check -->`, for a folder made by `digest
   * init`; `in NAME` for the files in `test/shown/NAME/`.
   */
  readonly place: string | undefined;
  readonly output: string;
  /** Position of the output in the document. */
  readonly at: number;
}

const SHOWN = /(<!-- (?:(own|in [\w-]+) )?digest ([^\n]*?) -->\n+```text\n)([\s\S]*?)\n```/g;

/** The commands in a document, in order. */
export function shownCommands(document: string): ShownCommand[] {
  return [...document.matchAll(SHOWN)].map(({ index, 1: before = "", 2: place, 3: words = "", 4: output = "" }) => ({
    words: words.split(" "),
    place,
    output,
    at: index + before.length,
  }));
}

/** Identifies a command and its place. */
export function keyOf({ words, place }: Pick<ShownCommand, "words" | "place">): string {
  return `${place === undefined ? "" : `${place} `}digest ${words.join(" ")}`;
}

const SHOWN_FILES = join(PROGRAM, "test/shown");

/** Order of the commands: some need a built site, and those that write seeds change the output of others. */
const RANKS: Readonly<Record<string, number>> = { build: 0, add: 2, cluster: 3 };

/**
 * Outputs of commands by key. Each is run once; commands of one place share a folder, because a built site serves all of them.
 */
export async function outputsOf(commands: readonly ShownCommand[]): Promise<ReadonlyMap<string, string>> {
  const different = [...new Map(commands.map((command) => [keyOf(command), command])).values()];
  const ranked = different.toSorted((a, b) => rankOf(a) - rankOf(b));
  const places = [...new Set(different.map(({ place }) => place))];
  const runs = places.map((place) => {
    // Commands of a new digest are run in the documents' order.
    const commands = place === "own" ? different : ranked;
    return runEach(
      commands.filter((command) => command.place === place),
      place,
    );
  });
  return new Map((await Promise.all(runs)).flat());
}

function rankOf({ words: [name = ""] }: ShownCommand): number {
  return RANKS[name] ?? 1;
}

/** Runs commands one after the other in a new folder. Returns outputs by key. */
async function runEach(
  commands: readonly ShownCommand[],
  place: string | undefined,
): Promise<[key: string, output: string][]> {
  return await inTemporaryFolder(async (cwd) => {
    if (place?.startsWith("in ")) {
      await cp(join(SHOWN_FILES, place.slice("in ".length)), cwd, { recursive: true });
    } else {
      if (place === undefined) await cp(EXAMPLE_SEEDS, join(cwd, "seeds"), { recursive: true });
    }
    const outputs: [string, string][] = [];
    let dir = cwd;
    for (const command of commands) {
      const { words } = command;
      if (words.at(-1) === "story.html") await cp(join(SHOWN_FILES, "story.html"), join(dir, "story.html"));
      outputs.push([keyOf(command), (await printed(command, dir)).replace(/\n+$/, "")]);
      if (words[0] === "init") dir = join(cwd, words.at(-1) ?? "");
    }
    return outputs;
  });
}

/** Problems come before results, as on a terminal. For the example seeds, only results are shown. */
async function printed({ words, place }: ShownCommand, cwd: string): Promise<string> {
  const { out, err } = await runCommand(words, { cwd });
  return place?.startsWith("in ") ? err + out : out;
}

/** Values that vary: seconds and megabytes. */
const EFFORT = / in [\d.]+ s \(.*\)$/m;

/** Replaces the varying values by those of an earlier output, so that a busy machine does not change the documents. */
export function withEffortOf(output: string, other: string): string {
  const effort = EFFORT.exec(other)?.[0];
  return effort === undefined ? output : output.replace(EFFORT, () => effort);
}
