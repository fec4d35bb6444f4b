import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { currentInstant } from "./src/cli/clock.ts";
import { describeProblems } from "./src/cli/describe-build.ts";
import { paintFor } from "./src/cli/terminal.ts";
import { PROJECT } from "./src/lib/project.ts";
import { configureEleventy } from "./src/publishing/configure-eleventy.ts";
import { planEverything } from "./src/publishing/plan-everything.ts";
import { site } from "./src/site.ts";

/**
 * Wiring for those who run Eleventy by hand: `tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`.
 * `digest build` wires the same pages to the same data, publishes more carefully than Eleventy writes, and adds the search
 * and the share images.
 */
export default function (config: UserConfig) {
  configureEleventy(config, async () => {
    const seeds = { path: "seeds", shown: "seeds" };
    const cacheDir = join(PROJECT, ".cache", "by-hand");
    const { work, problems } = await planEverything({
      site: { ...site, search: false, images: "linked", shareImages: false },
      seeds,
      cacheDir,
      now: currentInstant(),
    });
    if (problems.length > 0) console.error(describeProblems(problems, paintFor(process.stderr)));
    return work;
  });
  config.addWatchTarget("seeds");
  return { dir: { input: "src/pages", output: "_site" } };
}
