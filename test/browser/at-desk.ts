import { join } from "node:path";
import type { Page } from "playwright-core";
import { openTestDesk } from "../helpers/desk.ts";
import { inTemporaryFolder } from "../helpers/temporary-folder.ts";
import { writeFiles } from "../helpers/write-files.ts";
import { type OpenOptions, type OpenSite, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";

const WHO = "Council Library Airline Bakery Harbour Museum Orchestra University Railway Hospital Observatory".split(
  " ",
);
const DOES = ["reopens", "sells", "postpones", "approves", "inspects", "names", "funds"];
const WHAT =
  "tunnel archive vineyard lighthouse reactor tramline orchard playground satellite brewery aqueduct theatre quarry cathedral greenhouse ferry planetarium stadium dam carousel sawmill canal runway hostel barracks foundry pier aviary nursery glacier weir cinema abbey citadel tannery kiln velodrome windmill bazaar embassy fountain gallery armoury boathouse".split(
    " ",
  );

/** How many headlines there are. */
export const HEADLINES = WHAT.length;

/** Headlines of a night's news, no two of which are of one story but 5 with 6, and 15 with 16. */
export function titleOf(at: number): string {
  const isSecond = at === 6 || at === 16;
  const news = isSecond ? at - 1 : at;
  const what = `${WHO[news % WHO.length]} ${DOES[news % DOES.length]} ${WHAT[news]}`;
  return isSecond ? `${what} today, after a long debate` : `${what} after a long debate`;
}

/** What people write below texts. */
export const SPAM = [
  "I earned $5,400 last month working from home!! Visit https://casino-bonus.example/win now",
  "Great post! buy cheap viagra online https://pills.example/cheap no prescription",
  "I am so happy Dr. Ogudugu brought my ex back with his love spell, contact him on WhatsApp +2348012345678",
  "best casino bonus 2026 free spins https://spins.example/free click here",
] as const;

export interface AtDesk extends OpenSite {
  /** The digest's folder, with its seeds in `seeds/`. */
  readonly dir: string;
  /** Closes the desk, and opens another over the same folder. */
  readonly reopen: () => Promise<void>;
}

/** Opens a desk in the browser over seeds that are written, or made in the digest's folder, and closes it after `work`. */
export async function atDesk(
  { browser }: BrowsedSite,
  seeds: Readonly<Record<string, string>> | ((dir: string) => Promise<void>),
  options: OpenOptions,
  work: (desk: AtDesk) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (dir) => {
    if (typeof seeds === "function") await seeds(dir);
    else await writeFiles(join(dir, "seeds"), seeds);
    let { served } = await openTestDesk(dir);
    const open = await openSite(browser, "http://localhost:", options);
    const enter = async () => {
      await open.page.goto(served.address);
      await open.page.waitForURL(new URL("/", served.address).href);
    };
    const reopen = async () => {
      served.close();
      served = (await openTestDesk(dir)).served;
      await enter();
    };
    try {
      await enter();
      await work({ ...open, dir, reopen });
    } finally {
      await open.context.close();
      served.close();
    }
  });
}

/** Waits until an article is open. */
export async function at(page: Page, number: number): Promise<void> {
  await page.getByRole("heading", { level: 1, name: titleOf(number), exact: true }).waitFor();
}

/** Waits until the desk has told a screen reader something. */
export async function said(page: Page, words: RegExp): Promise<void> {
  await page.locator("#said").filter({ hasText: words }).waitFor({ state: "attached" });
}

/** The lists of the desk, each with how many seeds it holds. */
export async function counts(page: Page): Promise<readonly string[]> {
  return await page.getByRole("navigation", { name: "Lists" }).locator("a").allInnerTexts();
}
