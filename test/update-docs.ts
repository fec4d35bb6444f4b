import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../src/lib/program.ts";
import { PAGES } from "./helpers/documents.ts";
import { keyOf, outputsOf, shownCommands, withEffortOf } from "./helpers/shown-commands.ts";
import { setup } from "./helpers/test-project.ts";
import { REFERENCES } from "./reference/references.ts";

/**
 * `npm run docs`: writes what commands print, into the documents that show them, and the references made from code. Seconds and memory stay as they are. CI must not call its own outcome right, so it cannot run this.
 */
if (process.env.CI) throw new Error("Documents are brought up to date by a person, not by CI.");
for (const [page, make] of Object.entries(REFERENCES)) writeFileSync(join(PROGRAM, page), make());
const texts = ["README.md", ...PAGES].map((document) => ({
  document,
  text: readFileSync(join(PROGRAM, document), "utf8"),
}));
await setup();
const outputs = await outputsOf(texts.flatMap(({ text }) => shownCommands(text)));
for (const { document, text } of texts) {
  let updated = text;
  // From the end, so that places before stay what they are.
  for (const command of shownCommands(text).reverse()) {
    const output = withEffortOf(outputs.get(keyOf(command)) ?? "", command.output);
    if (output === command.output) continue;
    updated = updated.slice(0, command.at) + output + updated.slice(command.at + command.output.length);
    console.log(`${document}: ${keyOf(command)}`);
  }
  if (updated !== text) writeFileSync(join(PROGRAM, document), updated);
}
