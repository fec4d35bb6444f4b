import { type Command, Option } from "commander";
import type { Site } from "../../site/site.ts";
import type { AddFlags } from "../add.ts";
import { FORMATS, type Format } from "../check/formats.ts";
import type { CleanFlags } from "../clean-files.ts";
import { resolveSeed, resolveSeeds, resolveSite } from "../folders.ts";
import type { OpenProject } from "../open-project.ts";
import type { Terminal } from "../terminal.ts";
import { lineRange } from "./line-range.ts";
import { wholeNumber } from "./whole-number.ts";

/** The commands by which a curator gathers and mends seeds. What each needs is loaded when it runs. */
export function addSeedCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  const { out, err } = terminal;

  program
    .command("add")
    .description(
      "make a seed of a page: an address, a saved page, or - for standard input; or of what is new in a feed",
    )
    .argument("[source]", "an address, a file, or -")
    .option("--feed <feed>", "take what is new in an RSS, Atom or JSON feed: an address, a saved file, or -")
    .option("--limit <number>", "how many new items of a feed are taken at most", wholeNumber(1, 1000), 10)
    .option("--address <address>", "the page's canonical address, where it does not say")
    .option("--title <text>", "the headline, where the page has none or a wrong one")
    .option("--date <date>", "the day or moment it was published, where the page does not say")
    .option("--topic <names...>", "its topics, instead of those that would be suggested")
    .option("--no-text", "leave the article's text out: readers get the excerpt and the link")
    .option("--cover", "list it as a report of the story that is there already, if there is one", false)
    .option("--force", "make a seed even of what is listed as another's report", false)
    .option("--dry-run", "show what would be written, and write nothing", false)
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .action(async (source: string | undefined, { seeds, ...flags }: AddFlags & { seeds?: string }) => {
      const { addSeeds } = await import("../add.ts");
      const project = await open();
      if (await addSeeds(project, resolveSeeds(seeds ?? project.seeds), source, flags, { out, err }))
        process.exitCode = 1;
    });

  program
    .command("check")
    .description("name every problem of every seed; exit 1 where one is an error")
    .argument("[files...]", "report on these seeds only")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .addOption(
      new Option("--format <form>", "for a person, a program, a pull request or code scanning")
        .choices(FORMATS)
        .default("text"),
    )
    .option("--since <revision>", "tell only what was not there at a revision of git")
    .option("--feeds [dir]", "check the feeds of a built site instead; of _site unless told")
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
    .description("show which lines the comment filter would cut from files, and make labelled cases of corrections")
    .argument("<files...>", "seeds, in any folder")
    .option(
      "--lines <range>",
      "print the rule for these lines of the file, such as 59-67, to keep or to cut them",
      lineRange,
    )
    .option(
      "--label <dir>",
      "write each seed and what its sidecar keeps and cuts into a folder, to train the filter with",
    )
    .option("--force", "write over cases that are there with other text or labels", false)
    .option("--json", "print one JSON object a line", false)
    .action(async (files: string[], flags: CleanFlags) => {
      const { cleanFiles } = await import("../clean-files.ts");
      if (await cleanFiles(await open(), files, flags, out)) process.exitCode = 1;
    });

  program
    .command("cluster")
    .description("show which seeds report the same news, and merge them under one")
    .option("--write", "write the sidecars that merge them", false)
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .action(async ({ seeds, write }: { seeds?: string; write: boolean }) => {
      const { clusterSeeds } = await import("../cluster.ts");
      const project = await open();
      await clusterSeeds(project, resolveSeeds(seeds ?? project.seeds), write, out);
    });
}

/** Names what is wrong with the feeds of a built site. */
async function checkFeedsIn(site: Site, dir: string, { out, err }: Terminal): Promise<void> {
  const { checkFeeds, describeFeedReport } = await import("../check-feeds.ts");
  const { describeProblems } = await import("../describe-build.ts");
  const report = checkFeeds(site, resolveSite(dir), dir.replace(/[/\\]+$/, ""));
  if (report.problems.length > 0) console.error(describeProblems(report.problems, err));
  console.log(describeFeedReport(report, out));
  if (report.problems.some(({ severity }) => severity === "error")) process.exitCode = 1;
}
