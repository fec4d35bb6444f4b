import { addressKey } from "../lib/web-address.ts";
import type { SidecarChange } from "../seeds/edit-sidecar.ts";
import { type FieldValue, isList, isMap } from "../seeds/field-value.ts";
import { mergeSeeds } from "../seeds/merge-seeds.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { unpublished } from "./set-status.ts";
import { parsedOrRefused, type Refusal, refuse, saysNo, saysYes, withFields, withSidecar } from "./sidecar.ts";

/*
 * Decisions on which reports are one story. The functions take seeds and return the changed ones, starting with the one the
 * action is about.
 */

/** Merges seeds, with their own coverage, under a lead. The decision overrides an earlier `published: true`. */
export async function merge(lead: SeedFile, members: readonly SeedFile[]): Promise<readonly SeedFile[] | Refusal> {
  const parsed = parsedOrRefused(lead);
  if ("refused" in parsed) return parsed;
  if (parsed.fields.heat === "-1" && saysNo(parsed.fields.published))
    return refuse("is itself merged into another; name its lead");
  const free = members.map((member) =>
    saysYes(member.sidecar && fieldsOf(member).published) ? withFields(member, { published: "false" }) : member,
  );
  const merged = await mergeSeeds(lead, free);
  const [left] = merged?.left.values() ?? [];
  if (merged === undefined || merged.edits.length === 0 || left !== undefined)
    return refuse(`cannot take it: ${left ?? "one of the two cannot be read"}`);
  const textOf = new Map(merged.edits.map(({ seed, text }) => [seed, text]));
  return [...free, lead].map((file) => withSidecar(file, textOf.get(file.name) ?? file.sidecar?.text ?? ""));
}

/**
 * Splits seeds off their lead's story: they become independent, so that `cluster` leaves them alone, or pending as before. The
 * lead's list loses them and the reports that only they brought.
 */
export async function split(
  lead: SeedFile | undefined,
  members: readonly SeedFile[],
  others: readonly SeedFile[] = [],
): Promise<readonly SeedFile[] | Refusal> {
  const freed: SeedFile[] = [];
  for (const member of members) {
    const seed = parsedOrRefused(member);
    if ("refused" in seed) return seed;
    const { fields, own } = seed;
    if (!(saysNo(fields.published) && fields.heat === "-1")) return refuse("is not merged into another");
    const waits = fields.review === "pending";
    const stand: SidecarChange = waits ? unpublished(seed) : { published: "true" };
    const heat =
      own.heat === "-1" ? { heat: typeof own.quality === "string" ? own.quality : "0" } : { heat: undefined };
    freed.push(withFields(member, { ...stand, ...heat }));
  }
  return lead === undefined ? freed : [...freed, await without(lead, freed, others)];
}

/** Makes another seed of a story its lead. The former lead is listed under it. */
export async function lead(
  old: SeedFile,
  next: SeedFile,
  others: readonly SeedFile[],
): Promise<readonly SeedFile[] | Refusal> {
  const former = parsedOrRefused(old);
  if ("refused" in former) return former;
  const freed = await split(undefined, [next]);
  if ("refused" in freed) return freed;
  const [free = next] = freed;
  const isPublic = !saysNo(former.fields.published);
  const standing = isPublic ? withFields(free, { published: "true" }) : free;
  const merged = await merge(standing, [old, ...others]);
  if ("refused" in merged) return merged;
  // Its list now belongs to the new lead.
  const stripped = merged.map((file) =>
    file.name === old.name ? withFields(file, { related: undefined, firstRelated: undefined }) : file,
  );
  return [...stripped].reverse();
}

/** Puts a report first in its lead's list, or back among those sorted by date. */
export function place(lead: SeedFile, address: string, where: "first" | "by date"): SeedFile | Refusal {
  const seed = parsedOrRefused(lead);
  if ("refused" in seed) return seed;
  const { firstRelated } = seed.fields;
  const first = isList(firstRelated) ? firstRelated.map(String) : [];
  const others = first.filter((each) => addressKey(each) !== addressKey(address));
  const next = where === "first" ? [address, ...others] : others;
  if (next.join("\n") === first.join("\n")) return refuse(`already lists that report ${where}`);
  return withFields(lead, { firstRelated: next.length === 0 ? undefined : next });
}

/** Removes seeds from a lead's list, with the reports that only they brought. */
async function without(lead: SeedFile, gone: readonly SeedFile[], others: readonly SeedFile[]): Promise<SeedFile> {
  const seed = parsedOrRefused(lead);
  if ("refused" in seed) return lead;
  const { fields } = seed;
  const own = isList(seed.own.related) ? seed.own.related : [];
  const kept = new Set(own.flatMap(keysOfEntry));
  for (const other of others) for (const key of (await keysOf(other)).all) kept.add(key);
  const lost = new Set<string>();
  for (const { own: key, all } of await Promise.all(gone.map(keysOf)))
    for (const one of all) if (one === key || !kept.has(one)) lost.add(one);
  const entries = isList(fields.related) ? fields.related : [];
  const related = entries.filter((entry) => !keysOfEntry(entry).some((key) => lost.has(key)));
  if (related.length === entries.length) return lead;
  const placed = isList(fields.firstRelated) ? fields.firstRelated : [];
  const first = placed.filter((address) => !lost.has(addressKey(String(address))));
  const firstRelated = first.length === 0 ? undefined : first;
  if (JSON.stringify(sorted(related)) === JSON.stringify(sorted(own)))
    return withFields(lead, { related: undefined, firstRelated, heat: undefined });
  const quality = Number.parseFloat(String(fields.quality));
  return withFields(lead, {
    ...{ related, firstRelated },
    ...(!Number.isNaN(quality) && { heat: String(quality + 10 * related.length) }),
  });
}

/** The keys of a seed's own address, and of all addresses it adds to a list. */
async function keysOf(file: SeedFile): Promise<{ readonly own: string | undefined; readonly all: readonly string[] }> {
  const { article } = await readSeed(file);
  const keys = [article, ...(article?.coverage ?? [])].flatMap((report) =>
    report?.address === undefined ? [] : addressKey(report.address),
  );
  return { own: article?.address === undefined ? undefined : keys[0], all: keys };
}

function fieldsOf(file: SeedFile) {
  const seed = parsedOrRefused(file);
  return "refused" in seed ? {} : seed.fields;
}

function keysOfEntry(entry: FieldValue): string[] {
  if (!isMap(entry)) return [];
  return [entry.webUrl, entry.originalUrl].flatMap((address) =>
    typeof address === "string" ? addressKey(address) : [],
  );
}

function sorted(entries: readonly FieldValue[]): string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}
