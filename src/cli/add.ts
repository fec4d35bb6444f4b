import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { decodePage } from "../gathering/decode-page.ts";
import type { Found, FoundReport } from "../gathering/found.ts";
import { gatherPage, MAX_PAGE_BYTES, measurePicture } from "../gathering/gather-page.ts";
import { type Library, libraryOf } from "../gathering/library.ts";
import { type Fault, makeSeed } from "../gathering/make-seed.ts";
import { readPage } from "../gathering/read-page.ts";
import { readPageDate } from "../gathering/read-page-date.ts";
import { type FetchedFeed, fetchFeed, takeFeed } from "../gathering/take-feed.ts";
import { UsageError } from "../lib/usage-error.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { readLimited } from "../network/read-limited.ts";
import { readFolder } from "../publishing/read-folder.ts";
import { faultOfAddress } from "../seeds/fields/address.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { cacheIn } from "./cache.ts";
import { mergeUnder } from "./cluster.ts";
import { formatFeed, formatKnown, formatMade, formatRefused } from "./format-add.ts";
import { here } from "./here.ts";
import type { Project } from "./open-project.ts";
import type { Terminal } from "./terminal.ts";
import { writeMade } from "./write-made.ts";

/** Options of `digest add` as typed. */
export interface AddFlags {
  readonly feed?: string;
  readonly limit: number;
  readonly address?: string;
  readonly title?: string;
  readonly date?: string;
  readonly topic?: readonly string[];
  /** False for `--no-text`. */
  readonly text: boolean;
  readonly cover: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Makes seeds of web pages given by address, as a saved file or on standard input (`-`), or of the new items of a feed given in
 * the same ways, and prints each value with its source. Never prompts, so it can be used in scripts. Returns true on failure.
 */
export async function addSeeds(
  project: Project,
  folder: SeedFolder,
  source: string | undefined,
  flags: AddFlags,
  terminal: Terminal,
): Promise<boolean> {
  if ((source === undefined) === (flags.feed === undefined))
    throw new UsageError("give one thing to add: an address, a file, - for standard input, or --feed with a feed");
  if (flags.feed !== undefined && [flags.title, flags.date].some((said) => said !== undefined))
    throw new UsageError("--title and --date are for a single page, not for a feed");
  if (flags.feed !== undefined && flags.address !== undefined && isAddress(flags.feed))
    throw new UsageError("--address is for a saved file; this feed already has an address");
  const said = readSaid(flags);
  const { articles } = await readFolder({ seeds: folder, site: project.site, cache: cacheIn(project) });
  const library = libraryOf(articles);
  return flags.feed === undefined
    ? await addPage(project, folder, source ?? "-", said, library, flags, terminal)
    : await addFeed(project, folder, flags.feed, library, flags, terminal);
}

async function addPage(
  project: Project,
  folder: SeedFolder,
  source: string,
  said: Partial<FoundReport>,
  library: Library,
  flags: AddFlags,
  { out, err }: Terminal,
): Promise<boolean> {
  const { site } = project;
  const page = await loadPage(source, flags, site.address);
  if ("fault" in page) {
    console.error(formatRefused(source, [page], err));
    return true;
  }
  const { text, ...bare } = page;
  const report = await measurePicture(
    { ...bare, ...(flags.text && text && { text }), ...said },
    politeFetch,
    site.address,
  );
  const made = await makeSeed(report, { site, library, topics: flags.topic, evenIfCovered: flags.force });
  if (made.kind === "refused") console.error(formatRefused(source, made.faults, err));
  if (made.kind === "known") console.error(formatKnown(folder, made, err));
  if (made.kind !== "made") return true;
  if (!flags.dryRun) writeMade(project, folder, made);
  console.log(formatMade(folder, made, flags, out));
  const same = made.sameStory.find(({ doubt }) => doubt === undefined);
  if (flags.cover && !flags.dryRun && same !== undefined)
    console.log(await mergeUnder(project, folder, same.report, [made.head], out));
  return false;
}

async function addFeed(
  project: Project,
  folder: SeedFolder,
  source: string,
  library: Library,
  flags: AddFlags,
  { out, err }: Terminal,
): Promise<boolean> {
  const { site } = project;
  const options = { site, library, topics: flags.topic, evenIfCovered: flags.force, fetch: politeFetch };
  const counts = { made: 0, known: 0, refused: 0, beyond: 0, "passed over": 0 };
  const contact = site.address;
  const found = await loadFeed(source, flags, contact);
  if ("fault" in found) {
    console.error(formatRefused(source, [found], err));
    return true;
  }
  const feed = await takeFeed(found, { ...options, contact, limit: flags.limit, withText: flags.text }, (taken) => {
    counts[taken.kind]++;
    if (taken.kind === "made" && !flags.dryRun) writeMade(project, folder, taken);
    if (taken.kind === "made") console.log(formatMade(folder, taken, { ...flags, dryRun: false }, out));
    if (taken.kind === "known") console.log(formatKnown(folder, taken, out));
    if (taken.kind === "refused")
      console.log(formatRefused(taken.item.report().title?.value ?? "an item", taken.faults, out));
  });
  if ("fault" in feed) {
    console.error(formatRefused(source, [feed], err));
    return true;
  }
  console.log(formatFeed(feed.title ?? source, counts, flags.dryRun, out));
  return false;
}

/** Values typed by the curator override those of the page. */
function readSaid({ address, title, date }: AddFlags): Partial<FoundReport> {
  const found = <Value>(value: Value): Found<Value> => ({ value, source: "as you gave it" });
  const parsed = address === undefined ? undefined : parseWebAddress(address);
  if (parsed !== undefined && "fault" in parsed)
    throw new UsageError(`--address: ${faultOfAddress(address, parsed.fault).fault}`);
  const day = date === undefined ? undefined : readPageDate(date);
  if (date !== undefined && day === undefined)
    throw new UsageError(`--date ${date} is not a date; write it as 2021-05-01 or 2021-05-01T09:30:00Z`);
  return {
    ...(parsed?.address !== undefined && { address: found(parsed.address) }),
    ...(title !== undefined && { title: found(title) }),
    ...(day && { published: found(day.date) }),
  };
}

async function loadPage(source: string, { address = "" }: AddFlags, contact: string): Promise<FoundReport | Fault> {
  if (isAddress(source)) return await gatherPage(source, politeFetch, contact);
  const bytes = await loadSaved(source);
  if ("fault" in bytes) return bytes;
  const decoded = decodePage(bytes);
  return "fault" in decoded ? decoded : readPage(decoded.text, address);
}

async function loadFeed(source: string, { address = "" }: AddFlags, contact: string): Promise<FetchedFeed | Fault> {
  if (isAddress(source)) return await fetchFeed(source, { fetch: politeFetch, contact });
  const bytes = await loadSaved(source);
  return "fault" in bytes ? bytes : { bytes, address };
}

function isAddress(source: string): boolean {
  return /^https?:/i.test(source);
}

/** Reads a file, or standard input for "-". */
async function loadSaved(source: string): Promise<Uint8Array | Fault> {
  return source === "-" ? await readInput() : readSaved(source);
}

function readSaved(file: string): Uint8Array | Fault {
  const path = resolve(here, file);
  if (!existsSync(path)) throw new UsageError(`there is no file ${file}; a web address starts with https://`);
  const found = statSync(path);
  if (!found.isFile()) return { fault: "is not a file", cure: "name the saved page" };
  return found.size > MAX_PAGE_BYTES ? tooLarge() : readFileSync(path);
}

async function readInput(): Promise<Uint8Array | Fault> {
  const { bytes, isWhole } = await readLimited(process.stdin, MAX_PAGE_BYTES);
  return isWhole ? bytes : tooLarge();
}

function tooLarge(): Fault {
  return {
    fault: `is larger than ${MAX_PAGE_BYTES.toLocaleString("en")} bytes`,
    cure: "save the page without its images",
  };
}
