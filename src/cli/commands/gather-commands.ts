import type { Command } from "commander";
import type { GatherFlags } from "../gather.ts";
import type { OpenProject } from "../open-project.ts";
import { openSeeds } from "../open-seeds.ts";
import type { SourcesFlags } from "../sources.ts";
import type { Terminal } from "../terminal.ts";
import { SEEDS } from "./common-options.ts";
import { wholeNumber } from "./whole-number.ts";

/** Commands for the sources of a digest. Each loads its modules when it runs. */
export function addGatherCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  program
    .command("gather")
    .description("Gather news from the sources in sources.yaml, for review")
    .argument("[names...]", "gather only from these sources, even if they failed lately")
    .option("--at-once <number>", "ask this many sources at once", wholeNumber(1, 64), 8)
    .option("--minutes <number>", "leave the rest for the next run after this many minutes", wholeNumber(1, 1440), 20)
    .option("--summary <file>", "write a Markdown summary to this file")
    .option("--dry-run", "show the seeds without writing them", false)
    .option(...SEEDS)
    .action(async (names: string[], { seeds, ...flags }: GatherFlags & { seeds?: string }) => {
      const { gather } = await import("../gather.ts");
      if (await gather(...(await openSeeds(open, seeds)), names, flags, terminal)) process.exitCode = 1;
    });

  program
    .command("sources")
    .description("Show the health of each source; import or export OPML")
    .option("--import <file>", "add the feeds of this OPML file to sources.yaml")
    .option("--opml <file>", "write the sources as OPML to this file; - prints them")
    .option("--json", "print JSON", false)
    .action(async (flags: SourcesFlags) => {
      const { showSources } = await import("../sources.ts");
      if (showSources(await open(), flags, terminal)) process.exitCode = 1;
    });
}
