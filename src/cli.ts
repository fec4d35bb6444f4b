import { Command } from "commander";
import { addCommands, commandTerm, optionHelp } from "./cli/commands/commands.ts";
import { formatError } from "./cli/format-error.ts";
import { guardOutput } from "./cli/guard-output.ts";
import { paintFor } from "./cli/terminal.ts";
import { PROGRAM, VERSION } from "./lib/program.ts";
import { UsageError } from "./lib/usage-error.ts";

// Eleventy finds its input only from the working directory.
process.chdir(PROGRAM);

guardOutput(process.stdout);
guardOutput(process.stderr);

const terminal = { out: paintFor(process.stdout), err: paintFor(process.stderr) };

const program = new Command("digest")
  .description("Turn a folder of news seeds into a static site")
  .option("--config <file>", "use these settings instead of the nearest digest.config.ts")
  .version(VERSION, "-v, --version", "show the version")
  .helpOption("-h, --help", "show this help")
  .configureHelp({ showGlobalOptions: true, optionDescription: optionHelp, subcommandTerm: commandTerm })
  .showSuggestionAfterError()
  .showHelpAfterError("See digest --help.")
  .configureOutput({ outputError: (text, write) => write(terminal.err("red", text)) })
  .exitOverride(({ exitCode }) => {
    process.exit(exitCode === 0 ? 0 : 2);
  });

const open = async () => {
  const { openProject } = await import("./cli/open-project.ts");
  // Otherwise the process would exit silently and successfully.
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

addCommands(program, open, terminal);

/** Settled when the command is done. */
export const ended = program.parseAsync().catch((error: unknown) => {
  console.error(terminal.err("red", formatError(error)));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
