import type { Command } from "commander";
import type { BuildFlags } from "../build.ts";
import type { InitFlags } from "../init/init.ts";
import type { LinksFlags } from "../links.ts";
import type { OpenProject } from "../open-project.ts";
import { openSeeds } from "../open-seeds.ts";
import type { ReportFlags } from "../report.ts";
import type { JoinFlags } from "../shards.ts";
import type { Terminal } from "../terminal.ts";
import { OUTPUT, SEEDS } from "./common-options.ts";
import { shardOf } from "./shard-of.ts";
import { wholeNumber } from "./whole-number.ts";

/** Commands that build or check the site. Each loads its modules when it runs. */
export function addSiteCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  const { out } = terminal;

  program
    .command("init")
    .description("Create a digest in a new folder")
    .argument("[folder]", "folder to create it in", ".")
    .option("--title <text>", "set its title (default: the folder's name)")
    .option("--address <address>", "set the address of the site", "https://digest.example/")
    .option("--language <tag>", "set the language, such as de or pt-BR", "en")
    .option("--time-zone <zone>", "set the time zone (default: the usual one for the language)")
    .option("--example", "include an example seed", false)
    .option("--gather", "include sources.yaml and a workflow that gathers news into a pull request", false)
    .action(async (folder: string, flags: InitFlags) => {
      const { initDigest } = await import("../init/init.ts");
      console.log(initDigest(folder, flags, out));
    });

  program
    .command("doctor")
    .description("Check that the folder works with this version of the program")
    .action(async () => {
      const { examine } = await import("../doctor.ts");
      if (await examine(open, out)) process.exitCode = 1;
    });

  program
    .command("build")
    .description("Build the site from the seeds")
    .option(...SEEDS)
    .option(...OUTPUT)
    .option("--drafts", "include withheld articles, each with a badge", false)
    .option("--strict", "exit with 1 if a seed has an error", false)
    .option("--json", "print the result as JSON", false)
    .option("--cache <dir>", "keep the cache in this folder instead of .cache/")
    .option("--no-cache", "build everything from scratch, and keep no cache")
    .option("--no-search", "leave out search")
    .option("--no-share-images", "leave out share images")
    .option("--no-api", "leave out the JSON API")
    .option("--threads <number>", "use this many threads (default: one per core)", wholeNumber(1, 64))
    .option("--shard <i/n>", "build only this part, such as 1/20, for digest join", shardOf)
    .option("--parts <dir>", "share parts between machines in this folder")
    .action(async (flags: BuildFlags) => {
      if (flags.shard === undefined) {
        const { build } = await import("../build.ts");
        await build(await open(), flags, terminal);
      } else {
        const { buildPart } = await import("../shards.ts");
        await buildPart(await open(), flags, flags.shard, terminal);
      }
    });

  program
    .command("join")
    .description("Plan a build in shards, then publish the result")
    .argument("<folder>", "folder that the shards share")
    .option(...SEEDS)
    .option(...OUTPUT)
    .option("--drafts", "include withheld articles, each with a badge", false)
    .option("--strict", "exit with 1 if a seed has an error", false)
    .option("--json", "print the result as JSON", false)
    .option("--no-search", "leave out search")
    .option("--no-share-images", "leave out share images")
    .option("--no-api", "leave out the JSON API")
    .action(async (folder: string, flags: JoinFlags) => {
      const { join } = await import("../shards.ts");
      await join(await open(), folder, flags, terminal);
    });

  program
    .command("report")
    .description("Show what the last build did, and why")
    .option("--html <file>", "write the HTML report to this file instead of the cache")
    .option("--md <file>", "write a Markdown summary to this file; - prints it")
    .option(...OUTPUT)
    .option("--cache <dir>", "use the cache in this folder instead of .cache/")
    .action(async (flags: ReportFlags) => {
      const { writeReport } = await import("../report.ts");
      await writeReport(await open(), flags, out);
    });

  program
    .command("serve")
    .description("Serve a preview with drafts, rebuilt on every change")
    .option(...SEEDS)
    .option("--port <number>", "listen on this port, or on the next free one", wholeNumber(1, 65_535), 8080)
    .option("--host <host>", "listen on this address; 0.0.0.0 shows drafts to the whole network", "127.0.0.1")
    .action(async (options: { seeds?: string; port: number; host: string }) => {
      const { serve } = await import("../serve.ts");
      await serve(open, options.seeds, options.port, options.host);
    });

  program
    .command("links")
    .description("Check every link of the finished site")
    .option(...OUTPUT)
    .option("--external", "also check external links", false)
    .option("--cache <dir>", "keep results in this folder instead of .cache/links/")
    .option(...SEEDS)
    .action(async ({ seeds, ...flags }: LinksFlags & { seeds?: string }) => {
      const { checkLinks } = await import("../links.ts");
      if (await checkLinks(...(await openSeeds(open, seeds)), flags, terminal)) process.exitCode = 1;
    });
}
