import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { createJiti } from "jiti";
import { watchLoads } from "../lib/loaded-files.ts";
import { loadingFault } from "../lib/loading-fault.ts";
import { BUNDLE, PROGRAM } from "../lib/program.ts";
import { UsageError } from "../lib/usage-error.ts";
import { formatSettingFault } from "../site/format-setting-fault.ts";
import { isSettingFaults, readSite } from "../site/read-site.ts";
import type { SettingFault } from "../site/setting-fault.ts";
import type { Site } from "../site/site.ts";
import { openSlots } from "../views/slots.ts";
import { here } from "./here.ts";

/** A digest on this disk: its settings, and the places that count unless others are named. */
export interface Project {
  readonly site: Site;
  /** The files that the settings are made of, there or not, as absolute paths: they themselves and what they import, style sheet, sign and slots. */
  readonly sources: readonly string[];
  /** The folder of the settings, as an absolute path. */
  readonly root: string;
  /** The settings, as they are shown: relative to where the curator stands. */
  readonly config: string;
  /** The folders of seeds and of the finished site, as they would be typed. */
  readonly seeds: string;
  readonly output: string;
  /** The folder of all that is kept from one run to the next, as an absolute path. */
  readonly kept: string;
}

/** Opens the digest that the command line names. */
export type OpenProject = () => Promise<Project>;

const OWN = join(PROGRAM, "digest.config.ts");

const NAMES = [".ts", ".mts", ".js", ".mjs"].map((ending) => `digest.config${ending}`);

/**
 * Opens the digest whose settings are in `config`, as it was typed, or else in the nearest `digest.config.ts` of this folder
 * and those above it. SITE_ADDRESS in the environment wins over the address in it. Throws a `UsageError` where there is none,
 * or what it says would make a broken site: with every fault, at its line.
 */
export async function openProject(config?: string): Promise<Project> {
  const path = config === undefined ? nearestConfig() : resolve(here, config);
  if (!existsSync(path)) throw new UsageError(`there is no file ${config}; name the settings of a digest`);
  const shown = asTyped(path);
  const kept = process.env.DIGEST_CACHE ?? join(dirname(path), ".cache");
  const { said, files } = await load(path, shown, join(kept, "settings"));
  const address = process.env.SITE_ADDRESS;
  const beside: string[] = [];
  const site = readSite(address !== undefined && isObject(said) ? { ...said, address } : said, (name) => {
    const file = resolve(dirname(path), name);
    beside.push(file);
    return readText(file);
  });
  if (isSettingFaults(site)) throw new UsageError(await formatSettingFaults(site, path, shown));
  const slots = site.slots === undefined ? undefined : openSlots(site.slots, dirname(path));
  // Where the program's own settings stand in, its own seeds do not.
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

/** The text of a file; undefined where there is none. */
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
    // A clone of the program is a digest of its own.
    if (existsSync(OWN)) return OWN;
    throw new UsageError("there is no digest.config.ts here or above; digest init makes one, --config names one");
  }
}

/** A path as a curator would type it from here. */
function asTyped(path: string): string {
  const way = relative(here, path);
  return way.startsWith("..") ? path : way.split(sep).join("/");
}

/** What settings say, and every file that was loaded for it. */
async function load(path: string, shown: string, keptSettings: string) {
  const jiti = createJiti(path, {
    // The compiler alone takes a fifth of a second to load. What it made is known by the text, and left out where it cannot be kept.
    fsCache: keptSettings,
    interopDefault: false,
    // Settings may be read without a package installed beside them.
    alias: { "news-digest": BUNDLE === undefined ? join(PROGRAM, "src/index.ts") : join(BUNDLE.dir, "index.js") },
  });
  const loaded = watchLoads(jiti);
  try {
    const module: unknown = await jiti.import(path);
    const said: unknown = isObject(module) && "default" in module ? await module.default : undefined;
    // Here its getters are asked: what they throw is told as well.
    return { said: isObject(said) && !Array.isArray(said) ? { ...said } : said, files: loaded() };
  } catch (error) {
    loaded();
    throw new UsageError(loadingFault(error, "the settings cannot be read", { path, shown }));
  }
}

async function formatSettingFaults(faults: readonly SettingFault[], path: string, shown: string): Promise<string> {
  // It brings a parser of JavaScript along.
  const { findSetting } = await import("../site/find-setting.ts");
  const source = createJiti(path).transform({ source: readFileSync(path, "utf8"), filename: path, retainLines: true });
  return faults
    .map((wrong) => {
      const { path: place, fault, cure } = wrong;
      if (place[0] === "address" && process.env.SITE_ADDRESS !== undefined) return `SITE_ADDRESS ${fault}; ${cure}`;
      const line = findSetting(source, place);
      return `${shown}${line === undefined ? "" : `:${line}`}: ${formatSettingFault(wrong)}`;
    })
    .join("\n");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
