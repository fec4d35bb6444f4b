import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { ownFile } from "../lib/program.ts";
import type { Work } from "../pages/work.ts";
import { configureEleventy } from "./configure-eleventy.ts";
import { fileOf } from "./file-of.ts";

/** Where a finished page goes, by the path of its file inside the output folder, without a leading slash. */
export type TakePage = (file: string, text: string) => void;

/** Eleventy looks for templates in a folder, relative to the working folder. This one has none, in sources and compiled. */
const WITHOUT_TEMPLATES = relative(process.cwd(), ownFile("scripts"));

/**
 * Renders the planned pages without writing one: each is handed over as soon as it is finished, so that no two need to be
 * held in memory. Throws where a page cannot be rendered.
 */
export async function renderPages(work: Omit<Work, "take">, take: TakePage): Promise<void> {
  // Eleventy would wrap what is thrown there, and print stacks for a full disk or a slot that fails.
  const failures: unknown[] = [];
  const takeOne: Work["take"] = (path, make) => {
    if (failures.length > 0) return;
    try {
      take(fileOf(path), make());
    } catch (error) {
      failures.push(error);
    }
  };
  const eleventy = new Eleventy(WITHOUT_TEMPLATES, "_site", {
    configPath: "",
    config: (config) => {
      config.setTemplateFormats(["11ty.js"]);
      configureEleventy(config, () => ({ ...work, take: takeOne }));
      // On a busy machine Eleventy tells of its own calls that took long, and quiet mode does not keep it from it.
      config.benchmarkManager.get("Configuration").setIsVerbose(false);
    },
    quietMode: true,
  });
  await eleventy.toJSON();
  if (failures.length > 0) throw failures[0];
}
