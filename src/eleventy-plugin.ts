import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { currentInstant } from "./cli/clock.ts";
import { formatProblems } from "./cli/format-build.ts";
import { paintFor } from "./cli/terminal.ts";
import type { EleventyConfig } from "./lib/eleventy-config.ts";
import { readIfThere } from "./lib/read-if-there.ts";
import { configureEleventy } from "./publishing/configure-eleventy.ts";
import { planEverything } from "./publishing/plan-everything.ts";
import { drawIcons } from "./publishing/stage-icons.ts";
import { formatSettingFault } from "./site/format-setting-fault.ts";
import { isSettingFaults, readSite } from "./site/read-site.ts";
import type { PluginOptions } from "./site/site.ts";
import { openSlots } from "./views/slots.ts";

/**
 * Adds the pages and feeds of a digest to an Eleventy site. Prints problems of seeds, and leaves out what has errors. Throws if a
 * setting is invalid. Search and share images are made by `digest build` only.
 */
export function addDigest(config: EleventyConfig, { seeds = "seeds", ...options }: PluginOptions): void {
  const site = readSite(options, readIfThere);
  if (isSettingFaults(site)) throw new Error(site.map(formatSettingFault).join("\n"));
  const cacheDir = mkdtempSync(join(tmpdir(), "digest-"));
  process.once("exit", () => rmSync(cacheDir, { recursive: true, force: true }));
  const slotsNow = () => (site.slots === undefined ? {} : { slots: openSlots(site.slots, process.cwd()).address });
  slotsNow();
  configureEleventy(config, async () => {
    const { work, problems } = await planEverything({
      site: { ...site, ...slotsNow(), search: false, images: "linked", shareImages: false },
      seeds: { path: resolve(seeds), shown: seeds },
      cacheDir,
      now: currentInstant(),
    });
    if (problems.length > 0) console.error(formatProblems(problems, paintFor(process.stderr)));
    return work;
  });
  config.on("eleventy.after", async ({ directories: { output } }) => {
    for (const [path, png] of await drawIcons(site.theme)) await writeFile(join(output, path), png);
  });
  config.addWatchTarget(seeds);
  if (site.slots !== undefined) config.addWatchTarget(site.slots);
}
