import { relative, sep } from "node:path";
import { carryOut, type Plan } from "../desk/carry-out.ts";
import { alone, DECISIONS, type Decision } from "../desk/decisions.ts";
import { diffLines } from "../desk/diff-lines.ts";
import { headlineOf } from "../desk/headline.ts";
import type { Act } from "../desk/journal.ts";
import type { Refusal } from "../desk/sidecar.ts";
import { split } from "../desk/story.ts";
import { withhold } from "../digest/withhold.ts";
import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";
import { UsageError } from "../lib/usage-error.ts";
import { readFolder } from "../publishing/read-folder.ts";
import { isSidecar, type SeedFolder, shownPath, stemKey } from "../seeds/seed-file.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { resolveSeed } from "./folders.ts";
import type { Project } from "./open-project.ts";
import type { Paint, Terminal } from "./terminal.ts";
import { openWorkplace } from "./workplace.ts";

/** Decides on seeds, writes their sidecars and prints the changes. Returns true if any seed was left unchanged. */
export async function decide(
  project: Project,
  folder: SeedFolder,
  files: readonly string[],
  decision: Decision,
  terminal: Terminal,
): Promise<boolean> {
  const { act, done } = DECISIONS[decision];
  return await each(project, folder, files, terminal, async (seed, says) => ({
    seed,
    says: `${done} ${says}`,
    work: async (load) => alone(act(await load(seed))),
  }));
}

/** Splits merged seeds off their stories, or all of them off a lead's story. Returns true if any was left unchanged. */
export async function uncluster(
  project: Project,
  folder: SeedFolder,
  files: readonly string[],
  terminal: Terminal,
): Promise<boolean> {
  const { site } = project;
  return await each(project, folder, files, terminal, async (seed, says) => {
    const { articles } = await readFolder({ seeds: folder, site, cache: cacheIn(project) });
    const { withheld } = withhold(articles, { now: currentInstant(), ...site });
    const merged = withheld.filter(({ article }) => article.consent === "merged");
    const lead = merged.find(({ article }) => article.seed === seed)?.lead?.seed;
    const story = merged.filter(({ lead: own }) => own !== undefined && own.seed === (lead ?? seed));
    const isMember = lead !== undefined || story.length === 0;
    return {
      seed,
      says: isMember ? `Split off ${says}` : `Unclustered ${says}`,
      work: async (load) => {
        const members = isMember ? [seed] : story.map(({ article }) => article.seed);
        const others = story.map(({ article }) => article.seed).filter((name) => !members.includes(name));
        const leading = isMember ? lead : seed;
        return await split(
          leading === undefined ? undefined : await load(leading),
          await Promise.all(members.map(load)),
          await Promise.all(others.map(load)),
        );
      },
    };
  });
}

async function each(
  project: Project,
  folder: SeedFolder,
  files: readonly string[],
  { out, err }: Terminal,
  planFor: (seed: string, says: string) => Promise<Plan>,
): Promise<boolean> {
  const workplace = openWorkplace(project, folder);
  let failed = false;
  for (const file of files) {
    const seed = await nameOf(folder, file, workplace.entryOf);
    const result = await carryOut(workplace, await planFor(seed, await headlineOf(workplace, seed)));
    failed ||= "refused" in result;
    if ("refused" in result) console.error(formatRefusal(shownPath(folder, seed), result, err));
    else console.log(formatAct(folder, result, out));
  }
  return failed;
}

/** Finds the seed for a file name, which may be that of its sidecar. */
async function nameOf(folder: SeedFolder, file: string, entryOf: (name: string) => Promise<unknown>): Promise<string> {
  const name = relative(folder.path, resolveSeed(file, folder)).split(sep).join("/");
  if (!isSidecar(name)) return name;
  for (const ending of [".txt", ".md", ".yaml", ".yml"])
    if ((await entryOf(stemKey(name) + ending)) !== undefined) return stemKey(name) + ending;
  throw new UsageError(`${file} is a sidecar without a seed`);
}

/** Formats an action: the files written, with their changed lines. */
function formatAct(folder: SeedFolder, { says, changes }: Act, paint: Paint): string {
  return [
    `${paint("green", "✓")} ${escapeInvisible(says)}`,
    ...changes.flatMap(({ name, before, after }) => [
      `    ${paint("dim", escapeInvisible(shownPath(folder, name)))}${after === null ? ", removed" : ""}`,
      ...diffLines(before, after).map(({ kind, text }) => {
        const line = `      ${{ same: " ", out: "-", in: "+" }[kind]} ${escapeInvisible(withoutSecrets(text))}`;
        return kind === "same" ? paint("dim", line) : paint(kind === "in" ? "green" : "red", line);
      }),
    ]),
  ].join("\n");
}

function formatRefusal(file: string, { refused }: Refusal, paint: Paint): string {
  return `${paint("red", "✗")} ${escapeInvisible(file)} ${escapeInvisible(refused)}`;
}
