/** Told to the window when a script has changed a list, or what was read: what every page has shows marks there anew. */
export const LISTED_ANEW = "digest:listed";

export function tellListed(): void {
  dispatchEvent(new Event(LISTED_ANEW));
}
