import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { ownFile } from "../lib/program.ts";
import type { Work } from "../pages/work.ts";
import { configureEleventy } from "./configure-eleventy.ts";
import { fileOf } from "./file-of.ts";

/** Receives a finished page and the path of its file, relative to the output folder. */
export type TakePage = (file: string, text: string) => void;

/**
 * Eleventy reads templates from a folder relative to the working directory. This one exists in source and in the package, and has
 * none.
 */
const WITHOUT_TEMPLATES = relative(process.cwd(), ownFile("scripts"));

/**
 * Renders pages without writing them: each is passed to `take` when finished, so that only one is in memory. Throws if a page
 * cannot be rendered.
 */
export async function renderPages(work: Omit<Work, "take">, take: TakePage): Promise<void> {
  // Collected, because Eleventy wraps thrown errors, and would print stacks for a full disk or a failing slot.
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
      // On a busy machine, Eleventy reports its own slow calls, even in quiet mode.
      config.benchmarkManager.get("Configuration").setIsVerbose(false);
    },
    quietMode: true,
  });
  await eleventy.toJSON();
  if (failures.length > 0) throw failures[0];
}
