import { type Command, Option } from "commander";
import { isError } from "../../seeds/problem.ts";
import type { Site } from "../../site/site.ts";
import type { AddFlags } from "../add.ts";
import { FORMATS, type Format } from "../check/formats.ts";
import type { CleanFlags } from "../clean-files.ts";
import { resolveSeed, resolveSeeds, resolveSite } from "../folders.ts";
import type { OpenProject } from "../open-project.ts";
import { openSeeds } from "../open-seeds.ts";
import type { Terminal } from "../terminal.ts";
import { SEEDS } from "./common-options.ts";
import { lineRange } from "./line-range.ts";
import { wholeNumber } from "./whole-number.ts";

/** Commands that create and correct seeds. Each loads its modules when it runs. */
export function addSeedCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  const { out, err } = terminal;

  program
    .command("add")
    .description("Make seeds from a web page or a feed")
    .argument("[source]", "address or file of a page; - reads standard input")
    .option("--feed <feed>", "add new items from this feed: an address, a file, or -")
    .option("--limit <number>", "add at most this many items of a feed", wholeNumber(1, 1000), 10)
    .option("--address <address>", "set the page's address if the page does not give it")
    .option("--title <text>", "set the headline if the page has none or a wrong one")
    .option("--date <date>", "set the publication date if the page does not give it")
    .option("--topic <names...>", "set the topics instead of using the suggested ones")
    .option("--no-text", "leave out the article's text")
    .option("--cover", "merge it into the story it reports on, if there is one", false)
    .option("--force", "add it even if a story already lists it as a report", false)
    .option("--dry-run", "show the seed without writing it", false)
    .option(...SEEDS)
    .action(async (source: string | undefined, { seeds, ...flags }: AddFlags & { seeds?: string }) => {
      const { addSeeds } = await import("../add.ts");
      if (await addSeeds(...(await openSeeds(open, seeds)), source, flags, { out, err })) process.exitCode = 1;
    });

  program
    .command("check")
    .description("Report every problem of every seed")
    .argument("[files...]", "seeds to report on (default: all)")
    .option(...SEEDS)
    .addOption(new Option("--format <form>", "print in this format").choices(FORMATS).default("text"))
    .option("--since <revision>", "report only problems introduced since this git revision")
    .option("--feeds [dir]", "check the feeds of a built site instead (default: _site/)")
    .action(
      async (files: string[], options: { seeds?: string; format: Format; since?: string; feeds?: string | true }) => {
        const project = await open();
        if (options.feeds !== undefined) {
          await checkFeedsIn(project.site, options.feeds === true ? project.output : options.feeds, terminal);
          return;
        }
        const { checkSeeds } = await import("../check.ts");
        const seeds = resolveSeeds(options.seeds ?? project.seeds);
        const failed = await checkSeeds(
          project,
          seeds,
          files.map((file) => resolveSeed(file, seeds)),
          { format: options.format, since: options.since, out, err },
        );
        if (failed) process.exitCode = 1;
      },
    );

  program
    .command("clean")
    .description("Show which lines the comment filter would cut")
    .argument("<files...>", "seeds, in any folder")
    .option("--lines <range>", "print the rule for these lines, such as 59-67", lineRange)
    .option("--label <dir>", "write labeled cases to this folder, to train the filter")
    .option("--force", "overwrite cases whose text or labels have changed", false)
    .option("--json", "print one JSON object per file", false)
    .action(async (files: string[], flags: CleanFlags) => {
      const { cleanFiles } = await import("../clean-files.ts");
      if (await cleanFiles(await open(), files, flags, out)) process.exitCode = 1;
    });

  program
    .command("cluster")
    .description("Show which seeds report the same story, and merge them")
    .option("--write", "write the sidecars that merge them", false)
    .option(...SEEDS)
    .action(async ({ seeds, write }: { seeds?: string; write: boolean }) => {
      const { clusterSeeds } = await import("../cluster.ts");
      await clusterSeeds(...(await openSeeds(open, seeds)), write, out);
    });
}

async function checkFeedsIn(site: Site, dir: string, { out, err }: Terminal): Promise<void> {
  const { checkFeeds, formatFeedReport } = await import("../check-feeds.ts");
  const { formatProblems } = await import("../format-build.ts");
  const report = checkFeeds(site, resolveSite(dir), dir.replace(/[/\\]+$/, ""));
  if (report.problems.length > 0) console.error(formatProblems(report.problems, err));
  console.log(formatFeedReport(report, out));
  if (report.problems.some(isError)) process.exitCode = 1;
}
