import { recall, remember } from "./storage.ts";

/** What a reader may choose of the look, each with its choices; the first is the site's own. */
export const LOOKS = {
  theme: ["system", "light", "dark"],
  size: ["normal", "small", "large", "largest"],
  density: ["site", "comfortable", "compact"],
} as const;

export type Look = keyof typeof LOOKS;

export const lookNames: readonly Look[] = ["theme", "size", "density"];

/** The choice that is kept; the site's own where there is none. */
export function chosen(look: Look): string {
  const kept = recall(look);
  return LOOKS[look].find((choice) => choice === kept) ?? LOOKS[look][0];
}

/** Keeps a choice and shows it. Returns false where it could not be kept. */
export function choose(look: Look, choice: string): boolean {
  const kept = remember(look, choice);
  showLook(look, choice);
  return kept;
}

/** The style sheet looks at `data-theme`, `data-size` and `data-density`; without them the site decides, and of colours the system. */
export function showLook(look: Look, choice: string): void {
  const { dataset } = document.documentElement;
  if (choice === LOOKS[look][0]) delete dataset[look];
  else dataset[look] = choice;
}
