import { addressKey } from "../lib/web-address.ts";
import type { Article } from "./article.ts";
import { editSidecar } from "./edit-sidecar.ts";
import { type FieldValue, isList, isMap } from "./field-value.ts";
import type { Coverage } from "./fields/coverage.ts";
import { parseSeed } from "./parse-seed.ts";
import { readSeed } from "./read-seed.ts";
import { relatedFields } from "./seed-fields.ts";
import { type SeedFile, stemOf } from "./seed-file.ts";

/** The new text of a sidecar. `path` is as the curator would type it. */
export interface SidecarEdit {
  /** The name of its seed in the folder. */
  readonly seed: string;
  readonly path: string;
  readonly text: string;
}

/** The changes that list some seeds as coverage of another. */
export interface Merge {
  /** The sidecars of the merged seeds, then the lead's. */
  readonly edits: readonly SidecarEdit[];
  /** The lead's number of reports afterwards, and its heat if its quality is known. */
  readonly reports: number;
  readonly heat?: number;
  /** The seeds that are left unchanged, by name, and why. */
  readonly left: ReadonlyMap<string, string>;
}

const MAX_REPORTS = 100;

/** Why a report beyond the limit is left unchanged. */
const FULL = `its lead has ${MAX_REPORTS} reports already`;

/**
 * Computes the sidecars that merge seeds under a lead. The lead lists them and their own reports as `related`, best
 * quality first, and gets its `heat`: quality plus ten for each report. They get `published: false` and `heat: -1`. A
 * seed without an address cannot be listed, and one whose sidecar says `published: true` stays published; both are left
 * unchanged. Undefined if the lead cannot be read, or there is nothing to merge.
 */
export async function mergeSeeds(lead: SeedFile, members: readonly SeedFile[]): Promise<Merge | undefined> {
  const leading = await readArticle(lead);
  const parsed = parseSeed(lead);
  if (leading === undefined || "severity" in parsed) return undefined;
  const left = new Map<string, string>();
  const edits: SidecarEdit[] = [];
  const addresses = [leading, ...leading.coverage].flatMap(({ address }) => address ?? []);
  const listed = new Set(addresses.map(addressKey));
  const entries: FieldValue[] = isList(parsed.fields.related) ? [...parsed.fields.related] : [];
  const add = (report: (Coverage | Article) & { readonly address: string }) => {
    if (listed.has(addressKey(report.address)) || listed.size > MAX_REPORTS) return;
    listed.add(addressKey(report.address));
    entries.push(relatedFields(report));
  };
  for (const member of members) {
    const article = await readArticle(member);
    const reason = article === undefined ? "it cannot be read" : reasonToLeave(member, article);
    const { address } = article ?? {};
    if (article === undefined || address === undefined || reason !== undefined) {
      left.set(member.name, reason ?? "its source's address is not known");
      continue;
    }
    add({ ...article, address });
    if (!listed.has(addressKey(address))) {
      left.set(member.name, FULL);
      continue;
    }
    for (const report of article.coverage) add(report);
    edits.push(edit(member, { published: "false", heat: "-1" }));
  }
  if (edits.length === 0) return left.size === 0 ? undefined : { edits, reports: leading.coverage.length, left };
  // The lead's own address is among those listed.
  const reports = listed.size - (leading.address === undefined ? 0 : 1);
  const heat = leading.quality === undefined ? undefined : leading.quality + 10 * reports;
  const related = entries.toSorted((one, other) => qualityOf(other) - qualityOf(one));
  const fields = { ...(heat !== undefined && { heat: String(heat) }), related };
  return { edits: [...edits, edit(lead, fields)], reports, ...(heat !== undefined && { heat }), left };
}

async function readArticle(file: SeedFile): Promise<Article | undefined> {
  return (await readSeed(file)).article;
}

function reasonToLeave(file: SeedFile, { address }: Article): string | undefined {
  if (address === undefined) return "its source's address is not known, so it cannot be listed";
  const parsed = parseSeed(file);
  const isWanted = !("severity" in parsed) && parsed.fromSidecar.has("published") && parsed.fields.published === "true";
  return isWanted ? "its sidecar says published: true" : undefined;
}

function edit(file: SeedFile, fields: Readonly<Record<string, FieldValue>>): SidecarEdit {
  const path = file.sidecar?.path ?? `${stemOf(file.path)}.meta.yaml`;
  return { seed: file.name, path, text: editSidecar(file.sidecar?.text, fields) };
}

/** For sorting only: an entry without a quality comes last. */
function qualityOf(entry: FieldValue): number {
  const quality = isMap(entry) ? Number.parseFloat(String(entry.quality)) : Number.NaN;
  return Number.isNaN(quality) ? Number.NEGATIVE_INFINITY : quality;
}
