import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { FEED_FORMATS, formerPublicPaths, plainUrl, publicPath } from "../digest/urls.ts";
import { count } from "../lib/count.ts";
import { filesBelow } from "../lib/files-below.ts";
import { shortHash } from "../lib/hash.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { type HubOptions, notifyHub, type Told } from "../publishing/notify-hub.ts";
import type { Site } from "../site/site.ts";
import type { Paint } from "./terminal.ts";

/** The state last reported to the hub: the hash of each feed by address. */
const Pinged = z.object({ hub: z.string(), feeds: z.record(z.string(), z.string()) });

export interface PingOptions extends HubOptions {
  /** The folder of the built site. */
  readonly dir: string;
  /** The file with the reported state. Without it, all feeds are reported. */
  readonly record: string;
}

export interface Ping extends Told {
  /** Number of feeds that are unchanged. */
  readonly unchanged: number;
}

/** Notifies the site's hub of feeds that have changed since the last ping. Archive pages are left out. */
export async function ping(site: Site & { readonly hub: string }, options: PingOptions): Promise<Ping> {
  const { dir, record } = options;
  const known = loadPinged(record, site.hub);
  const current = new Map(
    feedFiles(dir, site).map((path) => [plainUrl(site, path), shortHash(readFileSync(join(dir, path)), 32)]),
  );
  const changed = [...current].filter(([address, hash]) => known[address] !== hash).map(([address]) => address);
  const { told, failed } = await notifyHub(site.hub, changed, options);
  const news = new Set(failed.map(({ address }) => address));
  // After a failure, keep the state known to the hub, so that the next ping tries again. Deleted feeds are dropped.
  const feeds = Object.fromEntries(
    [...current].flatMap(([address, hash]) => {
      const last = news.has(address) ? known[address] : hash;
      return last === undefined ? [] : [[address, last]];
    }),
  );
  makeFolder(dirname(record));
  writeFileSync(record, JSON.stringify({ hub: site.hub, feeds }));
  return { told, failed, unchanged: current.size - changed.length };
}

/** The outcome for people, in a few lines. */
export function formatPing({ told, failed, unchanged }: Ping, hub: string, paint: Paint): string {
  const verdict = `${hub} was told about ${count(told.length, "feed")}; ${unchanged.toLocaleString("en")} unchanged`;
  const warnings = failed.slice(0, MAX_NAMED).map(({ address, why }) => `${paint("yellow", "!")} ${address}: ${why}`);
  const more = failed.length - warnings.length;
  return [
    `${paint(failed.length > 0 ? "yellow" : "green", failed.length > 0 ? "!" : "✓")} ${verdict}`,
    ...warnings,
    ...(more > 0 ? [paint("dim", `  … and ${count(more, "more feed")}`)] : []),
    ...(failed.length > 0
      ? [paint("dim", "  The next ping tries them again. Until then, readers find the news on their own schedule.")]
      : []),
  ].join("\n");
}

const MAX_NAMED = 5;

const ARCHIVES = "/feeds/archive/";

const NAMES: ReadonlySet<string> = new Set(Object.values(FEED_FORMATS).map(({ file }) => file));

function feedFiles(dir: string, site: Site): string[] {
  const archives = [publicPath(site, ARCHIVES), ...formerPublicPaths(site, ARCHIVES)];
  return filesBelow(dir)
    .map((path) => `/${path}`)
    .filter((path) => NAMES.has(basename(path)) && !archives.some((folder) => path.startsWith(folder)));
}

function loadPinged(record: string, hub: string): Readonly<Record<string, string>> {
  try {
    const pinged = Pinged.parse(JSON.parse(readFileSync(record, "utf8")));
    return pinged.hub === hub ? pinged.feeds : {};
  } catch {
    // Missing or damaged. Notifying a hub again is harmless.
    return {};
  }
}
