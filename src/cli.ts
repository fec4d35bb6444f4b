import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import type { AddFlags } from "./cli/add.ts";
import { cacheIn, picturesIn } from "./cli/cache.ts";
import { FORMATS, type Format } from "./cli/check/formats.ts";
import { cleanFile, describeClean } from "./cli/clean.ts";
import { currentInstant } from "./cli/clock.ts";
import type { EmailFlags } from "./cli/email.ts";
import { here, resolveOutput, resolveSeed, resolveSeeds, resolveSite } from "./cli/folders.ts";
import type { LinksFlags } from "./cli/links.ts";
import type { ReportFlags } from "./cli/report.ts";
import { paintFor } from "./cli/terminal.ts";
import { UsageError } from "./cli/usage-error.ts";
import { PROJECT } from "./lib/project.ts";
import type { Site } from "./site.ts";

// Eleventy finds its input from the working folder only.
process.chdir(PROJECT);

const out = paintFor(process.stdout);
const err = paintFor(process.stderr);

const program = new Command("digest")
  .description("Turns a folder of news seeds into a static site.")
  .showSuggestionAfterError()
  .showHelpAfterError("See digest --help.")
  .configureOutput({ outputError: (text, write) => write(err("red", text)) })
  .exitOverride(({ exitCode, code }) => {
    process.exit(code === "commander.helpDisplayed" ? exitCode : 2);
  });

program
  .command("build")
  .description("build the site: seeds in, _site out")
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .option("--output <dir>", "the folder of the finished site", "_site")
  .option("--drafts", "show withheld articles too, each with a badge", false)
  .option("--strict", "exit 1 where a seed has an error", false)
  .option("--json", "print what was done as JSON", false)
  .option("--cache <dir>", "the folder that keeps work for the next build; .cache unless told")
  .option("--no-cache", "build everything anew, and keep nothing")
  .option("--no-search", "leave out the search: its page, the links to it, and its index")
  .option("--no-share-images", "leave out the pictures of leads for where they are shared")
  .option("--no-api", "leave out the articles as JSON for other programs")
  .option("--threads <number>", "how many threads share the work; as many as there are cores", readThreads)
  .action(async (options: BuildFlags) => {
    const { buildSite } = await import("./publishing/build-site.ts");
    const { describeBuild, describeProblems, summarize } = await import("./cli/describe-build.ts");
    const { site } = await import("./site.ts");
    const { checkSite } = await import("./cli/check-site.ts");
    checkSite(site);
    const seeds = resolveSeeds(options.seeds);
    const outputDir = resolveOutput(options.output, seeds);
    const dir = typeof options.cache === "string" ? resolve(here, options.cache) : undefined;
    const cache = options.cache === false ? undefined : cacheIn(dir);
    const { showProgress } = await import("./cli/progress.ts");
    const { onProgress, stop } = showProgress(process.stderr);
    const { stopOnSignal } = await import("./cli/stop-on-signal.ts");
    const ended = stopOnSignal({ outputDir, output: options.output, paint: err, tidy: stop });
    const build = await buildSite({
      site: {
        ...site,
        search: site.search && options.search,
        shareImages: site.shareImages && options.shareImages,
        api: site.api && options.api,
      },
      seeds,
      outputDir,
      now: currentInstant(),
      drafts: options.drafts,
      cache,
      ...(cache !== undefined && { pictures: { dir: picturesIn(dir) } }),
      threads: options.threads,
      onProgress,
    })
      .finally(stop)
      .finally(ended);
    const { problems } = build.reading;
    if (problems.length > 0) console.error(describeProblems(problems, err));
    if (options.json) console.log(JSON.stringify(summarize(build), null, 2));
    else console.log(describeBuild(build, options.output, out));
    if (cache !== undefined) {
      const { leaveReport } = await import("./cli/leave-report.ts");
      leaveReport(build, { seeds, output: options.output, outputDir, cache: dir }, err);
    }
    if (options.strict && problems.some(({ severity }) => severity === "error")) process.exitCode = 1;
  });

