import { normalForm } from "../lib/normal-form.ts";

/** One seed as it lies in the folder, with its sidecar where there is one. Text is decoded, with `\n` line ends. */
export interface SeedFile {
  /** Path inside the seeds folder, with forward slashes: the seed's name wherever one is printed or compared. */
  readonly name: string;
  /** The same file as a curator would type it, for problems: `seeds/2021/dojo.txt`. */
  readonly path: string;
  readonly text: string;
  readonly sidecar?: { readonly path: string; readonly text: string };
}

/** A folder of seeds. */
export interface SeedFolder {
  /** Absolute. */
  readonly path: string;
  /** As the curator typed it, for problems: relative to where they stand, without a slash at the end. */
  readonly shown: string;
}

/** A file of the seeds folder as a curator would type it. */
export function shownPath({ shown }: SeedFolder, name: string): string {
  return `${shown}/${name}`;
}

/** The kinds of seed, by the ending of the file name. */
export type SeedKind = "text" | "markdown" | "yaml";

const KINDS: ReadonlyMap<string, SeedKind> = new Map([
  [".txt", "text"],
  [".md", "markdown"],
  [".yaml", "yaml"],
  [".yml", "yaml"],
]);

const SIDECAR = /\.meta\.ya?ml$/i;

/** What kind of seed a file is by its name, or undefined where it is none. Upper case counts the same. */
export function seedKind(name: string): SeedKind | undefined {
  if (isSidecar(name)) return undefined;
  const ending = /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? "";
  return KINDS.get(ending);
}

/** Whether a file holds a curator's fields for the seed beside it: `NAME.meta.yaml`. */
export function isSidecar(name: string): boolean {
  return SIDECAR.test(name);
}

/** The name that a seed and its sidecar share: the path without `.txt` or `.meta.yaml`. */
export function stemOf(name: string): string {
  return name.replace(SIDECAR, "").replace(/\.(?:txt|md|ya?ml)$/i, "");
}

/** The name of a seed's file, without its folders. */
export function fileNameOf(name: string): string {
  return name.split("/").at(-1) ?? name;
}

/** What a seed's sidecar is called, or would be: `dojo.meta.yaml`. */
export function sidecarOf(name: string): string {
  return `${fileNameOf(stemOf(name))}.meta.yaml`;
}

/** The same in one form of Unicode: some systems write "é" as one character, others as two (UAX #15). */
export function stemKey(name: string): string {
  return normalForm(stemOf(name), "NFC");
}

/** Whether a file is a leftover that no one means to publish: hidden, an editor's backup (`a.txt~`, Emacs's `#a.txt#`) or a lock. */
export function isLeftover(fileName: string): boolean {
  return /^(?:\.|#.*#$|~\$)|~$|\.(?:bak|orig|rej|swp|swo|tmp|lock)$/i.test(fileName);
}

/** Whether a file that is no seed by its name looks as if it was meant to be one: a text in another program's ending. */
export function isNearlySeed(fileName: string): boolean {
  return /\.(?:markdown|mdown|mkd|mdx|text|html?|json|toml|rst|adoc|org|docx?|rtf|odt|eml|mhtml?)$/i.test(fileName);
}

/** Where one seed lies, before it is read. */
export interface SeedEntry {
  /** Path inside the seeds folder, with forward slashes. */
  readonly name: string;
  /** The sidecar's path inside the seeds folder, where there is one. */
  readonly sidecar?: string;
}
