import { createHash } from "node:crypto";
import { z } from "zod";
import { decodePage } from "../../src/gathering/decode-page.ts";
import type { FoundReport } from "../../src/gathering/found.ts";
import { readPage } from "../../src/gathering/read-page.ts";

/** The correct answers by file: the page's day, segments of its text, and segments that surround it. */
export const goldOf = z.object({
  dates: z.record(z.string(), z.object({ url: z.string(), date: z.string() })),
  texts: z.record(z.string(), z.object({ url: z.string(), with: z.array(z.string()), without: z.array(z.string()) })),
});

export type Gold = z.infer<typeof goldOf>;

/** Results of the extraction. A text's `f` is the harmonic mean of precision and recall over all segments. */
export interface Scores {
  readonly dates: { readonly correct: number; readonly wrong: number; readonly missing: number };
  readonly texts: { readonly precision: number; readonly recall: number; readonly f: number };
  readonly titles: { readonly found: number; readonly missing: number };
}

/** A wrongly extracted value with the correct one, for debugging. */
export interface Miss {
  readonly file: string;
  readonly what: "wrong date" | "missing date" | "lost" | "kept";
  readonly found: string;
  readonly known: string;
}

export interface ScoreOptions {
  /** Loads a page by file name. */
  readonly load: (file: string) => Uint8Array;
  readonly onMiss?: (miss: Miss) => void;
}

/**
 * Extracts from each page like `digest add` and compares. A date must have the right day, as in htmldate's evaluation; a segment
 * must occur in the text, ignoring differences in white space, as in trafilatura's. Texts for subscribers, which `digest add`
 * leaves out, are extracted as well, because extraction is what is scored.
 */
export function scorePages(gold: Gold, { load, onMiss = () => {} }: ScoreOptions): Scores {
  const dates = { correct: 0, wrong: 0, missing: 0 };
  const titles = { found: 0, missing: 0 };
  const segments = { right: 0, kept: 0, lost: 0 };
  const read = (file: string, url: string): Partial<FoundReport> => {
    const decoded = decodePage(load(file));
    const report: Partial<FoundReport> = "fault" in decoded ? {} : readPage(decoded.text, url, "all");
    titles[report.title === undefined ? "missing" : "found"]++;
    return report;
  };
  for (const [file, { url, date }] of Object.entries(gold.dates)) {
    const { published } = read(file, url);
    const day = published?.value.slice(0, 10);
    dates[day === undefined ? "missing" : day === date ? "correct" : "wrong"]++;
    if (published === undefined) onMiss({ file, what: "missing date", found: "", known: date });
    else if (day !== date)
      onMiss({ file, what: "wrong date", found: `${published.value} of ${published.source}`, known: date });
  }
  for (const [file, { url, with: wanted, without }] of Object.entries(gold.texts)) {
    const text = folded(read(file, url).text?.value ?? "");
    for (const known of wanted) {
      const isThere = text.includes(folded(known));
      segments[isThere ? "right" : "lost"]++;
      if (!isThere) onMiss({ file, what: "lost", found: `${text.length} letters`, known });
    }
    for (const known of without) {
      if (!text.includes(folded(known))) continue;
      segments.kept++;
      onMiss({ file, what: "kept", found: `${text.length} letters`, known });
    }
  }
  return { dates, texts: measuresOf(segments), titles };
}

/** One of two halves of the pages, with all pages of a host in the same one: 0 for development, 1 for testing. */
export function halfOf(gold: Gold, half: 0 | 1): Gold {
  const isIn = ([, { url }]: readonly [string, { readonly url: string }]) => hashOf(url) % 2 === half;
  return {
    dates: Object.fromEntries(Object.entries(gold.dates).filter(isIn)),
    texts: Object.fromEntries(Object.entries(gold.texts).filter(isIn)),
  };
}

function hashOf(url: string): number {
  const host = URL.canParse(url) ? new URL(url).hostname.split(".").slice(-2).join(".") : url;
  return createHash("sha256").update(host).digest()[0] ?? 0;
}

function measuresOf({ right, kept, lost }: Readonly<Record<"right" | "kept" | "lost", number>>): Scores["texts"] {
  const precision = right + kept === 0 ? 0 : right / (right + kept);
  const recall = right + lost === 0 ? 0 : right / (right + lost);
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f: rounded(f) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
