import type { ProblemWords } from "./words.ts";

const COMMIT = "run digest build, and commit the file";
const REWRITE = "write the line like the others, or remove it";

/** Messages about files, whole seeds and the ledger. */
export const FILE_WORDS = {
  "file/kind.link": ["is a symbolic link, and links are not followed", "replace it with the file itself"],
  "file/kind.folder": ["is a folder named like a seed", "rename it"],
  "file/kind.special": ["is not a regular file", "replace it with the file itself"],
  "file/name.encoding": ["has a name that is not UTF-8", "rename it"],
  "file/name.ending": ["is not a seed file", "end its name in .txt, .md, .yaml or .yml"],
  "file/unreadable": ["cannot be read ({reason})", "make it readable"],
  "file/unreadable.ledger": [
    "cannot be read ({reason}), so old addresses will not work",
    "make it readable, or remove it",
  ],
  "file/too-large": ["has {bytes} bytes, more than {most}", "keep only the article"],
  "file/encoding.zeros": ["contains null bytes, so it is not UTF-8 text", "save it as UTF-8, or move it elsewhere"],
  "file/encoding.two-bytes": ["is UTF-16 text", "save it as UTF-8"],
  "file/encoding": ["is not UTF-8 text", "save it as UTF-8"],
  "file/empty": ["is empty", "add an article, or remove the file"],
  "file/empty.sidecar": ["is empty", "add fields, or remove the file"],
  "sidecar/alone": ["has no seed beside it", "name it after a seed in the same folder"],
  "sidecar/alone.meant": [
    "may be the seed of {sidecar}, so it is held back",
    "name the sidecar like its seed, in the same folder",
  ],
  "sidecar/two": ["has two sidecars, so it is held back", "keep NAME.meta.yaml"],
  "sidecar/shared": ["has the same sidecar as {seed}, so it is held back", "rename one of the two seeds"],
  "seed/duplicate": ["is the same article as {seed}, which is used instead", "remove one of them"],
  "seed/same-id": ["has the same id as {seed}", "rename it, or set another id: in its sidecar"],
  "seed/more": ["and {more} more like this, starting in {next}", "fix these first"],
  "seed/more.ledger": ["and {more} more like this, starting on this line", "fix these, or restore the committed file"],
  "ledger/line.id": ['"{value}" is not a 16-digit identity', REWRITE],
  "ledger/line.seed": ['"{value}" is not the name of a seed', REWRITE],
  "ledger/line.source": ['"{value}" is neither a page address nor -', REWRITE],
  "ledger/line.path": ['"{value}" is not an article path', REWRITE],
  "ledger/line.pathless": ["has no article path", REWRITE],
  "ledger/merge": ["is a git conflict marker", "remove it, and keep the lines from both sides"],
  "ledger/unwritten": ["cannot be written ({reason}), so a new title or date will break links", "make it writable"],
  "ledger/uncommitted": ["is not committed, so a new title or date will break links", COMMIT],
  "ledger/uncommitted.lines": ["is missing {lines}, so a new title or date will break links", COMMIT],
} as const satisfies ProblemWords;
