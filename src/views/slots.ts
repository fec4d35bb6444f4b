import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import * as preact from "preact";
import * as jsxRuntime from "preact/jsx-runtime";
import type { PublishedArticle } from "../digest/published-article.ts";
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

type Component = (props: SlotProps) => preact.VNode | null;

/** A module is loaded once by each thread, by its address, which holds a hash of its bytes. */
const modules = new Map<string, ReadonlyMap<string, Component>>();

/**
 * The components of a module of slots. Its JSX is Preact's, the program's own copy. Throws a `UsageError` where it cannot be
 * read, or exports what is no slot.
 */
export function openSlots(address: string): ReadonlyMap<string, Component> {
  const known = modules.get(address);
  if (known !== undefined) return known;
  const path = fileURLToPath(address);
  const file = basename(path);
  const components = new Map<string, Component>();
  for (const [name, component] of Object.entries(load(path, file))) {
    if (name === "default" || name === "__esModule") continue;
    if (!SLOTS.some((slot) => slot === name))
      throw new UsageError(`${file}: ${name} is no slot; there are ${SLOTS.join(", ")}`);
    if (!isComponent(component)) throw new UsageError(`${file}: the slot ${name} is no function; export a component`);
    components.set(name, component);
  }
  modules.set(address, components);
  return components;
}

function load(path: string, file: string): object {
  const jiti = createJiti(path, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    jsx: { runtime: "automatic", importSource: "preact" },
    virtualModules: { preact, "preact/jsx-runtime": jsxRuntime },
  });
  try {
    return Object(jiti(path));
  } catch (error) {
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
  const component = site.slots === undefined ? undefined : openSlots(site.slots).get(name);
  if (site.slots === undefined || component === undefined) return [];
  const place = `${basename(fileURLToPath(site.slots))}: the slot ${name}`;
  let html: Rendered | undefined;
  try {
    const made = component({ site, article });
    html = made === null ? undefined : render(made);
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
