import axe from "axe-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { ask, type OpenSite } from "./open-site.ts";
import { type BrowsedSite, onEachKind, withSite } from "./opened-site.ts";

const results = z.object({
  passes: z.number(),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

// Every rule that is on by default, best practices too, and the size of targets (WCAG 2.2), which is off by default.
const RUN = `axe.run(document, { rules: { "target-size": { enabled: true } } }).then(({ passes, violations }) => ({
  passes: passes.length,
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary) })),
}))`;

/** axe finds nothing to mend, best practices included. */
export function testAccessibility(site: () => BrowsedSite): void {
  test.each(["light", "dark"] as const)("axe finds nothing on any kind of page in %s colours", async (colorScheme) => {
    // The pages' own policy would keep axe out.
    await withSite(site(), { bypassCSP: true, colorScheme }, async (open) => {
      const faults = await onEachKind(site(), open, async () => await faultsOf(open));
      // A page that leads on at once would be gone before it is looked at.
      await open.context.route(`**/${site().redirect}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, ""),
          response,
        });
      });
      await open.page.goto(`/${site().redirect}`);
      expect([...faults, ...(await faultsOf(open))]).toEqual([]);
    });
  });
}

async function faultsOf({ page }: OpenSite): Promise<string[]> {
  await page.evaluate(axe.source);
  const { passes, violations } = await ask(page, results, RUN);
  return [
    ...(passes < 10 ? [`only ${passes} rules applied`] : []),
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`)),
  ];
}
