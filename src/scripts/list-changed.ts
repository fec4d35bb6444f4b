/** Told to the window when a script has changed a list, or what was read: what every page has shows marks there anew. */
export const LIST_CHANGED = "digest:listed";

export function announceListChange(): void {
  dispatchEvent(new Event(LIST_CHANGED));
}
