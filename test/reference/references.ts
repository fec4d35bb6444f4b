import { commandReference } from "./commands.ts";
import { dependencyReference } from "./dependencies.ts";
import { fieldReference } from "./fields.ts";
import { problemReference } from "./problems.ts";
import { settingsReference } from "./settings.ts";
import { wordReference } from "./words.ts";

/** The pages of `docs/` that are made from code, by their names. */
export const REFERENCES = {
  "docs/command-line.md": commandReference,
  "docs/configuration.md": settingsReference,
  "docs/dependencies.md": dependencyReference,
  "docs/problems.md": problemReference,
  "docs/seed-fields.md": fieldReference,
  "docs/words.md": wordReference,
} as const satisfies Readonly<Record<string, () => string>>;
