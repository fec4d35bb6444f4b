import type { Command } from "commander";

/** Example arguments for the help and reference of each command. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  init: ["init my-digest", "init --language pt-BR --title Notícias noticias"],
  doctor: ["doctor"],
  build: ["build", "build --drafts --output ../drafts", "build --strict --json", "build --shard 1/20 --parts parts"],
  join: ["join parts"],
  report: ["report", "report --md -"],
  serve: ["serve", "serve --port 9000"],
  links: ["links", "links --external"],
  add: [
    "add https://example.org/2021/08/dojo",
    "add story.html --date 2021-08-20 --topic AI Chips",
    "add --feed https://example.org/feed.xml --limit 5",
  ],
  check: ["check", "check seeds/2021/dojo.txt", "check --since origin/main --format github", "check --feeds"],
  clean: ["clean seeds/2021/dojo.txt", "clean --lines 59-67 seeds/2021/dojo.txt"],
  cluster: ["cluster", "cluster --write"],
  gather: ["gather", 'gather "Harbour Gazette" --dry-run', "gather --summary summary.md"],
  sources: ["sources", "sources --import feeds.opml", "sources --opml -"],
  desk: ["desk", "desk --no-preview"],
  publish: ["publish seeds/undated/mill_6a1c0bde.txt"],
  reject: ["reject seeds/2021/dojo.txt"],
  remove: ["remove seeds/2021/dojo.txt"],
  restore: ["restore seeds/2021/dojo.txt"],
  uncluster: ["uncluster seeds/2021/dojo.txt"],
  ping: ["ping"],
  help: ["help build", "help seed-fields"],
  email: ["email 2021-08-20 --html mail.html --text mail.txt", "email 2021-08-20 --week --send"],
};

/** Adds examples to the help of the commands that have some. */
export function addExamples(program: Command): void {
  for (const command of program.commands) {
    const examples = EXAMPLES[command.name()] ?? [];
    if (examples.length > 0)
      command.addHelpText("after", `\nExamples:\n${examples.map((line) => `  digest ${line}`).join("\n")}`);
  }
}
