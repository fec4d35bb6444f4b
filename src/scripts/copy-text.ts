/** Copies a text, and tells what came of it, as the name of the word that says so. */
export async function copyText(text: string): Promise<"copied" | "notCopied"> {
  try {
    // Missing where the page is not served safely, and refused where the browser is told so.
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "notCopied";
  }
}
