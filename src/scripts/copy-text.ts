/** Copies a text. Returns the key of the interface word for the result. */
export async function copyText(text: string): Promise<"copied" | "notCopied"> {
  try {
    // The clipboard is missing on insecure pages, and access may be denied.
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "notCopied";
  }
}
