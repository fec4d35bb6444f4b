import type { EleventyConfig } from "../lib/eleventy-config.ts";
import { template } from "../pages/template.ts";
import type { Work } from "../pages/work.ts";

/** Configures Eleventy with the single template for all pages, and their data. Seeds are data, never templates. */
export function configureEleventy(config: EleventyConfig, load: () => Promise<Work> | Work): void {
  config.addTemplate("digest.11ty.js", template);
  // Frozen, because Eleventy copies and wraps mutable data.
  config.addGlobalData("work", async () => Object.freeze(await load()));
}
