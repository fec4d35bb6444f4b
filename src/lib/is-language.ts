/**
 * True for a language tag (BCP 47). First parts of four to eight letters are reserved (RFC 5646 §2.2.1), so none is a language,
 * not even `english`.
 */
export function isLanguage(tag: unknown): tag is string {
  if (typeof tag !== "string" || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
