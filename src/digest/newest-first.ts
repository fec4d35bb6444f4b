import { byText } from "../lib/collate.ts";
import { newerFirst, type Placed } from "./days.ts";

/** The one order of the site: by date, newest first; the undated after all others; ties by id, which never changes. */
export function newestFirst(one: Placed & { readonly id: string }, other: Placed & { readonly id: string }): number {
  return newerFirst(one, other) || byText(one.id, other.id);
}
