import { resolve } from "node:path";
import type { Command } from "commander";
import { withPackage } from "../../lib/optional-package.ts";
import type { EmailFlags } from "../email.ts";
import { resolveSite } from "../folders.ts";
import { here } from "../here.ts";
import type { OpenProject } from "../open-project.ts";
import { openSeeds } from "../open-seeds.ts";
import type { Terminal } from "../terminal.ts";
import { SEEDS } from "./common-options.ts";

/** Commands that notify subscribers. Each loads its modules when it runs. */
export function addSubscriberCommands(program: Command, open: OpenProject, { out }: Terminal): void {
  program
    .command("ping")
    .description("Tell the WebSub hub which feeds have changed")
    .argument("[dir]", "use this folder for the site instead of _site/")
    .option("--record <file>", "record pings in this file instead of .cache/pinged.json")
    .action(async (dir: string | undefined, { record }: { record?: string }) => {
      const { formatPing, ping } = await import("../ping.ts");
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
      console.log(formatPing(done, hub, out));
    });

  program
    .command("email")
    .description("Make the email edition of a day or week")
    .argument("<date>", "day of the edition, such as 2021-08-20")
    .option("--week", "make the edition of the day's week, Monday to Sunday", false)
    .option("--eml <file>", "write the whole message to this file")
    .option("--html <file>", "write its HTML part to this file")
    .option("--text <file>", "write its plain-text part to this file")
    .option("--no-images", "leave out images")
    .option("--send", "send it, as set by MAIL_ and SMTP_ environment variables", false)
    .option(...SEEDS)
    .action(async (date: string, { seeds, ...flags }: EmailFlags & { seeds?: string }) => {
      const { emailEdition } = await withPackage("nodemailer", "digest email", () => import("../email.ts"));
      if (await emailEdition(...(await openSeeds(open, seeds)), date, flags, out)) process.exitCode = 1;
    });
}
