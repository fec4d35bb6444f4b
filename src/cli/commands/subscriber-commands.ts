import { resolve } from "node:path";
import type { Command } from "commander";
import { withPackage } from "../../lib/optional-package.ts";
import type { EmailFlags } from "../email.ts";
import { resolveSeeds, resolveSite } from "../folders.ts";
import { here } from "../here.ts";
import type { OpenProject } from "../open-project.ts";
import type { Terminal } from "../terminal.ts";

/** The commands that reach subscribers. What each needs is loaded when it runs. */
export function addSubscriberCommands(program: Command, open: OpenProject, { out }: Terminal): void {
  program
    .command("ping")
    .description("tell the site's WebSub hub which feeds changed since the last ping; never fails because of the hub")
    .argument("[dir]", "the folder of the finished site; _site beside the settings unless told")
    .option("--record <file>", "what remembers the last ping; .cache/pinged.json unless told")
    .action(async (dir: string | undefined, { record }: { record?: string }) => {
      const { describePing, ping } = await import("../ping.ts");
      const { setTimeout: wait } = await import("node:timers/promises");
      const { site, kept, config, output } = await open();
      const { hub } = site;
      if (hub === undefined) {
        console.log(`${out("green", "✓")} ${config} names no hub, so there is nobody to tell`);
        return;
      }
      const file = record === undefined ? resolve(kept, "pinged.json") : resolve(here, record);
      const done = await ping(
        { ...site, hub },
        { dir: resolveSite(dir ?? output), record: file, wait, patience: 10_000 },
      );
      console.log(describePing(done, hub, out));
    });

  program
    .command("email")
    .description("make the e-mail edition of a day; nothing is sent without --send")
    .argument("<date>", "the day of the edition, like 2021-08-20")
    .option("--week", "the edition of the week in which the day falls, Monday to Sunday", false)
    .option("--eml <file>", "write the whole message")
    .option("--html <file>", "write its HTML part")
    .option("--text <file>", "write its plain-text part")
    .option("--no-images", "leave out the pictures")
    .option("--send", "send it, by the settings in the environment (docs/email.md)", false)
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .action(async (date: string, { seeds, ...flags }: EmailFlags & { seeds?: string }) => {
      const { emailEdition } = await withPackage("nodemailer", "digest email", () => import("../email.ts"));
      const project = await open();
      if (!(await emailEdition(project, date, resolveSeeds(seeds ?? project.seeds), flags, out))) process.exitCode = 1;
    });
}
