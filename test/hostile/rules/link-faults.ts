import { type Element, show } from "./element-faults.ts";
import type { Place, Site } from "./place.ts";

const OUTSIDE = new Set(["http:", "https:", "mailto:"]);
const NAMES_ITS_SCHEME = /^[\t\n\f\r ]*[a-z][a-z0-9+.-]*:/i;
// Beside href and src: everything else that a browser or a feed reader loads, opens or sends to.
const HOLDING_A_URL = ["href", "src", "action", "formaction", "poster", "background", "cite", "xmlurl", "htmlurl"];

/** Every address an element holds, split where one attribute holds several. */
export function addressesOf({ attributes }: Element): string[] {
  const single = [...attributes].filter(([name]) => HOLDING_A_URL.includes(name) || name.endsWith(":href"));
  const listed = (attributes.get("ping") ?? "").split(/\s+/);
  const sources = `${attributes.get("srcset") ?? ""}, ${attributes.get("imagesrcset") ?? ""}`
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
  return [...single.map(([, value]) => value), ...[...listed, ...sources].filter((address) => address !== "")];
}

/** Faults of an address: it must be http(s), mailto, or ours; and ours must be there. */
export function addressFaults(place: Place, address: string): string[] {
  const target = follow(place, address);
  const shown = JSON.stringify(address.slice(0, 200));
  if (target === undefined) return [`${place.path}: broken address: ${shown} is no URL`];
  if (!OUTSIDE.has(target.protocol)) return [`${place.path}: unsafe address: ${shown}`];
  if (!isOurs(place.site, target))
    return NAMES_ITS_SCHEME.test(address)
      ? []
      : [`${place.path}: unsafe address: ${shown} leaves the site without a scheme`];
  const path = pathOf(place.site, target);
  if (path === undefined) return [`${place.path}: address outside the path prefix: ${shown}`];
  return place.paths.has(path) ? [] : [`${place.path}: dead link: ${shown} (no file ${JSON.stringify(path)})`];
}

/** A reader's window must not be handed to the site a link leads to. */
export function relFaults(place: Place, element: Element): string[] {
  const address = element.attributes.get("href");
  if ((element.tag !== "a" && element.tag !== "area") || address === undefined) return [];
  const target = follow(place, address);
  if (target === undefined || !target.protocol.startsWith("http") || isOurs(place.site, target)) return [];
  const rel = (element.attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
  return rel.includes("noopener") ? [] : [`${place.path}: outside link without rel noopener: ${show(element)}`];
}

/** A meta refresh may lead to a page of ours and nowhere else. */
export function refreshFaults(place: Place, element: Element): string[] {
  if (element.tag !== "meta" || element.attributes.get("http-equiv")?.trim().toLowerCase() !== "refresh") return [];
  const content = element.attributes.get("content") ?? "";
  // The standard's own loose grammar: https://html.spec.whatwg.org/#shared-declarative-refresh-steps
  const address = /^\s*[\d.]*[\s;,]*(?:url\s*=\s*)?(["']?)(.*?)\1\s*$/isu.exec(content)?.[2] ?? "";
  if (address === "") return [];
  const target = follow(place, address);
  if (target === undefined || !isOurs(place.site, target))
    return [`${place.path}: refresh to another site: ${JSON.stringify(content)}`];
  return addressFaults(place, address);
}

function follow({ path, site }: Place, address: string): URL | undefined {
  const page = new URL(prefixOf(site) + path.split("/").map(encodeURIComponent).join("/"), site.address).href;
  return URL.canParse(address, page) ? new URL(address, page) : undefined;
}

function isOurs(site: Site, target: URL): boolean {
  return target.origin === new URL(site.address).origin;
}

// A folder's address ends with a slash; without it every visit costs a redirect, so it counts as missing.
function pathOf(site: Site, target: URL): string | undefined {
  const prefix = prefixOf(site);
  if (!target.pathname.startsWith(prefix)) return undefined;
  const path = decode(target.pathname.slice(prefix.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function prefixOf({ pathPrefix }: Site): string {
  return `/${pathPrefix}/`.replaceAll(/\/{2,}/g, "/");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
