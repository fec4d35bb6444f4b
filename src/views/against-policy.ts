import { Parser } from "htmlparser2";
import type { Site } from "../site/site.ts";

/** Elements that load or embed forbidden content, or change where the page's addresses point. */
const ELEMENTS = new Set(["style", "iframe", "frame", "object", "embed", "base"]);

/** A data block, such as JSON-LD, is not a script (HTML standard, 4.12.1). */
const IS_DATA = /^(?!.*(?:java|ecma)script)[^/]+\/[^/]+$/i;

/**
 * Returns the start of the first tag in `html` that the page's Content-Security-Policy (`securityPolicy`) would block, or
 * undefined. Browsers block silently, so the curator would never know.
 */
export function againstPolicy(html: string, site: Site): string | undefined {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const attribute = Object.keys(attributes).find((each) => isForbidden(name, each, attributes, site));
      const inline = name === "script" && attributes.src === undefined && !IS_DATA.test(attributes.type ?? "");
      if (attribute !== undefined) found.push(`<${name} ${attribute}="${attributes[attribute]}"`);
      else if (inline || ELEMENTS.has(name)) found.push(`<${name}`);
    },
  });
  parser.end(html);
  return found[0];
}

function isForbidden(element: string, name: string, attributes: Readonly<Record<string, string>>, site: Site): boolean {
  const value = attributes[name] ?? "";
  if (name === "style" || name.startsWith("on") || /^\s*javascript:/i.test(value)) return true;
  if (element === "form") return name === "action";
  const loads =
    name === "src" ||
    (element === "link" && name === "href" && /stylesheet|preload|manifest/.test(attributes.rel ?? ""));
  if (!loads) return false;
  if (!URL.canParse(value, site.address)) return true;
  const { origin, protocol } = new URL(value, site.address);
  const isMedium = site.images === "linked" && element !== "script" && element !== "link";
  return origin !== new URL(site.address).origin && !(isMedium && protocol === "https:");
}
