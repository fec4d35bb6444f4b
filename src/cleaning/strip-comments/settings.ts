import type { Family } from "./signs.ts";

/** The prices that decide how much evidence a cut takes. All are log-odds; the defaults lose no line of any test article. */
export interface Settings {
  /** What it costs to pass from article to spam. Higher keeps more. */
  readonly enter: number;
  /** What it costs to pass back. Higher joins islands to what follows them. */
  readonly leave: number;
  /** Taken off both where the article separates paragraphs by blank lines and one stands here. */
  readonly atBlank: number;
  /** Least evidence for cutting a run that ends the text. */
  readonly tail: number;
  /** Least evidence for cutting a run that text follows. */
  readonly island: number;
  /** Families whose evidence is left out, to measure what each is worth. */
  readonly without: readonly Family[];
}

/** The settings the site is built with. */
export const defaultSettings = {
  enter: 7,
  leave: 7,
  atBlank: 5,
  tail: 6.5,
  island: 12,
  without: [],
} satisfies Settings;
