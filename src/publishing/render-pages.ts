import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Digest } from "../digest/build-digest.ts";
import { findUp, PROJECT } from "../lib/project.ts";
import { configureEleventy } from "./configure-eleventy.ts";

/** The finished site in memory: the text of each file by its path inside the output folder, without a leading slash. */
export type RenderedSite = ReadonlyMap<string, string>;

/** The pages, as source or compiled, as Eleventy wants to be told: relative to the working folder. */
const PAGES = relative(PROJECT, findUp("pages", import.meta.url));

/**
 * Renders every page without writing one. Eleventy finds its input relative to the working folder, which must be the
 * project's. Throws where a page cannot be rendered or two want one path.
 */
export async function renderPages(digest: Digest): Promise<RenderedSite> {
  const eleventy = new Eleventy(PAGES, "_site", {
    configPath: "",
    config: (config) => configureEleventy(config, () => digest),
    quietMode: true,
  });
  const rendered = await eleventy.toJSON();
  const site = new Map<string, string>();
  for (const { url, content } of rendered) {
    if (url === false) continue;
    const path = (url.endsWith("/") ? `${url}index.html` : url).slice(1);
    site.set(path, content);
  }
  return site;
}
