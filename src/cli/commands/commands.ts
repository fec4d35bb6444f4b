import type { Command, Option } from "commander";
import type { OpenProject } from "../open-project.ts";
import type { Terminal } from "../terminal.ts";
import { addDeskCommands } from "./desk-commands.ts";
import { addExamples } from "./examples.ts";
import { addGatherCommands } from "./gather-commands.ts";
import { addSeedCommands } from "./seed-commands.ts";
import { addSiteCommands } from "./site-commands.ts";
import { addSubscriberCommands } from "./subscriber-commands.ts";

/** Adds every command of `digest`, in the order in which the help lists them. */
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
  addExamples(program);
}

/** What the help says of an option: a default of yes or no goes without saying. */
export function optionHelp({ description, argChoices, defaultValue }: Option): string {
  const facts = [
    ...(argChoices === undefined ? [] : [`one of ${argChoices.join(", ")}`]),
    ...(defaultValue === undefined || typeof defaultValue === "boolean" ? [] : [`default: ${defaultValue}`]),
  ];
  return facts.length === 0 ? description : `${description} (${facts.join("; ")})`;
}
