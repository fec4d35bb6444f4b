import type { Command } from "commander";
import type { Decision } from "../../desk/decisions.ts";
import type { DeskFlags } from "../desk.ts";
import type { OpenProject } from "../open-project.ts";
import { openSeeds } from "../open-seeds.ts";
import type { Terminal } from "../terminal.ts";
import { SEEDS } from "./common-options.ts";
import { wholeNumber } from "./whole-number.ts";

/** Commands that decide on individual seeds. Each loads its modules when it runs. */
export function addDeskCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  program
    .command("desk")
    .description("Review, edit, merge and publish in the browser")
    .option(...SEEDS)
    .option("--port <number>", "listen on this port, or on the next free one", wholeNumber(1, 65_535), 8090)
    .option("--no-preview", "leave out the preview")
    .action(async (flags: DeskFlags) => {
      const { openDesk } = await import("../desk.ts");
      await openDesk(open, flags);
    });

  const decide = (command: Command, decision: Decision) =>
    onSeeds(command).action(async (files: string[], { seeds }: { seeds?: string }) => {
      const { decide } = await import("../decide.ts");
      if (await decide(...(await openSeeds(open, seeds)), files, decision, terminal)) process.exitCode = 1;
    });

  decide(program.command("publish"), "publish").description("Publish seeds that await review or are withheld");
  decide(program.command("reject"), "reject").description("Reject seeds, so that they are not gathered again");
  decide(program.command("remove"), "remove").description("Take articles down");
  decide(program.command("restore"), "restore").description(
    "Restore removed articles, or return rejected ones to review",
  );

  onSeeds(program.command("uncluster"))
    .description("Take merged seeds out of their story")
    .action(async (files: string[], { seeds }: { seeds?: string }) => {
      const { uncluster } = await import("../decide.ts");
      if (await uncluster(...(await openSeeds(open, seeds)), files, terminal)) process.exitCode = 1;
    });
}

function onSeeds(command: Command): Command {
  return command.argument("<files...>", "seeds or their sidecars").option(...SEEDS);
}
