import { join } from "node:path";
import { type GatherFlags, gather } from "../../src/cli/gather.ts";
import type { Project } from "../../src/cli/open-project.ts";
import type { LoopbackWeb } from "./loopback-web.ts";
import { TEST_SITE } from "./test-site.ts";

/** A digest in a folder, as an argument for commands. */
export function projectIn(root: string): Project {
  const own = { sources: [], root, config: "digest.config.ts", seeds: "seeds", output: "_site" };
  return { ...own, site: TEST_SITE, kept: join(root, ".cache") };
}

/** Terminal styling without colors. */
export const plain = { out: (_: unknown, text: string) => text, err: (_: unknown, text: string) => text };

/** Runs `digest gather` in a folder with a `sources.yaml`, against hosts on this machine. Returns true on failure. */
export async function gatherInto(root: string, web: LoopbackWeb, more: Partial<GatherFlags> = {}): Promise<boolean> {
  const flags = { atOnce: 4, minutes: 5, dryRun: false, ...more };
  return await gather(projectIn(root), { path: join(root, "seeds"), shown: "seeds" }, [], flags, plain, web.fetch);
}
