import type { EleventyConfig } from "./lib/eleventy-config.ts";
import type { PluginOptions } from "./site/site.ts";

export { defineSite, type PluginOptions, type Site, type SiteOptions, type TopicRule } from "./site/site.ts";

/**
 * The digest as an Eleventy plugin, for sites with other pages as well: `eleventyConfig.addPlugin(newsDigest, { title,
 * description, address, seeds: "seeds" })`.
 */
export async function newsDigest(config: EleventyConfig, options: PluginOptions): Promise<void> {
  // Loaded on demand: settings files import this module and need none of that.
  const { addDigest } = await import("./eleventy-plugin.ts");
  addDigest(config, options);
}
