import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "./launch-browser.ts";
import { ask, openSite } from "./open-site.ts";
import { buildSampleSite, kindsOf } from "./sample-site.ts";
import { type Served, serveSite } from "./serve-site.ts";

let browser: Browser;
let served: Served;
let kinds: [kind: string, path: string][];

beforeAll(async () => {
  const pages = await buildSampleSite();
  kinds = kindsOf(pages);
  const [redirect = ""] = pages.get("_redirects")?.split(" ") ?? [];
  kinds.push(["redirect", redirect.slice(1)]);
  [browser, served] = await Promise.all([launchBrowser(), serveSite(withoutRefresh(pages))]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page that leads on at once would be gone before it is looked at. */
function withoutRefresh(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pages].map(([path, text]) => [path, text.replace(/<meta http-equiv="refresh"[^>]*>/, "")]));
}

const results = z.object({
  passes: z.number(),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

// Every rule that is on by default, best practices too, and the size of targets (WCAG 2.2), which is off by default.
const RUN = `axe.run(document, { rules: { "target-size": { enabled: true } } }).then(({ passes, violations }) => ({
  passes: passes.length,
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary) })),
}))`;

test.each(["light", "dark"] as const)("axe finds nothing on any kind of page in %s colours", async (colorScheme) => {
  // The pages' own policy would keep axe out.
  const { page, context } = await openSite(browser, served.address, { bypassCSP: true, colorScheme });
  const faults: string[] = [];
  for (const [kind, path] of kinds) {
    await page.goto(`/${path}`);
    await page.evaluate(axe.source);
    const { passes, violations } = await ask(page, results, RUN);
    if (passes < 10) faults.push(`${kind}: only ${passes} rules applied`);
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${kind}: ${id}: ${node}`)));
  }
  await context.close();
  expect(faults).toEqual([]);
});