program
  .command("report")
  .description("show what the last build did: changes, reasons, problems, every line that was cut")
  .option("--html <file>", "write it as one page of HTML; into the cache, unless told")
  .option("--md <file>", "write a summary as Markdown; - prints it")
  .option("--output <dir>", "the folder of the finished site", "_site")
  .option("--cache <dir>", "the build's folder of what it keeps; .cache unless told")
  .action(async (flags: ReportFlags) => {
    const { writeReport } = await import("./cli/report.ts");
    await writeReport(flags, out);
  });

program
  .command("serve")
  .description("serve a preview with drafts, reloaded when a seed changes")
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .option("--port <number>", "the port; the next free one where it is taken", readPort, 8080)
  .action(async (options: { seeds: string; port: number }) => {
    const { serve } = await import("./cli/serve.ts");
    await serve(resolveSeeds(options.seeds), options.port);
  });

program
  .command("check")
  .description("name every problem of every seed; exit 1 where one is an error")
  .argument("[files...]", "report on these seeds only")
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .addOption(
    new Option("--format <form>", "for a person, a program, a pull request or code scanning")
      .choices(FORMATS)
      .default("text"),
  )
  .option("--since <revision>", "tell only what was not there at a revision of git")
  .option("--feeds [dir]", "check the feeds of a built site instead; of _site unless told")
  .action(
    async (files: string[], options: { seeds: string; format: Format; since?: string; feeds?: string | true }) => {
      if (options.feeds !== undefined) {
        await checkFeedsIn(options.feeds === true ? "_site" : options.feeds);
        return;
      }
      const { checkSeeds } = await import("./cli/check.ts");
      const { site } = await import("./site.ts");
      const { checkSite } = await import("./cli/check-site.ts");
      checkSite(site);
      const seeds = resolveSeeds(options.seeds);
      const failed = await checkSeeds(
        seeds,
        files.map((file) => resolveSeed(file, seeds)),
        { format: options.format, since: options.since, out, err },
      );
      if (failed) process.exitCode = 1;
    },
  );

program
  .command("ping")
  .description(
    "tell the WebSub hub of src/site.ts which feeds changed since the last ping; never fails because of the hub",
  )
  .argument("[dir]", "the folder of the finished site", "_site")
  .option("--record <file>", "what remembers the last ping; .cache/pinged.json unless told")
  .action(async (dir: string, { record }: { record?: string }) => {
    const { describePing, ping } = await import("./cli/ping.ts");
    const { site } = await import("./site.ts");
    const { checkSite } = await import("./cli/check-site.ts");
    const { setTimeout: wait } = await import("node:timers/promises");
    checkSite(site);
    const { hub }: Site = site;
    if (hub === undefined) {
      console.log(`${out("green", "✓")} src/site.ts names no hub, so there is nobody to tell`);
      return;
    }
    const file = record === undefined ? resolve(PROJECT, ".cache/pinged.json") : resolve(here, record);
    const done = await ping({ ...site, hub }, { dir: resolveSite(dir), record: file, wait, patience: 10_000 });
    console.log(describePing(done, hub, out));
  });

program
  .command("clean")
  .description("show which lines the comment filter would cut from files")
  .argument("<files...>", "seeds, in any folder")
  .option("--json", "print one JSON object a line", false)
  .action(async (files: string[], { json }: { json: boolean }) => {
    for (const file of files) {
      const result = await cleanFile(file, resolve(here, file));
      console.log(json ? JSON.stringify(result) : describeClean(result, out));
      if (result.problem !== undefined) process.exitCode = 1;
    }
  });

program
  .command("begin")
  .description("move the demonstration seeds out of the way, to begin a digest of your own")
  .action(async () => {
    const { beginAnew } = await import("./cli/begin.ts");
    console.log(beginAnew(PROJECT, out));
  });

program
  .command("email")
  .description("make the e-mail edition of a day; nothing is sent without --send")
  .argument("<date>", "the day of the edition, like 2021-08-20")
  .option("--week", "the edition of the week in which the day falls, Monday to Sunday", false)
  .option("--eml <file>", "write the whole message")
  .option("--html <file>", "write its HTML part")
  .option("--text <file>", "write its plain-text part")
  .option("--no-images", "leave out the outlets' pictures")
  .option("--send", "send it, by the settings in the environment (docs/email.md)", false)
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .action(async (date: string, { seeds, ...flags }: EmailFlags & { seeds: string }) => {
    const { emailEdition } = await import("./cli/email.ts");
    if (!(await emailEdition(date, resolveSeeds(seeds), flags, out))) process.exitCode = 1;
  });

