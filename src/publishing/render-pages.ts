import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { findUp, PROJECT } from "../lib/project.ts";
import type { Work } from "../pages/page.ts";
import { configureEleventy } from "./configure-eleventy.ts";
import { fileOf } from "./file-of.ts";

/** The finished site in memory: the text of each file by its path inside the output folder, without a leading slash. */
export type RenderedSite = ReadonlyMap<string, string>;

/** The pages, as source or compiled, as Eleventy wants to be told: relative to the working folder. */
const PAGES = relative(PROJECT, findUp("pages", import.meta.url));

/**
 * Renders the planned pages without writing one. Eleventy finds its input relative to the working folder, which must be
 * the project's. Throws where a page cannot be rendered.
 */
export async function renderPages(work: Work): Promise<RenderedSite> {
  const eleventy = new Eleventy(PAGES, "_site", {
    configPath: "",
    config: (config) => {
      configureEleventy(config, () => work);
      // On a busy machine Eleventy tells of its own calls that took long, and quiet mode does not keep it from it.
      config.benchmarkManager.get("Configuration").setIsVerbose(false);
    },
    quietMode: true,
  });
  const rendered = await eleventy.toJSON();
  const site = new Map<string, string>();
  for (const { url, content } of rendered) {
    if (url !== false) site.set(fileOf(url), content);
  }
  return site;
}
