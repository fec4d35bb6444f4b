import { once } from "node:events";
import { join } from "node:path";
import { watch } from "chokidar";
import { href } from "../digest/urls.ts";
import { buildSite } from "../publishing/build-site.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { resolveSeeds } from "./folders.ts";
import { formatBuild, formatProblems } from "./format-build.ts";
import { formatError } from "./format-error.ts";
import type { OpenProject } from "./open-project.ts";
import { type Preview, servePreview } from "./preview-server.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { paintFor } from "./terminal.ts";
import { watchSeeds } from "./watch-seeds.ts";

/** Debounce time in milliseconds: editors and `git checkout` write several files at once. */
const SETTLE = 100;

/**
 * Serves a preview with drafts, and rebuilds and reloads it when a seed, sidecar or setting changes. Invalid settings are
 * reported, and the preview stays as it is. It has a folder of its own, so that drafts never get into the output. Only this
 * machine can see it, unless `host` says otherwise. Runs until interrupted.
 */
export async function serve(open: OpenProject, folder: string | undefined, port: number, host: string): Promise<void> {
  const first = await open();
  const seeds = resolveSeeds(folder ?? first.seeds);
  const { kept } = first;
  const outputDir = join(kept, "preview");
  const paint = paintFor(process.stderr);
  stopOnSignal({ outputDir, message: "the preview has stopped", paint });
  let preview: Preview | undefined;
  const rebuild = async () => {
    try {
      const project = await open();
      settings.add([...project.sources]);
      const build = await buildSite({
        site: project.site,
        seeds,
        outputDir,
        now: currentInstant(),
        drafts: true,
        cache: cacheIn(project),
      });
      const { problems } = build.reading;
      if (problems.length > 0) console.error(formatProblems(problems, paint));
      console.error(formatBuild(build, "preview", paint));
      if (build.publication.written.length + build.publication.removed.length > 0) preview?.reload();
    } catch (error) {
      console.error(paint("red", formatError(error)));
    }
  };
  // Before the first build, so that no change is missed.
  const settings = watch([...first.sources], { ignoreInitial: true });
  const [watcher] = await Promise.all([watchSeeds(seeds), once(settings, "ready")]);
  let running = rebuild();
  let timer: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, SETTLE);
  };
  watcher.on("all", onChange);
  settings.on("all", onChange);
  await running;

  const served = await servePreview({ dir: outputDir, prefix: href(first.site, "/").replace(/\/$/, ""), host, port });
  preview = served;
  console.error(`Server at ${served.address}`);
}
