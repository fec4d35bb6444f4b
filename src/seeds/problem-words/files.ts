import type { Words } from "./words.ts";

const COMMIT = "run digest build, and commit the file";
const REWRITE = "write the line like the others, or remove it";

/** Messages about files, whole seeds and the ledger. */
export const FILE_WORDS = {
  "file/kind.link": ["is a symbolic link, and links are not followed", "replace it with the file itself"],
  "file/kind.folder": ["is a folder named like a seed", "rename it"],
  "file/kind.special": ["is not a regular file", "replace it with the file itself"],
  "file/name.encoding": ["has a name that is not UTF-8", "rename it"],
  "file/name.ending": ["is not a seed file", "end its name in .txt, .md, .yaml or .yml"],
  "file/unreadable": ["cannot be read ({reason})", "let your user read it"],
  "file/unreadable.ledger": [
    "cannot be read ({reason}), so old addresses lead nowhere",
    "let your user read it, or remove it",
  ],
  "file/too-large": ["has {bytes} bytes, more than {most}", "cut it down to the article"],
  "file/encoding.zeros": ["holds zero bytes, so it is not text in UTF-8", "save it as UTF-8, or move it elsewhere"],
  "file/encoding": ["is not text in UTF-8", "save it as UTF-8"],
  "file/empty": ["is empty", "write an article into it, or remove it"],
  "file/empty.sidecar": ["is empty", "write the fields into it, or remove it"],
  "sidecar/alone": ["has no seed beside it", "name it like its seed, in the same folder"],
  "sidecar/alone.meant": [
    "may be the seed of {sidecar}, so it is held back",
    "name the sidecar like its seed, in the same folder",
  ],
  "sidecar/two": ["has two sidecars, so it is held back", "keep NAME.meta.yaml"],
  "seed/duplicate": ["is the same article as {seed}, which is used instead", "remove one of the two"],
  "seed/same-id": ["has the id of {seed}", "rename it, or write another id: into its sidecar"],
  "seed/more": ["and {more} more of this kind: the next is in {next}", "fix these first"],
  "seed/more.ledger": [
    "and {more} more of this kind: the next is on this line",
    "fix these, or restore the committed file",
  ],
  "ledger/line.id": ['"{value}" is not an identity of 16 digits', REWRITE],
  "ledger/line.seed": ['"{value}" is not the name of a seed', REWRITE],
  "ledger/line.source": ['"{value}" is neither the address of a page nor -', REWRITE],
  "ledger/line.path": ['"{value}" is not the path of an article', REWRITE],
  "ledger/line.pathless": ["names no path of an article", REWRITE],
  "ledger/merge": ["is a conflict marker of git", "remove it, and keep the lines of both sides"],
  "ledger/unwritten": [
    "cannot be written ({reason}), so a new title or date will break links",
    "let your user write it",
  ],
  "ledger/uncommitted": ["is not committed, so a new title or date will break links", COMMIT],
  "ledger/uncommitted.lines": ["lacks {lines}, so a new title or date will break links", COMMIT],
} as const satisfies Words;
