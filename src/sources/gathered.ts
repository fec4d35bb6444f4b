import { byText } from "../lib/collate.ts";
import { addressKey } from "../lib/web-address.ts";

/** The file beside `sources.yaml` that lists pages which became seeds, existed already, or could not be read. */
export const GATHERED = "gathered.tsv";

/** A page that was seen once. It does not come back when its seed is removed. */
export interface Gathered {
  /** `addressKey` of the page. */
  readonly key: string;
  /** The day, in UTC. */
  readonly day: string;
  readonly source: string;
}

const HEADER =
  "# Kept by digest gather, to be committed: each page that was taken, its day and source. A page whose line is removed may come again.";

/**
 * Of two lines for one page, the earlier counts. Other lines are ignored, so that a merge which keeps both sides does
 * no harm.
 */
export function parseGathered(text: string): ReadonlyMap<string, Gathered> {
  const known = new Map<string, Gathered>();
  for (const line of text.split(/\r?\n/)) {
    const [, written, day, source] = /^([^\s#]\S*)\t(\d{4}-\d{2}-\d{2})\t(.+)$/.exec(line) ?? [];
    if (written === undefined || day === undefined || source === undefined) continue;
    const before = known.get(written);
    if (before === undefined || day < before.day) known.set(written, { key: written, day, source });
  }
  return known;
}

/** The file's text: a line for each page, sorted by page, so that branches seldom conflict. */
export function renderGathered(known: ReadonlyMap<string, Gathered>): string {
  const lines = [...known.values()].map(({ key, day, source }) => `${key}\t${day}\t${source.replace(/\s+/g, " ")}`);
  return [HEADER, ...lines.sort(byText), ""].join("\n");
}

/** The key of a page as a line holds it: without blanks. */
export function gatheredKey(address: string): string {
  return addressKey(address).replace(/\s/g, encodeURIComponent).replace(/^#/, "%23");
}
