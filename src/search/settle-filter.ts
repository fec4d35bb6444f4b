import { gunzipSync, gzipSync } from "node:zlib";
import { shortHash } from "../lib/hash.ts";
import type { IndexFile } from "./index-records.ts";

/** Begins every file of Pagefind's, once it is unpacked. What follows is CBOR (RFC 8949). */
const SIGNATURE = "pagefind_dcd";

/**
 * Gives an index the same bytes for the same records: Pagefind 1.5 writes the values of a filter in the order of a hash
 * table, which differs each time, and names the filter's file, the list of contents and what lists that by their hashes.
 */
export function settleFilter(files: readonly IndexFile[]): readonly IndexFile[] {
  const filter = files.find(({ path }) => path.endsWith(".pf_filter"));
  const contents = files.find(({ path }) => path.endsWith(".pf_meta"));
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  if (filter === undefined || contents === undefined || entry === undefined) return files;

  const sorted = withSortedValues(gunzipSync(filter.bytes));
  const [oldName = "", language = ""] = /([a-z]+)_[0-9a-f]+(?=\.pf_filter)/.exec(filter.path) ?? [];
  const name = `${language}_${shortHash(sorted, oldName.length - language.length - 1)}`;
  // Of one length, so that nothing moves.
  const listed = replaced(gunzipSync(contents.bytes), oldName, name);
  const [oldHash = ""] = /[a-z]+_[0-9a-f]+(?=\.pf_meta)/.exec(contents.path) ?? [];
  const hash = `${language}_${shortHash(listed, oldHash.length - language.length - 1)}`;

  return files.map((file) => {
    if (file === filter) return { path: file.path.replace(oldName, name), bytes: gzipSync(sorted, { level: 9 }) };
    if (file === contents) return { path: file.path.replace(oldHash, hash), bytes: gzipSync(listed, { level: 9 }) };
    return file === entry ? { ...file, bytes: replaced(Buffer.from(file.bytes), oldHash, hash) } : file;
  });
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}

/** A filter is its name and the list of its values, each with its pages. */
function withSortedValues(bytes: Buffer): Buffer {
  const name = headOf(bytes, SIGNATURE.length).next;
  const list = endOf(bytes, name);
  const { count, next } = headOf(bytes, list);
  const values: Buffer[] = [];
  let at = next;
  for (let left = count; left > 0; left -= 1) {
    const end = endOf(bytes, at);
    values.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([bytes.subarray(0, next), ...values.sort(Buffer.compare), bytes.subarray(at)]);
}

/** Where the item of CBOR that begins at a place ends. */
function endOf(bytes: Buffer, at: number): number {
  const { major, count, next } = headOf(bytes, at);
  if (major === TEXT || major === BYTES) return next + count;
  if (major !== ARRAY) return next;
  let end = next;
  for (let left = count; left > 0; left -= 1) end = endOf(bytes, end);
  return end;
}

const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;

/** The kind of an item, the number that its head holds, and where the head ends. */
function headOf(bytes: Buffer, at: number): { major: number; count: number; next: number } {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const size = { 24: 1, 25: 2, 26: 4 }[first & 31] ?? 0;
  if ((first & 31) > 26) throw new Error("Pagefind wrote a filter that cannot be read.");
  return { major, count: size === 0 ? first & 31 : bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}
