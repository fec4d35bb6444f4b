/** Told to the window when a script has put articles into a list: what every page has shows there what was read. */
export const LISTED_ANEW = "digest:listed";
