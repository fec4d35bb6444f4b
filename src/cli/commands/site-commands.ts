import type { Command } from "commander";
import type { BuildFlags } from "../build.ts";
import { resolveSeeds } from "../folders.ts";
import type { InitFlags } from "../init/init.ts";
import type { LinksFlags } from "../links.ts";
import type { OpenProject } from "../open-project.ts";
import type { ReportFlags } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "./whole-number.ts";

/** The commands that make the site, and those that look at it. What each needs is loaded when it runs. */
export function addSiteCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  const { out } = terminal;

  program
    .command("init")
    .description("begin a digest of your own: settings, workflows and a folder of seeds; overwrites nothing")
    .argument("[folder]", "where it is to lie", ".")
    .option("--title <text>", "its name; the folder's name unless told")
    .option("--address <address>", "where it will be served", "https://digest.example/")
    .option("--language <tag>", "the language of its words and dates, such as de or pt-BR", "en")
    .option("--time-zone <zone>", "the zone in which its days begin; that of its language unless told")
    .option("--example", "write a first seed too", false)
    .action(async (folder: string, flags: InitFlags) => {
      const { initDigest } = await import("../init/init.ts");
      console.log(initDigest(folder, flags, out));
    });

  program
    .command("doctor")
    .description(
      "look at the digest's folder: what this version of the program wants otherwise; exit 1 where something is wrong",
    )
    .action(async () => {
      const { examine } = await import("../doctor.ts");
      if (await examine(open, out)) process.exitCode = 1;
    });

  program
    .command("build")
    .description("build the site: seeds in, _site out")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .option("--output <dir>", "the folder of the finished site; _site beside the settings unless told")
    .option("--drafts", "show withheld articles too, each with a badge", false)
    .option("--strict", "exit 1 where a seed has an error", false)
    .option("--json", "print what was done as JSON", false)
    .option("--cache <dir>", "the folder that keeps work for the next build; .cache unless told")
    .option("--no-cache", "build everything anew, and keep nothing")
    .option("--no-search", "leave out the search: its page, the links to it, and its index")
    .option("--no-share-images", "leave out the pictures of leads for where they are shared")
    .option("--no-api", "leave out the articles as JSON for other programs")
    .option("--threads <number>", "how many threads share the work; as many as there are cores", wholeNumber(1, 64))
    .action(async (flags: BuildFlags) => {
      const { build } = await import("../build.ts");
      await build(await open(), flags, terminal);
    });

  program
    .command("report")
    .description("show what the last build did: changes, reasons, problems, every line that was cut")
    .option("--html <file>", "write it as one page of HTML; into the cache, unless told")
    .option("--md <file>", "write a summary as Markdown; - prints it")
    .option("--output <dir>", "the folder of the finished site; _site beside the settings unless told")
    .option("--cache <dir>", "the build's folder of what it keeps; .cache unless told")
    .action(async (flags: ReportFlags) => {
      const { writeReport } = await import("../report.ts");
      await writeReport(await open(), flags, out);
    });

  program
    .command("serve")
    .description("serve a preview with drafts, reloaded when a seed or a setting changes")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .option("--port <number>", "the port; the next free one where it is taken", wholeNumber(1, 65_535), 8080)
    .option("--host <host>", "where to listen; 0.0.0.0 shows drafts to the whole network", "127.0.0.1")
    .action(async (options: { seeds?: string; port: number; host: string }) => {
      const { serve } = await import("../serve.ts");
      await serve(open, options.seeds, options.port, options.host);
    });

  program
    .command("links")
    .description("check every link of the finished site; exit 1 where one is dead")
    .option("--output <dir>", "the folder of the finished site; _site beside the settings unless told")
    .option("--external", "ask too whether what it links to elsewhere is still there", false)
    .option("--cache <dir>", "the folder that keeps what was asked; .cache/links unless told")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .action(async ({ seeds, ...flags }: LinksFlags & { seeds?: string }) => {
      const { checkLinks } = await import("../links.ts");
      const project = await open();
      if (await checkLinks(project, resolveSeeds(seeds ?? project.seeds), flags, terminal)) process.exitCode = 1;
    });
}
