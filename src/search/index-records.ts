import { chunksOf } from "../lib/chunks-of.ts";
import { byText } from "../lib/collate.ts";
import { shortHash } from "../lib/hash.ts";
import { countWords } from "./count-words.ts";
import type { SearchRecord, ShownHead } from "./search-record.ts";

/** A file of an index: its path in the index's folder, and its content. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Minimum size of a file of words, in characters of JSON, which is what a reader downloads per word and year. A file ends only
 * before a word whose hash is a multiple of `MAY_BEGIN`, so that a new word moves few others to another file.
 */
const WORDS_FILE = 16_000;
const MAY_BEGIN = 16;

/** Number of heads per file. */
const HEADS_FILE = 32;

/** Length of the hash in file names. */
const NAME_DIGITS = 12;

/**
 * Builds the index of `records`, oldest first: `index.json` with the number of articles and the names of the other files; files
 * of words in order, with the articles that contain them; and files of heads, which results show. All but the first are named by
 * a hash of their content. The same records give the same bytes, and newer ones do not renumber others.
 */
export function indexRecords(records: Iterable<SearchRecord>): readonly IndexFile[] {
  const heads: ShownHead[] = [];
  const postings = countWords(noting(records, heads));
  const files = new Map<string, IndexFile>();
  const add = (content: string) => {
    const bytes = Buffer.from(content);
    const name = shortHash(bytes, NAME_DIGITS);
    files.set(name, { path: `${name}.json`, bytes });
    return name;
  };
  const words: [from: string, file: string][] = [];
  for (const { from, content } of cutIntoFiles(postings)) words.push([from, add(content)]);
  const groups = chunksOf(heads, HEADS_FILE).map((some) => add(JSON.stringify(some)));
  const contents = { size: heads.length, heads: groups, words };
  return [{ path: "index.json", bytes: Buffer.from(JSON.stringify(contents)) }, ...files.values()];
}

function* noting(records: Iterable<SearchRecord>, heads: ShownHead[]): Generator<SearchRecord> {
  for (const record of records) {
    heads.push(record.head);
    yield record;
  }
}

/** Divides the sorted words into files; `from` is the first word of each. Article numbers are delta-encoded. */
function* cutIntoFiles(postings: ReadonlyMap<string, readonly number[]>) {
  let from = "";
  let size = 0;
  let entries: string[] = [];
  for (const word of [...postings.keys()].sort(byText)) {
    if (size >= WORDS_FILE && spread(word) % MAY_BEGIN === 0) {
      yield { from, content: `[${entries.join()}]` };
      entries = [];
      size = 0;
    }
    if (entries.length === 0) from = word;
    const entry = `[${JSON.stringify(word)},${byDistance(postings.get(word) ?? []).join()}]`;
    entries.push(entry);
    size += entry.length;
  }
  if (entries.length > 0) yield { from, content: `[${entries.join()}]` };
}

function byDistance(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => (at % 2 === 0 ? number - (numbers[at - 2] ?? 0) : number));
}

/** A 32-bit hash of a word (FNV-1a over its UTF-16 units). */
function spread(word: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return number;
}
