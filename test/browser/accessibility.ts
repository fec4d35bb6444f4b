import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { ask, type OpenSite } from "./open-site.ts";
import { type BrowsedSite, onEachKind, withSite } from "./opened-site.ts";

const results = z.object({
  passes: z.number(),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

// Every rule that is on by default, best practices too, and the size of targets (WCAG 2.2), which is off by default.
const EVERY_RULE = `{ rules: { "target-size": { enabled: true } } }`;
// The other colors are all that differs between the themes.
const RULES_OF_COLOR = `{ runOnly: ["color-contrast", "link-in-text-block"] }`;

/** axe finds nothing to mend, best practices included. */
export function testAccessibility(site: () => BrowsedSite): void {
  test("axe finds nothing on any kind of page, in light and in dark colors", async () => {
    // The pages' own policy would keep axe out.
    await withSite(site(), { bypassCSP: true, colorScheme: "light", reducedMotion: "reduce" }, async (open) => {
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

/** What axe finds on the open page in light colors, and in dark ones. */
export async function faultsOf({ page }: OpenSite): Promise<string[]> {
  await page.evaluate(axe.source);
  const light = await run(page, EVERY_RULE, 10);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run(page, RULES_OF_COLOR, 1);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

async function run(page: Page, options: string, leastRules: number): Promise<string[]> {
  const { passes, violations } = await ask(
    page,
    results,
    `axe.run(document, ${options}).then(({ passes, violations }) => ({
      passes: passes.length,
      violations: violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => target.join(" ") + " " + failureSummary),
      })),
    }))`,
  );
  return [
    ...(passes < leastRules ? [`only ${passes} rules applied`] : []),
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`)),
  ];
}
