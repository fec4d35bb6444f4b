import type { UserConfig } from "@11ty/eleventy";
import { currentInstant } from "./src/cli/clock.ts";
import { describeProblems } from "./src/cli/describe-build.ts";
import { paintFor } from "./src/cli/terminal.ts";
import { buildDigest } from "./src/digest/build-digest.ts";
import { configureEleventy } from "./src/publishing/configure-eleventy.ts";
import { readSeeds } from "./src/seeds/read-seeds.ts";
import { site } from "./src/site.ts";

/**
 * Wiring for those who run Eleventy by hand: `tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`.
 * `digest build` wires the same pages to the same data, and publishes more carefully than Eleventy writes.
 */
export default function (config: UserConfig) {
  configureEleventy(config, async () => {
    const { articles, problems } = await readSeeds({ path: "seeds", shown: "seeds" }, site);
    if (problems.length > 0) console.error(describeProblems(problems, paintFor(process.stderr)));
    return buildDigest(articles, { site, now: currentInstant(), drafts: false });
  });
  config.addWatchTarget("seeds");
  return { dir: { input: "src/pages", output: "_site" } };
}
