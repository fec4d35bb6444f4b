import { byText } from "../lib/collate.ts";
import { type Dated, newerFirst } from "./days.ts";

/** The order of articles everywhere: by date, newest first; undated last; ties by id, which never changes. */
export function newestFirst(one: Dated & { readonly id: string }, other: Dated & { readonly id: string }): number {
  return newerFirst(one, other) || byText(one.id, other.id);
}
