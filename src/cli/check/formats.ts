/** The forms in which a check tells what it found: for a person, a program, a pull request, and code scanning. */
export const FORMATS = ["text", "json", "github", "sarif"] as const;

export type Format = (typeof FORMATS)[number];
