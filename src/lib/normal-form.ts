/**
 * More combining marks than any script puts on one character; the limit of the Stream-Safe Text Format (UAX #15 §13).
 */
const MAX_MARKS = 30;

/** Marks, and the two half-width signs that become marks (U+FF9E, U+FF9F). */
const MARKS = /[\p{M}\uff9e\uff9f]+/gu;

/**
 * A text in one of Unicode's normal forms (UAX #15), with at most thirty combining marks on a character. Sorting marks
 * takes quadratic time, which for a text of 1 MiB is minutes. Use it for any text whose length is not yet limited.
 */
export function normalForm(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  // ASCII has one form.
  if (/^[\t\n -~]*$/.test(text)) return text;
  return text
    .replace(MARKS, (marks) => (marks.length <= MAX_MARKS ? marks : [...marks].slice(0, MAX_MARKS).join("")))
    .normalize(form);
}
