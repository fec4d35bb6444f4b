import type { UserConfig } from "@11ty/eleventy";
import type { Digest } from "../digest/build-digest.ts";

/** Tells Eleventy what pages are and what they receive. Seeds are data here: none is ever a template of Eleventy's. */
export function configureEleventy(config: UserConfig, loadDigest: () => Promise<Digest> | Digest): void {
  config.setTemplateFormats(["11ty.js", "11ty.tsx"]);
  // Eleventy's engine for JavaScript pages imports both: compiled ones, and TSX where tsx has taught Node to.
  config.addExtension("11ty.tsx", { key: "11ty.js" });
  // Compiled pages lie in the cache, which git ignores.
  config.setUseGitIgnore(false);
  config.addGlobalData("digest", loadDigest);
}
