import { checkOutput } from "../hostile/check-output.ts";
import { crawl } from "./crawl.ts";
import { TEST_SITE } from "./test-site.ts";

/** Everything that is wrong with a built site by the rules that hold for all of them: of its files, and of its ways. */
export function siteFaults(pages: ReadonlyMap<string, string>, address = TEST_SITE.address): string[] {
  const files = new Map([...pages].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return [...checkOutput(files, { address, pathPrefix: new URL(address).pathname }), ...crawl(pages, address)];
}
