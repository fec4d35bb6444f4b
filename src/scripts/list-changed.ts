/** Dispatched on the window when a script has changed a list, or which articles are read, so that marks are updated. */
export const LIST_CHANGED = "digest:listed";

export function announceListChange(): void {
  dispatchEvent(new Event(LIST_CHANGED));
}
