import type { Command } from "commander";
import type { Decision } from "../decide.ts";
import type { DeskFlags } from "../desk.ts";
import { resolveSeeds } from "../folders.ts";
import type { OpenProject } from "../open-project.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "./whole-number.ts";

/** The commands by which a curator decides on seeds, one by one. What each needs is loaded when it runs. */
export function addDeskCommands(program: Command, open: OpenProject, terminal: Terminal): void {
  program
    .command("desk")
    .description("open a screen in the browser to review, edit, merge and publish, on this machine alone")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told")
    .option("--port <number>", "the port; the next free one where it is taken", wholeNumber(1, 65_535), 8090)
    .option("--no-preview", "leave out the preview beside it")
    .action(async (flags: DeskFlags) => {
      const { openDesk } = await import("../desk.ts");
      await openDesk(open, flags);
    });

  const decide = (command: Command, decision: Decision) =>
    onSeeds(command).action(async (files: string[], { seeds }: { seeds?: string }) => {
      const { decide } = await import("../decide.ts");
      const project = await open();
      if (await decide(project, resolveSeeds(seeds ?? project.seeds), files, decision, terminal)) process.exitCode = 1;
    });

  decide(program.command("publish"), "publish").description("publish seeds that wait for review, or are withheld");
  decide(program.command("reject"), "reject").description(
    "say that seeds are not wanted; they stay, so that they are known and do not come back",
  );
  decide(program.command("remove"), "remove").description("take articles down: they are shown nowhere");
  decide(program.command("restore"), "restore").description(
    "bring back what was taken down, or what was rejected, for another look",
  );

  onSeeds(program.command("uncluster"))
    .description("take merged seeds out of their story again; of a lead, all of them")
    .action(async (files: string[], { seeds }: { seeds?: string }) => {
      const { uncluster } = await import("../decide.ts");
      const project = await open();
      if (await uncluster(project, resolveSeeds(seeds ?? project.seeds), files, terminal)) process.exitCode = 1;
    });
}

function onSeeds(command: Command): Command {
  return command
    .argument("<files...>", "seeds, or their sidecars")
    .option("--seeds <dir>", "the folder of seeds; that beside the settings unless told");
}
