import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { createJiti } from "jiti";
import { isRecord } from "../lib/is-record.ts";
import { watchLoads } from "../lib/loaded-files.ts";
import { loadingFault } from "../lib/loading-fault.ts";
import { BUNDLE, PROGRAM } from "../lib/program.ts";
import { UsageError } from "../lib/usage-error.ts";
import { formatSettingFault } from "../site/format-setting-fault.ts";
import { isSettingFaults, readSite } from "../site/read-site.ts";
import type { SettingFault } from "../site/setting-fault.ts";
import type { Site } from "../site/site.ts";
import { here } from "./here.ts";

/** A digest on disk: its settings and default paths. */
export interface Project {
  readonly site: Site;
  /**
   * Files on which the settings depend, existing or not, as absolute paths: the settings and their imports, the style sheet, the
   * sign and slots.
   */
  readonly sources: readonly string[];
  /** Absolute path of the folder with the settings. */
  readonly root: string;
  /** The settings file as displayed, relative to the working directory. */
  readonly config: string;
  /** The folders of seeds and of the built site, as they would be typed. */
  readonly seeds: string;
  readonly output: string;
  /** Absolute path of the folder for data kept between runs. */
  readonly kept: string;
}

/** Opens the digest selected on the command line. */
export type OpenProject = () => Promise<Project>;

const OWN = join(PROGRAM, "digest.config.ts");

const NAMES = [".ts", ".mts", ".js", ".mjs"].map((ending) => `digest.config${ending}`);

/**
 * Opens the digest with the given settings file, or else the nearest `digest.config.ts` in this folder or its parents. The
 * environment variable SITE_ADDRESS overrides the address. Throws a `UsageError` if there is none, or if the settings are
 * invalid, listing every fault with its line.
 */
export async function openProject(config?: string): Promise<Project> {
  const path = config === undefined ? nearestConfig() : resolve(here, config);
  if (!existsSync(path)) throw new UsageError(`there is no settings file ${config}`);
  const shown = asTyped(path);
  const kept = process.env.DIGEST_CACHE ?? join(dirname(path), ".cache");
  const { said, files } = await load(path, shown, join(kept, "settings"));
  const address = process.env.SITE_ADDRESS;
  const beside: string[] = [];
  const site = readSite(address !== undefined && isRecord(said) ? { ...said, address } : said, (name) => {
    const file = resolve(dirname(path), name);
    beside.push(file);
    return readText(file);
  });
  if (isSettingFaults(site)) throw new UsageError(await formatSettingFaults(site, path, shown));
  const slots =
    site.slots === undefined ? undefined : (await import("../views/slots.ts")).openSlots(site.slots, dirname(path));
  // The program's own settings are a fallback, but its seeds are not.
  const standsIn = config === undefined && relative(dirname(path), here).startsWith("..");
  const root = standsIn ? here : dirname(path);
  return {
    site: slots === undefined ? site : { ...site, slots: slots.address },
    sources: [path, ...files, ...beside, ...(slots?.files ?? [])],
    root,
    config: shown,
    seeds: asTyped(join(root, "seeds")),
    output: asTyped(join(root, "_site")),
    kept,
  };
}

/** The text of a file, or undefined if it does not exist. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function nearestConfig(): string {
  for (let folder = here; ; folder = dirname(folder)) {
    const found = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (folder !== dirname(folder)) continue;
    // A clone of the program is itself a digest.
    if (existsSync(OWN)) return OWN;
    throw new UsageError(
      "there is no digest.config.ts in this folder or above; digest init creates one, --config names another",
    );
  }
}

/** A path relative to the working directory. */
function asTyped(path: string): string {
  const way = relative(here, path);
  return way.startsWith("..") ? path : way.split(sep).join("/");
}

/** Loads settings, and lists every file loaded for them. */
async function load(path: string, shown: string, keptSettings: string) {
  const jiti = createJiti(path, {
    // Loading the compiler takes 0.2 s, so its output is cached by content. Without a writable cache it runs each time.
    fsCache: keptSettings,
    interopDefault: false,
    // Lets settings import the package even if it is not installed next to them.
    alias: { "news-digest": BUNDLE === undefined ? join(PROGRAM, "src/index.ts") : join(BUNDLE.dir, "index.js") },
  });
  const loaded = watchLoads(jiti);
  try {
    const module: unknown = await jiti.import(path);
    const said: unknown = isRecord(module) ? await module.default : undefined;
    // Copying calls getters, so that errors they throw are reported as well.
    return { said: isRecord(said) ? { ...said } : said, files: loaded() };
  } catch (error) {
    loaded();
    throw new UsageError(loadingFault(error, "the settings cannot be read", { path, shown }));
  }
}

async function formatSettingFaults(faults: readonly SettingFault[], path: string, shown: string): Promise<string> {
  // Loaded on demand, because it includes a JavaScript parser.
  const { findSetting } = await import("../site/find-setting.ts");
  const source = createJiti(path).transform({ source: readFileSync(path, "utf8"), filename: path, retainLines: true });
  return faults
    .map((wrong) => {
      const { path: keys, fault, cure } = wrong;
      if (keys[0] === "address" && process.env.SITE_ADDRESS !== undefined) return `SITE_ADDRESS ${fault}; ${cure}`;
      const line = findSetting(source, keys);
      return `${shown}${line === undefined ? "" : `:${line}`}: ${formatSettingFault(wrong)}`;
    })
    .join("\n");
}
