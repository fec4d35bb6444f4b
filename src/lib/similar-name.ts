import { distance } from "fastest-levenshtein";
import { normalForm } from "./normal-form.ts";

/** One slip in so many letters: a short word is another word after one. */
const LETTERS_A_SLIP = 4;
const MOST_SLIPS = 3;

/**
 * The name that was probably meant by an unknown one: at most one slip (a letter too much, too few or wrong, or two
 * neighbours that changed places) in four letters, three in all. Case and surrounding blanks do not count. Of several the nearest, of equally near ones the
 * first; undefined where none is near.
 */
export function similarName(written: string, names: Iterable<string>): string | undefined {
  const sought = fold(written);
  let nearest: string | undefined;
  let least = Math.min(MOST_SLIPS, Math.floor(sought.length / LETTERS_A_SLIP)) + 1;
  for (const name of names) {
    const known = fold(name);
    // A number tells things apart: "GPT-3" is no slip for "GPT-4".
    if (Math.abs(known.length - sought.length) >= least || digitsOf(known) !== digitsOf(sought)) continue;
    const slips = isSwapped(sought, known) ? 1 : distance(sought, known);
    if (slips >= least) continue;
    least = slips;
    nearest = name;
  }
  return nearest;
}

/** Whether the two differ by one pair of neighbours that changed places. */
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
