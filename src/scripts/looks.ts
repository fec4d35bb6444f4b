import { recall, remember } from "./storage.ts";

/** Appearance settings with their options; the first is the default. */
export const LOOKS = {
  theme: ["system", "light", "dark"],
  size: ["normal", "small", "large", "largest"],
  density: ["site", "comfortable", "compact"],
} as const;

export type Look = keyof typeof LOOKS;

export const lookNames: readonly Look[] = ["theme", "size", "density"];

/** The stored option, or the default. */
export function chosen(look: Look): string {
  const kept = recall(look);
  return LOOKS[look].find((choice) => choice === kept) ?? LOOKS[look][0];
}

/** Stores and applies an option. Returns false if it could not be stored. */
export function choose(look: Look, choice: string): boolean {
  const kept = remember(look, choice);
  showLook(look, choice);
  return kept;
}

/**
 * The style sheet uses `data-theme`, `data-size` and `data-density`. Without them, the site's defaults apply, and the system's
 * color scheme.
 */
export function showLook(look: Look, choice: string): void {
  const { dataset } = document.documentElement;
  if (choice === LOOKS[look][0]) delete dataset[look];
  else dataset[look] = choice;
}
