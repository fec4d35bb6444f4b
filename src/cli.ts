import { Command } from "commander";
import { addDeskCommands } from "./cli/commands/desk-commands.ts";
import { addSeedCommands } from "./cli/commands/seed-commands.ts";
import { addSiteCommands } from "./cli/commands/site-commands.ts";
import { addSubscriberCommands } from "./cli/commands/subscriber-commands.ts";
import { describeError } from "./cli/describe-error.ts";
import { guardOutput } from "./cli/guard-output.ts";
import { paintFor } from "./cli/terminal.ts";
import { PROGRAM, VERSION } from "./lib/program.ts";
import { UsageError } from "./lib/usage-error.ts";

// Eleventy finds its input from the working folder only.
process.chdir(PROGRAM);

guardOutput(process.stdout);
guardOutput(process.stderr);

const terminal = { out: paintFor(process.stdout), err: paintFor(process.stderr) };

const program = new Command("digest")
  .description("Turns a folder of news seeds into a static site.")
  .version(VERSION, "--version", "print the version")
  .option("--config <file>", "the settings of the digest; the nearest digest.config.ts unless told")
  .configureHelp({ showGlobalOptions: true })
  .showSuggestionAfterError()
  .showHelpAfterError("See digest --help.")
  .configureOutput({ outputError: (text, write) => write(terminal.err("red", text)) })
  .exitOverride(({ exitCode }) => {
    process.exit(exitCode === 0 ? 0 : 2);
  });

const open = async () => {
  const { openProject } = await import("./cli/open-project.ts");
  // Else a command would end there without a word, and as if all was well.
  const tellEnd = () => {
    const text = "the settings end the program, or wait for what never comes; export them without process.exit";
    console.error(terminal.err("red", `digest: ${text}`));
    process.exitCode = 2;
  };
  process.on("exit", tellEnd);
  try {
    return await openProject(program.opts<{ config?: string }>().config);
  } finally {
    process.off("exit", tellEnd);
  }
};

addSiteCommands(program, open, terminal);
addSeedCommands(program, open, terminal);
addDeskCommands(program, open, terminal);
addSubscriberCommands(program, open, terminal);

await program.parseAsync().catch((error: unknown) => {
  console.error(terminal.err("red", describeError(error)));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
