import { encode } from "fast-png";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { z } from "zod";
import { IMAGES } from "./sample-site.ts";

export interface OpenOptions extends BrowserContextOptions {
  /** Images are gone from their server. */
  readonly withoutImages?: boolean;
  /** How large each image is in pixels: one, unless told. */
  readonly imageSize?: ImageSize;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface OpenSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the browser complained about: console errors and warnings (CSP violations are such), thrown errors. */
  readonly complaints: readonly string[];
  /** Requests to other hosts than the site's and that of the images. None was let through. */
  readonly strangers: readonly string[];
}

/** Opens a page with settings of its own. Nothing but the site itself is reached over any network. */
export async function openSite(browser: Browser, address: string, options: OpenOptions = {}): Promise<OpenSite> {
  const { withoutImages = false, imageSize: { width, height } = { width: 1, height: 1 }, ...settings } = options;
  const image = Buffer.from(encode({ width, height, channels: 3, data: new Uint8Array(width * height * 3).fill(160) }));
  // A browser that is too busy for a transition between pages leaves it out, and complains of that.
  // A worker would load pages beside the test; tests of it let it.
  const context = await browser.newContext({
    baseURL: address,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...settings,
  });
  const complaints: string[] = [];
  const strangers: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(address)) return await route.continue();
    if (!url.startsWith(IMAGES) || route.request().resourceType() !== "image") strangers.push(url);
    else if (!withoutImages) return await route.fulfill({ contentType: "image/png", body: image });
    return await route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.text().startsWith("Service Worker registration blocked")) return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, context, complaints, strangers };
}

/** Runs an expression in the page and checks the shape of what comes back. */
export async function ask<Schema extends z.ZodType>(page: Page, schema: Schema, expression: string) {
  return schema.parse(await page.evaluate<unknown>(expression));
}
