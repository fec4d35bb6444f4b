import type { UserConfig } from "@11ty/eleventy";
import type { Digest } from "../digest/build-digest.ts";

/** Tells Eleventy what pages are and what they receive. Seeds are data here: none is ever a template of Eleventy's. */
export function configureEleventy(config: UserConfig, loadDigest: () => Promise<Digest> | Digest): void {
  config.addTemplateFormats("11ty.tsx");
  // Its own engine for JavaScript pages loads them; tsx has already taught Node to import TSX.
  config.addExtension("11ty.tsx", { key: "11ty.js" });
  config.addGlobalData("digest", loadDigest);
}
