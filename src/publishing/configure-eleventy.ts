import type { UserConfig } from "@11ty/eleventy";
import type { Work } from "../pages/page.ts";

/** Tells Eleventy what pages are and what they receive. Seeds are data here: none is ever a template of Eleventy's. */
export function configureEleventy(config: UserConfig, load: () => Promise<Work> | Work): void {
  config.setTemplateFormats(["11ty.js", "11ty.tsx"]);
  // Eleventy's engine for JavaScript pages imports both: compiled ones, and TSX where tsx has taught Node to.
  config.addExtension("11ty.tsx", { key: "11ty.js" });
  // Compiled pages lie in the cache, which git ignores.
  config.setUseGitIgnore(false);
  // Eleventy copies and wraps what it can change.
  config.addGlobalData("work", async () => Object.freeze(await load()));
}