program
  .command("add")
  .description("make a seed of a page: an address, a saved page, or - for standard input; or of what is new in a feed")
  .argument("[source]", "an address, a file, or -")
  .option("--feed <address>", "take what is new in an RSS, Atom or JSON feed")
  .option("--limit <number>", "how many new items of a feed are taken at most", readLimit, 10)
  .option("--address <address>", "the page's canonical address, where it does not say")
  .option("--title <text>", "the headline, where the page has none or a wrong one")
  .option("--date <date>", "the day or moment it was published, where the page does not say")
  .option("--topic <names...>", "its topics, instead of those that would be suggested")
  .option("--no-text", "leave the article's text out: readers get the excerpt and the link")
  .option("--cover", "list it as a report of the story that is there already, if there is one", false)
  .option("--force", "make a seed even of what is listed as another's report", false)
  .option("--dry-run", "show what would be written, and write nothing", false)
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .action(async (source: string | undefined, { seeds, ...flags }: AddFlags & { seeds: string }) => {
    const { addSeeds } = await import("./cli/add.ts");
    if (await addSeeds(resolveSeeds(seeds), source, flags, { out, err })) process.exitCode = 1;
  });

program
  .command("cluster")
  .description("show which seeds report the same news, and merge them under one")
  .option("--write", "write the sidecars that merge them", false)
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .action(async ({ seeds, write }: { seeds: string; write: boolean }) => {
    const { clusterSeeds } = await import("./cli/cluster.ts");
    await clusterSeeds(resolveSeeds(seeds), write, out);
  });

program
  .command("links")
  .description("check every link of the finished site; exit 1 where one is dead")
  .option("--output <dir>", "the folder of the finished site", "_site")
  .option("--external", "ask too whether what it links to elsewhere is still there", false)
  .option("--cache <dir>", "the folder that keeps what was asked; .cache/links unless told")
  .option("--seeds <dir>", "the folder of seeds", "seeds")
  .action(async ({ seeds, ...flags }: LinksFlags & { seeds: string }) => {
    const { checkLinks } = await import("./cli/links.ts");
    if (await checkLinks(resolveSeeds(seeds), flags, out, err)) process.exitCode = 1;
  });

await program.parseAsync().catch((error: unknown) => {
  // What a person can mend says so in its message; anything else is a fault of ours and needs its stack.
  const mendable = error instanceof Error && (error instanceof UsageError || "code" in error);
  console.error(
    err(
      "red",
      mendable ? `digest: ${error.message}` : error instanceof Error ? (error.stack ?? error.message) : String(error),
    ),
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
});

/** Names what is wrong with the feeds of a built site. */
async function checkFeedsIn(dir: string): Promise<void> {
  const { checkFeeds, describeFeedReport } = await import("./cli/check-feeds.ts");
  const { describeProblems } = await import("./cli/describe-build.ts");
  const { site } = await import("./site.ts");
  const report = checkFeeds(site, resolveSite(dir), dir.replace(/[/\\]+$/, ""));
  if (report.problems.length > 0) console.error(describeProblems(report.problems, err));
  console.log(describeFeedReport(report, out));
  if (report.problems.some(({ severity }) => severity === "error")) process.exitCode = 1;
}

interface BuildFlags {
  readonly seeds: string;
  readonly output: string;
  readonly drafts: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  /** False for `--no-cache`, true where nothing is said. */
  readonly cache: string | boolean;
  /** False for `--no-search`. */
  readonly search: boolean;
  /** False for `--no-share-images`. */
  readonly shareImages: boolean;
  /** False for `--no-api`. */
  readonly api: boolean;
  readonly threads?: number;
}

function readThreads(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64)
    throw new InvalidArgumentError("It must be a whole number from 1 to 64.");
  return threads;
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new InvalidArgumentError("It must be a whole number from 1 to 1000.");
  return limit;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 1 to 65535.");
  return port;
}
