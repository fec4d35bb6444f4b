import type { ListName } from "./desk-seeds.ts";

/** Display names of the lists. */
export const LIST_NAMES: Readonly<Record<ListName, string>> = {
  pending: "To review",
  published: "Published",
  merged: "Merged",
  withheld: "Withheld",
  rejected: "Rejected",
  removed: "Taken down",
};
