import type { Command, Option } from "commander";
import type { OpenProject } from "../open-project.ts";
import type { Terminal } from "../terminal.ts";
import { addDeskCommands } from "./desk-commands.ts";
import { addExamples } from "./examples.ts";
import { addGatherCommands } from "./gather-commands.ts";
import { addHelpCommand } from "./help-command.ts";
import { addSeedCommands } from "./seed-commands.ts";
import { addSiteCommands } from "./site-commands.ts";
import { addSubscriberCommands } from "./subscriber-commands.ts";

/** Adds all commands of `digest`, in the order of the help. */
export function addCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  program.commandsGroup("The site:");
  addSiteCommands(program, open, terminal);
  program.commandsGroup("Seeds:");
  addSeedCommands(program, open, terminal);
  program.commandsGroup("Sources:");
  addGatherCommands(program, open, terminal);
  program.commandsGroup("Decisions:");
  addDeskCommands(program, open, terminal);
  program.commandsGroup("Subscribers:");
  addSubscriberCommands(program, open, terminal);
  program.commandsGroup("Help:");
  addHelpCommand(program, terminal);
  addExamples(program);
}

/** A command's entry in the list of commands. Options are not mentioned, because every command has some. */
export function commandTerm(command: Command): string {
  return `${command.name()} ${command.usage().replace(/^\[options\] ?/, "")}`.trimEnd();
}

/** The help text of an option. Boolean defaults are not mentioned. */
export function optionHelp({ description, argChoices, defaultValue }: Option): string {
  const facts = [
    ...(argChoices === undefined ? [] : [`one of ${argChoices.join(", ")}`]),
    ...(defaultValue === undefined || typeof defaultValue === "boolean" ? [] : [`default: ${defaultValue}`]),
  ];
  return facts.length === 0 ? description : `${description} (${facts.join("; ")})`;
}
