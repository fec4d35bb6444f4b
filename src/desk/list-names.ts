import type { ListName } from "./desk-seeds.ts";

/** The lists of a desk, as they are called on it. */
export const LIST_NAMES: Readonly<Record<ListName, string>> = {
  pending: "To review",
  published: "Published",
  merged: "Merged",
  withheld: "Withheld",
  rejected: "Rejected",
  removed: "Taken down",
};
