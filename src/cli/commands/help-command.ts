import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { PROGRAM } from "../../lib/program.ts";
import { similarName } from "../../lib/similar-name.ts";
import { UsageError } from "../../lib/usage-error.ts";
import type { Terminal } from "../terminal.ts";
import { alignTables } from "./align-tables.ts";

const MANUAL = join(PROGRAM, "docs");

/** Pages about the program itself, and the table of contents. */
const FOR_CONTRIBUTORS = ["README", "architecture", "benchmarks", "dependencies", "filter-figures"];

/** Adds `digest help`, which shows the help of a command, a page of the manual, or both if they share a name. */
export function addHelpCommand(program: Command, { out }: Terminal): void {
  program
    .helpCommand(false)
    .command("help")
    .description("Show the help of a command, or a page of the manual")
    .argument("[name]", "command or page, such as build or seed-fields")
    .action((name?: string) => {
      if (name === undefined) return program.outputHelp();
      const command = program.commands.find((each) => each.name() === name);
      const hasPage = pageNames().includes(name);
      if (command === undefined && !hasPage) throw unknownName(program, name);
      command?.outputHelp();
      if (!hasPage) return;
      const help = program.createHelp();
      help.helpWidth = process.stdout.columns ?? 100;
      console.log(alignTables(readPage(name), help).replace(/^#+ .*$/gm, (heading) => out("bold", heading)));
    });
  program.addHelpText("after", ({ command }) => (command === program ? describePages() : ""));
}

function pageNames(): string[] {
  const names = readdirSync(MANUAL).flatMap((file) => (file.endsWith(".md") ? file.slice(0, -".md".length) : []));
  return names.filter((name) => !FOR_CONTRIBUTORS.includes(name)).sort();
}

function describePages(): string {
  const lines = `${pageNames().join(", ")}.`.replace(/(?=.{77})(.{1,76}) /g, "$1\n").split("\n");
  return `\nThe manual, one page each with digest help <page>:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** A page without images and comments, which a terminal cannot show. */
function readPage(name: string): string {
  return readFileSync(join(MANUAL, `${name}.md`), "utf8")
    .replace(/<!--.*?-->\n+/gs, "")
    .replace(/^(?:<p>.*?<\/p>|!\[.*?\]\(.*?\))\n+/gms, "")
    .trimEnd();
}

function unknownName(program: Command, name: string): UsageError {
  const meant = similarName(name, [...program.commands.map((each) => each.name()), ...pageNames()]);
  return new UsageError(
    `there is no command or page ${name}; ${meant === undefined ? "digest help lists them" : `did you mean ${meant}?`}`,
  );
}
