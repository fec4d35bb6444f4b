import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { findUp, PROGRAM } from "../lib/program.ts";
import type { Work } from "../pages/page.ts";
import { configureEleventy } from "./configure-eleventy.ts";
import { fileOf } from "./file-of.ts";

/** Where a finished page goes, by the path of its file inside the output folder, without a leading slash. */
export type TakePage = (file: string, text: string) => void;

/** The pages, as source or compiled, as Eleventy wants to be told: relative to the working folder. */
const PAGES = relative(PROGRAM, findUp("pages", import.meta.url));

/** Eleventy opens and weighs every template it finds, at each start: it is shown those of the kinds that are planned. */
const TEMPLATES = readdirSync(join(PROGRAM, PAGES)).filter((file) => file.includes(".11ty."));

/** "group-part.11ty.tsx" makes pages of the kind "groupPart". */
function kindOf(file: string): string {
  const [stem = ""] = file.split(".");
  return stem.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Renders the planned pages without writing one: each is handed over as soon as it is finished, so that no two need to be
 * held in memory. Eleventy finds its input relative to the working folder, which must be the project's. Throws where a page
 * cannot be rendered.
 */
export async function renderPages(work: Omit<Work, "take">, take: TakePage): Promise<void> {
  // Eleventy would wrap what is thrown there, and print stacks for a full disk.
  const refused: unknown[] = [];
  const takeOne: TakePage = (file, text) => {
    if (refused.length > 0) return;
    try {
      take(file, text);
    } catch (error) {
      refused.push(error);
    }
  };
  const others = TEMPLATES.filter((file) => !(kindOf(file) in work.plan));
  const eleventy = new Eleventy(PAGES, "_site", {
    configPath: "",
    config: (config) => {
      configureEleventy(config, () => ({ ...work, take: (path, text) => takeOne(fileOf(path), text) }));
      for (const file of others) config.ignores.add(`${PAGES}/${file}`);
      // On a busy machine Eleventy tells of its own calls that took long, and quiet mode does not keep it from it.
      config.benchmarkManager.get("Configuration").setIsVerbose(false);
    },
    quietMode: true,
  });
  await eleventy.toJSON();
  if (refused.length > 0) throw refused[0];
}
