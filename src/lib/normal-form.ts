/** More marks on one character than any script writes: the Stream-Safe Text Format (UAX #15 §13) allows as many. */
const MOST_MARKS = 30;

/** Marks, and the two signs of half width that become some (U+FF9E, U+FF9F). */
const MARKS = /[\p{M}\uff9e\uff9f]+/gu;

/**
 * A text in one of Unicode's normal forms (UAX #15). Of marks on one character only thirty are kept: putting them into
 * their order takes the square of how many there are, which for a text of 1 MiB is minutes. For whatever is not short yet.
 */
export function normalForm(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return text
    .replace(MARKS, (marks) => (marks.length <= MOST_MARKS ? marks : [...marks].slice(0, MOST_MARKS).join("")))
    .normalize(form);
}
