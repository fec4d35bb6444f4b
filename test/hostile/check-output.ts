import { extname } from "node:path/posix";
import { characterFaults } from "./rules/character-faults.ts";
import { fragmentFaults, pageFaults } from "./rules/html-faults.ts";
import { jsonEntries, jsonFaults } from "./rules/json-faults.ts";
import { pathFaults } from "./rules/path-faults.ts";
import type { Place, Site } from "./rules/place.ts";
import { xmlFaults } from "./rules/xml-faults.ts";

export type { Site };

/**
 * The rules that hold for every file of every build, whatever the seeds: paths every disk can hold, UTF-8 without control, bidi and
 * non-characters, JSON that parses, well-formed XML, markup that runs nothing, links that are http(s), mailto or ours and lead somewhere.
 *
 * `files` is the whole site, path from its root (`/` between segments) → bytes: links are followed inside it.
 * Returns one sentence for each fault, "path: rule: what was found", in the order of the files; none for a site that keeps the rules.
 */
export function checkOutput(files: ReadonlyMap<string, Uint8Array>, site: Site): readonly string[] {
  const paths = new Set(files.keys());
  const faults = pathFaults(paths);
  for (const [path, bytes] of files) faults.push(...fileFaults({ path, site, paths }, bytes));
  return faults;
}

type Rule = (place: Place, text: string) => string[];

// Not text, so only their paths are judged.
const BINARY = /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|wasm|gz|br|zip|pdf|mp[34])$/i;

const RULES = new Map<string, Rule>([
  ...each([".html", ".htm", ".xhtml"], pageFaults),
  ...each([".xml", ".rss", ".atom", ".opml", ".svg", ".xsl"], xmlFaults),
  ...each([".json", ".webmanifest", ".map"], jsonFileFaults),
  ...each([".jsonl", ".ndjson"], (place, text) => lines(text).flatMap((line) => jsonFileFaults(place, line))),
]);

function fileFaults(place: Place, bytes: Uint8Array): string[] {
  if (BINARY.test(place.path)) return [];
  const text = decode(bytes);
  if (text === undefined) return [`${place.path}: not UTF-8`];
  const rule = RULES.get(extname(place.path).toLowerCase());
  return [...characterFaults(place.path, text), ...(rule?.(place, text) ?? [])];
}

function jsonFileFaults(place: Place, text: string): string[] {
  const faults = jsonFaults(place.path, text);
  if (faults.some((fault) => fault.includes(": not JSON: "))) return faults;
  const html = jsonEntries(JSON.parse(text)).filter(([key]) => key === "content_html");
  return [...faults, ...html.flatMap(([, held]) => fragmentFaults(place, held))];
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function each(extensions: readonly string[], rule: Rule): [string, Rule][] {
  return extensions.map((extension) => [extension, rule]);
}
