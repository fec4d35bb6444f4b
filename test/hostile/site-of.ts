import { defaultTreeAdapter, parse } from "parse5";
import type { Site } from "./check-output.ts";
import { nodesOf } from "./rules/html-faults.ts";

/** Where a built site says it will be hosted: the canonical address of its front page. Throws when it does not say. */
export function siteOf(files: ReadonlyMap<string, Uint8Array>): Site {
  const front = new TextDecoder().decode(files.get("index.html"));
  const link = nodesOf(parse(front))
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .map(({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value])))
    .find((attributes) => attributes.get("rel") === "canonical");
  const address = link?.get("href");
  if (address === undefined) throw new Error("index.html is missing, or has no canonical address");
  return { address, pathPrefix: new URL(address).pathname };
}
