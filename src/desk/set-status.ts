import type { SidecarChange } from "../seeds/edit-sidecar.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { type Refusal, refuse, saysNo, saysYes, takenApart, withFields } from "./sidecar.ts";

/*
 * What a curator decides of a seed's status: whether it is published, rejected, taken down. Each act takes a seed as it is and gives it as it should be, or says why that
 * cannot be. Only sidecars differ: they say no more than the seed's own fields leave unsaid.
 */

/** Publishes a seed that waits for review, was not wanted or is withheld. */
export function publish(file: SeedFile): SeedFile | Refusal {
  const seed = takenApart(file);
  if ("refused" in seed) return seed;
  if (saysYes(seed.fields.removed)) return refuse("is taken down; restore it first");
  if (!saysNo(seed.fields.published)) return refuse("is published already");
  if (seed.fields.heat === "-1") return refuse("is merged under another; split it off first");
  return withFields(
    file,
    { published: saysNo(seed.own.published) ? "true" : undefined, review: undefined },
    { published: "true" },
  );
}

/** Says that a seed is not wanted. The file stays, so that what gathers knows it and does not bring it again. */
export function reject(file: SeedFile): SeedFile | Refusal {
  const seed = takenApart(file);
  if ("refused" in seed) return seed;
  if (!saysNo(seed.fields.published)) return refuse("is published; remove takes it down");
  if (seed.fields.heat === "-1") return refuse("is merged under another; split it off first");
  if (seed.fields.review === "rejected") return refuse("is rejected already");
  return withFields(file, { ...unpublished(seed), review: "rejected" });
}

/** Takes an article down: it is shown nowhere, and no other lists it. */
export function remove(file: SeedFile): SeedFile | Refusal {
  const seed = takenApart(file);
  if ("refused" in seed) return seed;
  if (saysYes(seed.fields.removed)) return refuse("is taken down already");
  return withFields(file, { removed: "true" });
}

/** Brings back what was taken down, as it stood before, or what was rejected, to be looked at again. */
export function restore(file: SeedFile): SeedFile | Refusal {
  const seed = takenApart(file);
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

/** The field that withholds a seed, where its own does not. */
export function unpublished({ own }: { readonly own: Readonly<Record<string, unknown>> }): SidecarChange {
  const says = typeof own.published === "string" && saysNo(own.published);
  return { published: says ? undefined : "false" };
}
