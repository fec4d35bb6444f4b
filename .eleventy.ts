import type { UserConfig } from "@11ty/eleventy";
import settings from "./digest.config.ts";
import { newsDigest } from "./src/index.ts";

/**
 * Wiring for those who run Eleventy by hand: `tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`.
 * `digest build` wires the same pages to the same data, publishes more carefully than Eleventy writes, and adds the search
 * and the share images.
 */
export default async function (config: UserConfig) {
  await newsDigest(config, settings);
  // A folder without templates: the pages come with the plugin.
  return { dir: { input: "seeds", output: "_site" } };
}
