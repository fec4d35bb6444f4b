import type { SeedFile } from "../seeds/seed-file.ts";
import type { Plan } from "./carry-out.ts";
import { publish, reject, remove, restore } from "./set-status.ts";
import type { Refusal } from "./sidecar.ts";

/** The decisions on a seed's status, by a command and at the desk, with their entries in the journal. */
export const DECISIONS = {
  publish: { act: publish, done: "Published" },
  reject: { act: reject, done: "Rejected" },
  remove: { act: remove, done: "Taken down:" },
  restore: { act: restore, done: "Restored" },
} as const;

export type Decision = keyof typeof DECISIONS;

/** The changed seed as the outcome of a plan, which may change several. */
export function alone(done: SeedFile | Refusal): Awaited<ReturnType<Plan["work"]>> {
  return "refused" in done ? done : [done];
}
