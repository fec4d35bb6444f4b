import { pixelIcons } from "../../src/views/icons.ts";
import { checkOutput } from "../hostile/check-output.ts";
import { crawl } from "./crawl.ts";
import { TEST_SITE } from "./test-site.ts";

/** A site in memory has no PNG icons. */
const ICONS = pixelIcons(TEST_SITE.theme).map(({ path }) => [path.slice(1), ""] as const);

/** Adds empty files in place of the icons that a build draws. */
export function withIcons(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pages, ...ICONS]);
}

/** All faults of a built site by general rules: of its files, and of its links. */
export function siteFaults(pages: ReadonlyMap<string, string>, address = TEST_SITE.address): string[] {
  const whole = withIcons(pages);
  const files = new Map([...whole].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return [...checkOutput(files, { address, pathPrefix: new URL(address).pathname }), ...crawl(whole, address)];
}
