import { normalForm } from "../lib/normal-form.ts";

/** A seed in the folder, with its sidecar if it has one. Text is decoded, with `\n` line ends. */
export interface SeedFile {
  /** Path inside the seeds folder, with forward slashes. It is the seed's name everywhere. */
  readonly name: string;
  /** The same file as a curator would type it, for problems: `seeds/2021/dojo.txt`. */
  readonly path: string;
  readonly text: string;
  readonly sidecar?: { readonly path: string; readonly text: string };
}

export interface SeedFolder {
  /** Absolute. */
  readonly path: string;
  /** As the curator typed it, for problems: relative to their working folder, without a final slash. */
  readonly shown: string;
}

/** A file of the seeds folder as a curator would type it. */
export function shownPath({ shown }: SeedFolder, name: string): string {
  return `${shown}/${name}`;
}

/** The kinds of seed, by file extension. */
export type SeedKind = "text" | "markdown" | "yaml";

const KINDS: ReadonlyMap<string, SeedKind> = new Map([
  [".txt", "text"],
  [".md", "markdown"],
  [".yaml", "yaml"],
  [".yml", "yaml"],
]);

const SIDECAR = /\.meta\.ya?ml$/i;

/** The kind of a seed by its name; undefined for other files. Case does not matter. */
export function seedKind(name: string): SeedKind | undefined {
  if (isSidecar(name)) return undefined;
  const ending = /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? "";
  return KINDS.get(ending);
}

/** Whether a file holds a curator's fields for the seed beside it: `NAME.meta.yaml`. */
export function isSidecar(name: string): boolean {
  return SIDECAR.test(name);
}

/** The part of the name that a seed and its sidecar share: the path without `.txt` or `.meta.yaml`. */
export function stemOf(name: string): string {
  return name.replace(SIDECAR, "").replace(/\.(?:txt|md|ya?ml)$/i, "");
}

/** The name of a seed's file, without folders. */
export function fileNameOf(name: string): string {
  return name.split("/").at(-1) ?? name;
}

/** The name of a seed's sidecar, whether it exists or not: `dojo.meta.yaml`. */
export function sidecarOf(name: string): string {
  return `${fileNameOf(stemOf(name))}.meta.yaml`;
}

/** The shared name in normal form, because systems spell "é" with one character or with two (UAX #15). */
export function stemKey(name: string): string {
  return normalForm(stemOf(name), "NFC");
}

/**
 * Whether a file was never meant for publishing: hidden, an editor's backup (`a.txt~`, Emacs's `#a.txt#`) or a lock.
 */
export function isLeftover(fileName: string): boolean {
  return /^(?:\.|#.*#$|~\$)|~$|\.(?:bak|orig|rej|swp|swo|tmp|lock)$/i.test(fileName);
}

/** Whether a file that is not a seed looks as if it was meant to be one: a text with another program's extension. */
export function isNearlySeed(fileName: string): boolean {
  return /\.(?:markdown|mdown|mkd|mdx|text|html?|json|toml|rst|adoc|org|docx?|rtf|odt|eml|mhtml?)$/i.test(fileName);
}

/** A seed in the folder, not read yet. */
export interface SeedEntry {
  /** Path inside the seeds folder, with forward slashes. */
  readonly name: string;
  /** The sidecar's path inside the seeds folder, if there is one. */
  readonly sidecar?: string;
  /** Another seed of the same name but for its extension: a sidecar would belong to both. */
  readonly twin?: string;
}
