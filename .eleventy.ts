import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { currentInstant } from "./src/cli/clock.ts";
import { describeProblems } from "./src/cli/describe-build.ts";
import { openProject } from "./src/cli/open-project.ts";
import { paintFor } from "./src/cli/terminal.ts";
import { configureEleventy } from "./src/publishing/configure-eleventy.ts";
import { planEverything } from "./src/publishing/plan-everything.ts";

/**
 * Wiring for those who run Eleventy by hand: `tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`.
 * `digest build` wires the same pages to the same data, publishes more carefully than Eleventy writes, and adds the search
 * and the share images.
 */
export default function (config: UserConfig) {
  configureEleventy(config, async () => {
    const { site, root, kept } = await openProject();
    const { work, problems } = await planEverything({
      site: { ...site, search: false, images: "linked", shareImages: false },
      seeds: { path: join(root, "seeds"), shown: "seeds" },
      cacheDir: join(kept, "by-hand"),
      now: currentInstant(),
    });
    if (problems.length > 0) console.error(describeProblems(problems, paintFor(process.stderr)));
    return work;
  });
  config.addWatchTarget("seeds");
  return { dir: { input: "src/pages", output: "_site" } };
}
