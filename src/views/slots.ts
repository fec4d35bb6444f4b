import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createJiti } from "jiti";
import * as preact from "preact";
import * as jsxRuntime from "preact/jsx-runtime";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shortHash } from "../lib/hash.ts";
import { watchLoads } from "../lib/loaded-files.ts";
import { UsageError } from "../lib/usage-error.ts";
import type { Site } from "../site/site.ts";
import { type Rendered, render } from "./html.tsx";

/** Places of a page for a component of the curator's. */
export const SLOTS = ["head", "beforeMain", "afterArticle", "footer"] as const;

export type SlotName = (typeof SLOTS)[number];

/** What a component in a slot knows: the site, and the article whose own page it is. */
export interface SlotProps {
  readonly site: Site;
  readonly article?: PublishedArticle | undefined;
}

/** What it gives is checked when it is called: JSX, or nothing. */
type Component = (props: SlotProps) => unknown;

type Components = ReadonlyMap<string, Component>;

/** A module is loaded once by each thread, by its address. */
const modules = new Map<string, Components>();

/** A module of slots that was loaded. */
interface Slots {
  /** Its address, with a hash of all files it is made of, so that pages are made anew where one changes. */
  readonly address: string;
  /** Those files, by their absolute paths. */
  readonly files: readonly string[];
}

/**
 * Opens the module of slots that settings in a folder name. Its JSX is Preact's, the program's own copy. Throws a `UsageError` where it
 * cannot be read, or exports what is no slot.
 */
export function openSlots(name: string, folder: string): Slots {
  const path = resolve(folder, name);
  const { components, files } = load(path);
  const hash = shortHash(files.map((file) => readFileSync(file, "utf8")).join("\0"), 16);
  const address = `${pathToFileURL(path).href}?${hash}`;
  modules.set(address, components);
  return { address, files };
}

/** The components of a module that `openSlots` gave the address of, perhaps on another thread. */
function componentsAt(address: string): Components {
  const components = modules.get(address) ?? load(fileURLToPath(address)).components;
  modules.set(address, components);
  return components;
}

function load(path: string): { readonly components: Components; readonly files: readonly string[] } {
  const file = basename(path);
  const components = new Map<string, Component>();
  const { exported, files } = read(path, file);
  for (const [name, component] of Object.entries(exported)) {
    if (name === "default" || name === "__esModule") continue;
    if (!SLOTS.some((slot) => slot === name))
      throw new UsageError(`${file}: ${name} is no slot; there are ${SLOTS.join(", ")}`);
    if (!isComponent(component)) throw new UsageError(`${file}: the slot ${name} is no function; export a component`);
    components.set(name, component);
  }
  return { components, files };
}

function read(path: string, file: string) {
  const jiti = createJiti(path, {
    fsCache: false,
    jsx: { runtime: "automatic", importSource: "preact" },
    virtualModules: { preact, "preact/jsx-runtime": jsxRuntime },
  });
  const loaded = watchLoads(jiti);
  try {
    const exported: object = Object(jiti(path));
    return { exported, files: loaded() };
  } catch (error) {
    loaded();
    throw new UsageError(`${file}: the slots cannot be read: ${reasonOf(error)}`);
  }
}

function isComponent(value: unknown): value is Component {
  return typeof value === "function";
}

/** What the pages' Content-Security-Policy keeps from working, and a browser leaves out without a word to the curator. */
const FORBIDDEN = /<script(?![^>]*\ssrc=)|<style|<[^>]*\s(?:on\w+|style)=/i;

/** A slot with what the curator's component puts into it; nothing where there is none. Throws with file and slot where it fails. */
export function renderSlot(name: SlotName, { site, article }: SlotProps): readonly Rendered[] {
  const component = site.slots === undefined ? undefined : componentsAt(site.slots).get(name);
  if (site.slots === undefined || component === undefined) return [];
  const place = `${basename(fileURLToPath(site.slots))}: the slot ${name}`;
  let html: Rendered | undefined;
  try {
    const made = component({ site, article });
    if (preact.isValidElement(made)) html = render(made);
    // `condition && <p>…</p>` gives the condition where it does not hold.
    else if (made) throw new Error("it gave no JSX; return an element or null, and no promise");
  } catch (error) {
    throw new UsageError(`${place} failed: ${reasonOf(error)}`);
  }
  const forbidden = FORBIDDEN.exec(html ?? "")?.[0];
  if (forbidden !== undefined)
    throw new UsageError(
      `${place} holds ${forbidden}…, which the policy of pages forbids; use files of the site, or theme.css`,
    );
  return html === undefined ? [] : [html];
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
