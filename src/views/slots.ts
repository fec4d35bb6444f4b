import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createJiti } from "jiti";
import * as preact from "preact";
import * as hooks from "preact/hooks";
import * as jsxRuntime from "preact/jsx-runtime";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shortHash } from "../lib/hash.ts";
import { watchLoads } from "../lib/loaded-files.ts";
import { loadingFault, type Module } from "../lib/loading-fault.ts";
import { UsageError } from "../lib/usage-error.ts";
import type { Site } from "../site/site.ts";
import { againstPolicy } from "./against-policy.ts";
import { type Rendered, render } from "./html.tsx";

/** Positions on a page where a curator's component can be inserted. */
export const SLOTS = ["head", "beforeMain", "afterArticle", "footer"] as const;

export type SlotName = (typeof SLOTS)[number];

/** Props of a slot component: the site, and on an article's own page the article. */
export interface SlotProps {
  readonly site: Site;
  readonly article?: PublishedArticle | undefined;
}

/** Its result is checked after each call: JSX or nothing. */
type Component = (props: SlotProps) => unknown;

type Components = ReadonlyMap<string, Component>;

/** Modules by address. Each thread loads a module once. */
const modules = new Map<string, Components>();

/** A loaded slots module. */
interface Slots {
  /** Address with a hash of all files that the module consists of, so that pages are rendered again if one changes. */
  readonly address: string;
  /** Absolute paths of those files. */
  readonly files: readonly string[];
}

/**
 * Loads the slots module named in the settings of a folder. Its JSX uses the program's own copy of Preact. Throws a `UsageError`
 * if the module cannot be loaded or has an export that is not a slot.
 */
export function openSlots(name: string, folder: string): Slots {
  const path = resolve(folder, name);
  const { components, files } = load(path);
  const hash = shortHash(files.map((file) => readFileSync(file, "utf8")).join("\0"), 16);
  const address = `${pathToFileURL(path).href}?${hash}`;
  modules.set(address, components);
  return { address, files };
}

/** The components of a module. `address` comes from `openSlots`, perhaps on another thread. */
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
    if (name === "__esModule") continue;
    if (name === "default")
      throw new UsageError(
        `${file}: a default export is not a slot; export components by name: export const footer = …`,
      );
    if (!SLOTS.some((slot) => slot === name))
      throw new UsageError(`${file}: ${name} is not a slot; there are ${SLOTS.join(", ")}`);
    if (!isComponent(component))
      throw new UsageError(`${file}: the slot ${name} is not a function; export a component`);
    components.set(name, component);
  }
  return { components, files };
}

function read(path: string, file: string) {
  const jiti = createJiti(path, {
    fsCache: false,
    jsx: { runtime: "automatic", importSource: "preact" },
    virtualModules: { preact, "preact/hooks": hooks, "preact/jsx-runtime": jsxRuntime },
  });
  const loaded = watchLoads(jiti);
  try {
    const exported: object = Object(jiti(path));
    return { exported, files: loaded() };
  } catch (error) {
    loaded();
    throw new UsageError(loadingFault(error, "the slots cannot be read", { path, shown: file }));
  }
}

function isComponent(value: unknown): value is Component {
  return typeof value === "function";
}

/**
 * Renders a slot with the curator's component; an empty list if there is none. Throws an error with file, line and slot if the
 * component fails.
 */
export function renderSlot(name: SlotName, props: SlotProps): readonly Rendered[] {
  const { site } = props;
  const component = site.slots === undefined ? undefined : componentsAt(site.slots).get(name);
  if (site.slots === undefined || component === undefined) return [];
  const path = fileURLToPath(site.slots);
  const module = { path, shown: basename(path) };
  const html = renderedBy(component, props, `the slot ${name} failed`, module);
  const forbidden = againstPolicy(html, site);
  if (forbidden !== undefined)
    throw new UsageError(
      `${module.shown}: the slot ${name} holds ${forbidden}…, which the policy of pages forbids; use files of the site, or theme.css`,
    );
  return html === "" ? [] : [html];
}

function renderedBy(component: Component, props: SlotProps, what: string, module: Module): Rendered {
  // A component, not a plain call, so that hooks work.
  const Checked: preact.FunctionComponent = () => {
    const made = component(props);
    if (preact.isValidElement(made)) return made;
    // `condition && <p>…</p>` evaluates to the condition itself if that is falsy.
    if (made) throw "it gave no JSX; return an element or null, and no promise";
    return null;
  };
  try {
    return render(preact.h(Checked, {}));
  } catch (error) {
    throw new UsageError(loadingFault(error, what, module));
  }
}
