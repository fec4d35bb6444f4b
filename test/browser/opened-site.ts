import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser.ts";
import { type OpenOptions, type OpenSite, openSite } from "./open-site.ts";
import { buildSampleSite, kindsOf } from "./sample-site.ts";
import { type Served, serveSite } from "./serve-site.ts";

/** The sample site, served, and a browser to look at it with. */
export interface BrowsedSite {
  readonly browser: Browser;
  readonly served: Served;
  /** Its files, by their paths. */
  readonly pages: ReadonlyMap<string, string | Uint8Array>;
  /** Path of one page of each kind, without a slash at the front. */
  readonly kinds: readonly (readonly [kind: string, path: string])[];
  /** Path of a page that leads on to another. */
  readonly redirect: string;
  readonly close: () => Promise<void>;
}

export async function browseSampleSite(): Promise<BrowsedSite> {
  const pages = await buildSampleSite();
  const [browser, served] = await Promise.all([launchBrowser(), serveSite(pages)]);
  return {
    browser,
    served,
    pages,
    kinds: kindsOf(pages),
    redirect: pages.get("_redirects")?.split(" ")[0]?.slice(1) ?? "",
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Opens the site, lets `work` look at it, and closes it again. */
export async function withSite<Result>(
  { browser, served }: BrowsedSite,
  options: OpenOptions,
  work: (open: OpenSite) => Promise<Result>,
): Promise<Result> {
  const open = await openSite(browser, served.address, options);
  try {
    return await work(open);
  } finally {
    await open.context.close();
  }
}

/** What `look` finds wrong on each kind of page, each fault named by its kind. */
export async function onEachKind(
  { kinds }: BrowsedSite,
  open: OpenSite,
  look: (path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [kind, path] of kinds) {
    await open.page.goto(`/${path}`);
    faults.push(...(await look(path)).map((fault) => `${kind}: ${fault}`));
  }
  return faults;
}
