import { byText } from "../lib/collate.ts";
import { shortHash } from "../lib/hash.ts";
import { searchWords } from "../lib/search-words.ts";
import type { SearchRecord } from "./search-record.ts";

/** A file of an index: its path inside the index's folder, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a word counts for, by where it stands. */
const WEIGHTS = { title: 8, outlet: 3, topic: 4, text: 1 } as const;

/** One word in so many begins a new file of words, by its hash: so a new word moves no other one's boundary. */
const WORDS_IN_FILE = 256;

/** Digits of a hash in a file's name. */
const NAME_DIGITS = 12;

/**
 * Makes the index of some records: `index.json`, which tells what each article is and where words lie; files of words in
 * their order, with the articles that have them; and a file for each article. All files but the first are named by a hash of
 * what they hold. The same records give the same bytes. Articles are numbered from the last record on, so that a newer one
 * changes no other's number.
 */
export function indexRecords(records: readonly SearchRecord[]): readonly IndexFile[] {
  const oldestFirst = records.toReversed();
  const words = new Map<string, number[]>();
  const values: string[] = [];
  const placeOf = new Map<string, number>();
  const texts: IndexFile[] = [];
  const articles = oldestFirst.map((record, number) => {
    const { length, weights } = weigh(record);
    for (const [word, weight] of weights) {
      const known = words.get(word);
      if (known === undefined) words.set(word, [number, weight]);
      else known.push(number, weight);
    }
    const { is, unshown: _, ...shown } = record;
    const file = fileOf(shown);
    texts.push(file);
    const own = is.map((value) => {
      const place = placeOf.get(value) ?? values.push(value) - 1;
      placeOf.set(value, place);
      return place;
    });
    return [file.path.replace(/\.json$/, ""), length, own] as const;
  });
  const files: { from: string; file: IndexFile }[] = [];
  for (const [from, entries] of cutIntoFiles(words)) files.push({ from, file: fileOf(entries) });
  const contents = {
    articles,
    values,
    words: files.map(({ from, file }) => [from, file.path.replace(/\.json$/, "")]),
  };
  const unique = new Map([...texts, ...files.map(({ file }) => file)].map((file) => [file.path, file]));
  return [{ path: "index.json", bytes: Buffer.from(JSON.stringify(contents)) }, ...unique.values()];
}

/** How much each word of a record counts, and how many words it has. */
function weigh({ title, outlet = "", topics = [], text, unshown = "" }: SearchRecord) {
  const weights = new Map<string, number>();
  let length = 0;
  const parts = [
    [title, WEIGHTS.title],
    [outlet, WEIGHTS.outlet],
    [topics.join("\n"), WEIGHTS.topic],
    [text, WEIGHTS.text],
    [unshown, WEIGHTS.text],
  ] as const;
  for (const [part, weight] of parts) {
    for (const { word } of searchWords(part)) {
      weights.set(word, (weights.get(word) ?? 0) + weight);
      length++;
    }
  }
  return { length, weights };
}

/** The words in order, some hundreds together, under the first of each. */
function* cutIntoFiles(words: ReadonlyMap<string, readonly number[]>) {
  let from = "";
  let entries: (readonly [word: string, articles: readonly number[]])[] = [];
  for (const word of [...words.keys()].sort(byText)) {
    if (entries.length > 0 && Number.parseInt(shortHash(word, 8), 16) % WORDS_IN_FILE === 0) {
      yield [from, entries] as const;
      entries = [];
    }
    if (entries.length === 0) from = word;
    entries.push([word, words.get(word) ?? []]);
  }
  if (entries.length > 0) yield [from, entries] as const;
}

function fileOf(content: unknown): IndexFile {
  const bytes = Buffer.from(JSON.stringify(content));
  return { path: `${shortHash(bytes, NAME_DIGITS)}.json`, bytes };
}
