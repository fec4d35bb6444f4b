import { defaultTreeAdapter, parse } from "parse5";
import { nodesOf, textOf } from "./rules/html-faults.ts";

/** The pages whose h1 starts with `start`. */
export function titledPages(files: ReadonlyMap<string, Uint8Array>, start: string): string[] {
  return [...files].flatMap(([path, bytes]) => (path.endsWith(".html") && hasHeading(bytes, start) ? [path] : []));
}

function hasHeading(bytes: Uint8Array, start: string): boolean {
  return nodesOf(parse(new TextDecoder().decode(bytes)))
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .some((element) => element.tagName === "h1" && textOf(element).trim().startsWith(start));
}
