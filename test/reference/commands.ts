import { type Argument, Command } from "commander";
import { addCommands, optionHelp } from "../../src/cli/commands/commands.ts";
import { EXAMPLES } from "../../src/cli/commands/examples.ts";

/** The reference of the command line as Markdown, made of the commands themselves. */
export function commandReference(): string {
  const program = new Command("digest");
  addCommands(
    program,
    () => {
      throw new Error("A reference runs no command.");
    },
    { out: (_, text) => text, err: (_, text) => text },
  );
  return `# Command line

Every command with its options, made by \`npm run docs\` from the commands themselves. \`digest --help\` and \`digest build --help\`
print the same. In a project, run \`npm run digest -- build\`, or \`npx digest build\`.

${table(
  "command",
  program.commands.map((command) => [
    `[\`digest ${command.name()}\`](#digest-${command.name()})`,
    command.description(),
  ]),
)}
Every command takes \`--config FILE\`: the settings to use, instead of the nearest \`digest.config.ts\`. Exit codes are in
[troubleshooting.md](troubleshooting.md#exit-codes).
${program.commands.map(section).join("")}`;
}

function section(command: Command): string {
  const usage = ["digest", command.name(), ...(command.options.length > 0 ? ["[options]"] : [])];
  const heads = command.registeredArguments.map(headOf);
  const examples = EXAMPLES[command.name()] ?? [];
  return [
    `\n## digest ${command.name()}\n`,
    `${command.description()}.\n`,
    `\`\`\`text\n${[...usage, ...heads].join(" ")}\n\`\`\`\n`,
    ...(command.registeredArguments.length > 0
      ? [
          table(
            "argument",
            command.registeredArguments.map((argument) => [`\`${headOf(argument)}\``, withDefault(argument)]),
          ),
        ]
      : []),
    ...(command.options.length > 0
      ? [
          table(
            "option",
            command.options.map((option) => [`\`${option.flags}\``, optionHelp(option)]),
          ),
        ]
      : []),
    ...(examples.length > 0 ? [`\`\`\`sh\n${examples.map((line) => `digest ${line}`).join("\n")}\n\`\`\`\n`] : []),
  ].join("\n");
}

function headOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function withDefault({ description, defaultValue }: Argument): string {
  return defaultValue === undefined ? description : `${description} (default: ${defaultValue})`;
}

function table(head: string, rows: readonly (readonly [name: string, meaning: string])[]): string {
  const lines = rows.map(
    ([name, meaning]) => `| ${name.replaceAll("|", "\\|")} | ${meaning.replaceAll("|", "\\|")} |\n`,
  );
  return `| ${head} | what it does |\n|---|---|\n${lines.join("")}`;
}
