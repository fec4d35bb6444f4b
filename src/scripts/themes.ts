import { recall, remember } from "./storage.ts";

/** A reader's choice of colours. */
export type Theme = "system" | "light" | "dark";

const NAME = "theme";

/** The choice that is kept; the system's where there is none. */
export function chosenTheme(): Theme {
  const kept = recall(NAME);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Keeps a choice and shows it. Returns false where it could not be kept. */
export function chooseTheme(theme: Theme): boolean {
  const kept = remember(NAME, theme);
  showTheme(theme);
  return kept;
}

/** The style sheet looks at `data-theme`; without it the system decides. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
