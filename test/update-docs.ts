import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../src/lib/project.ts";
import { outputOf, shownCommands, withEffortOf } from "./helpers/shown-commands.ts";

/**
 * `npm run docs`: writes what commands print into the documents that show it. Seconds and memory stay as they are. CI must not call its own outcome right, so it cannot run this.
 */
if (process.env.CI) throw new Error("Documents are brought up to date by a person, not by CI.");
for (const document of process.argv.slice(2)) {
  const path = join(PROJECT, document);
  let text = readFileSync(path, "utf8");
  // From the end, so that places before stay what they are.
  for (const command of shownCommands(text).reverse()) {
    const output = withEffortOf(await outputOf(command), command.output);
    if (output === command.output) continue;
    text = text.slice(0, command.at) + output + text.slice(command.at + command.output.length);
    console.log(`${document}: digest ${command.words.join(" ")}`);
  }
  writeFileSync(path, text);
}
