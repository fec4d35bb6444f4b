import { cp } from "node:fs/promises";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";
import { EXAMPLE_SEEDS } from "./example.ts";
import { runCommand } from "./run-command.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** A command whose output a document shows: `<!-- digest check -->` above a block of text. */
export interface ShownCommand {
  readonly words: readonly string[];
  /**
   * Where it is typed: undefined among the example seeds; `own`, as in `<!-- own digest check -->`, in the folder that
   * `digest init` made; `in NAME` among the files of `test/shown/NAME/`.
   */
  readonly place: string | undefined;
  readonly output: string;
  /** Where the output stands in the document. */
  readonly at: number;
}

const SHOWN = /(<!-- (?:(own|in [\w-]+) )?digest ([^\n]*?) -->\n+```text\n)([\s\S]*?)\n```/g;

/** The commands of a document, in its order. */
export function shownCommands(document: string): ShownCommand[] {
  return [...document.matchAll(SHOWN)].map(({ index, 1: before = "", 2: place, 3: words = "", 4: output = "" }) => ({
    words: words.split(" "),
    place,
    output,
    at: index + before.length,
  }));
}

/** What tells one run of a command from another. */
export function keyOf({ words, place }: Pick<ShownCommand, "words" | "place">): string {
  return `${place === undefined ? "" : `${place} `}digest ${words.join(" ")}`;
}

const SHOWN_FILES = join(PROGRAM, "test/shown");

/** When a command is run: those that look at the site need one, and those that write seeds change what others tell. */
const RANKS: Readonly<Record<string, number>> = { build: 0, add: 2, cluster: 3 };

/**
 * What commands print to their output, by their keys. Each is run once, in one folder for all of a place, since a site that
 * was built serves them all.
 */
export async function outputsOf(commands: readonly ShownCommand[]): Promise<ReadonlyMap<string, string>> {
  const different = [...new Map(commands.map((command) => [keyOf(command), command])).values()];
  const ranked = different.toSorted((a, b) => rankOf(a) - rankOf(b));
  const places = [...new Set(different.map(({ place }) => place))];
  const runs = places.map((place) => {
    // A digest of one's own begins in the order in which the documents tell it.
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

/** Runs commands one after the other in a folder of their own; gives keys and outputs. */
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

/** What problems there are stands before what came of it, as on a terminal; of the example seeds only the latter is shown. */
async function printed({ words, place }: ShownCommand, cwd: string): Promise<string> {
  const { out, err } = await runCommand(words, { cwd });
  return place?.startsWith("in ") ? err + out : out;
}

/** What differs by machine and moment: seconds, and megabytes of memory. */
const EFFORT = / in [\d.]+ s \(.*\)$/m;

/** An output with the effort that another one tells: a machine that was busy is no example. */
export function withEffortOf(output: string, other: string): string {
  const effort = EFFORT.exec(other)?.[0];
  return effort === undefined ? output : output.replace(EFFORT, () => effort);
}
