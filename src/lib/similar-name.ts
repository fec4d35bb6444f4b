import { distance } from "fastest-levenshtein";
import { normalForm } from "./normal-form.ts";

/** One typing error is allowed for so many letters: a short word with one is another word. */
const LETTERS_A_SLIP = 4;
const MAX_SLIPS = 3;

/**
 * The known name that was probably meant by an unknown one. At most one typing error (a letter added, missing or wrong,
 * or two neighbours swapped) in four letters, and three in all. Case and surrounding blanks do not matter. Returns the
 * nearest name, the first of equals; undefined if none is near.
 */
export function similarName(written: string, names: Iterable<string>): string | undefined {
  const sought = fold(written);
  let nearest: string | undefined;
  let least = Math.min(MAX_SLIPS, Math.floor(sought.length / LETTERS_A_SLIP)) + 1;
  for (const name of names) {
    const known = fold(name);
    // A different number is a different thing: "GPT-3" is not a misspelt "GPT-4".
    if (Math.abs(known.length - sought.length) >= least || digitsOf(known) !== digitsOf(sought)) continue;
    const slips = isSwapped(sought, known) ? 1 : distance(sought, known);
    if (slips >= least) continue;
    least = slips;
    nearest = name;
  }
  return nearest;
}

/** Whether two words differ only by two neighbouring letters being swapped. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  return at >= 0 && one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other;
}

function fold(name: string): string {
  return normalForm(name, "NFKC").toLowerCase().trim();
}

function digitsOf(name: string): string {
  return name.replace(/\D/gu, "");
}
