import type { EleventyConfig } from "./lib/eleventy-config.ts";
import type { PluginOptions } from "./site/site.ts";

export { defineSite, type PluginOptions, type Site, type SiteOptions, type TopicRule } from "./site/site.ts";

/**
 * The digest as a plugin of Eleventy's, for a site that has other pages as well:
 * `eleventyConfig.addPlugin(newsDigest, { title, description, address, seeds: "seeds" })`.
 */
export async function newsDigest(config: EleventyConfig, options: PluginOptions): Promise<void> {
  // Settings are read with this module, and need nothing of it.
  const { addDigest } = await import("./eleventy-plugin.ts");
  addDigest(config, options);
}
