/** Options of several commands: flags and description. */
export const SEEDS = ["--seeds <dir>", "read seeds from this folder instead of seeds/"] as const;
export const OUTPUT = ["--output <dir>", "use this folder for the site instead of _site/"] as const;
