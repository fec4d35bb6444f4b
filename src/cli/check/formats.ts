/** Output formats of a check: for people, programs, pull requests and code scanning. */
export const FORMATS = ["text", "json", "github", "sarif"] as const;

export type Format = (typeof FORMATS)[number];
