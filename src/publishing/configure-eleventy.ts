import type { EleventyConfig } from "../lib/eleventy-config.ts";
import { template } from "../pages/template.ts";
import type { Work } from "../pages/work.ts";

/** Gives Eleventy the one template of all pages and what they are made of. Seeds are data: none is ever a template. */
export function configureEleventy(config: EleventyConfig, load: () => Promise<Work> | Work): void {
  config.addTemplate("digest.11ty.js", template);
  // Eleventy copies and wraps what it can change.
  config.addGlobalData("work", async () => Object.freeze(await load()));
}
