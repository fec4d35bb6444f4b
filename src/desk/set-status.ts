import type { SidecarChange } from "../seeds/edit-sidecar.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { parsedOrRefused, type Refusal, refuse, saysNo, saysYes, withFields } from "./sidecar.ts";

/*
 * Decisions on a seed's status: published, rejected or taken down. Each function returns the changed seed, or a refusal with the
 * reason. Only sidecars change, and only where the seed's own fields do not already say the same.
 */

/** Publishes a pending, rejected or withheld seed. */
export function publish(file: SeedFile): SeedFile | Refusal {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  if (saysYes(seed.fields.removed)) return refuse("is taken down; restore it first");
  if (!saysNo(seed.fields.published)) return refuse("is already published");
  if (seed.fields.heat === "-1") return refuse("is merged into another; split it off first");
  return withFields(
    file,
    { published: saysNo(seed.own.published) ? "true" : undefined, review: undefined },
    { published: "true" },
  );
}

/** Rejects a seed. The file stays, so that gathering recognises the article and does not add it again. */
export function reject(file: SeedFile): SeedFile | Refusal {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  if (!saysNo(seed.fields.published)) return refuse("is published; remove takes it down");
  if (seed.fields.heat === "-1") return refuse("is merged into another; split it off first");
  if (seed.fields.review === "rejected") return refuse("is already rejected");
  return withFields(file, { ...unpublished(seed), review: "rejected" });
}

/** Takes an article down: it is shown nowhere, and not listed as coverage. */
export function remove(file: SeedFile): SeedFile | Refusal {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  if (saysYes(seed.fields.removed)) return refuse("is already taken down");
  return withFields(file, { removed: "true" });
}

/** Restores an article that was taken down to its earlier status, and a rejected one to the list for review. */
export function restore(file: SeedFile): SeedFile | Refusal {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  if (saysYes(seed.fields.removed))
    return withFields(file, { removed: saysYes(seed.own.removed) ? "false" : undefined }, { removed: "false" });
  if (seed.fields.review !== "rejected") return refuse("is neither taken down nor rejected");
  return withFields(
    file,
    { ...unpublished(seed), review: seed.own.review === "pending" ? undefined : "pending" },
    { review: "pending" },
  );
}

/** The field that withholds a seed, unless its own fields do. */
export function unpublished({ own }: { readonly own: Readonly<Record<string, unknown>> }): SidecarChange {
  const says = typeof own.published === "string" && saysNo(own.published);
  return { published: says ? undefined : "false" };
}
