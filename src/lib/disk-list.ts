import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { readBytes } from "./file-bytes.ts";
import { encodeUtf8 } from "./utf8.ts";
import { withPathInError } from "./with-path-in-error.ts";

/** Position and length in a file, in bytes. */
export interface FilePlace {
  readonly at: number;
  readonly size: number;
}

/** Approximate size of writes, in characters. */
const MANY = 1 << 16;

const closing = new FinalizationRegistry<number>(closeSync);

/** A list of JSON values in a file, for more of them than memory should hold. The file is closed with the list's last use. */
export class DiskList<Value> {
  readonly #file: number;
  #waiting = "";
  /** Where values end. The last entries are unused. */
  #ends = new Float64Array(1024);
  #length = 0;
  #written = 0;
  #last: { readonly index: number; readonly value: Value } | undefined;

  /** Throws if the file exists or cannot be created. */
  constructor(readonly path: string) {
    this.#file = openSync(path, "wx+");
    closing.register(this, this.#file);
  }

  /** Removes the file's name. Its values can still be read. */
  hide(): void {
    rmSync(this.path, { force: true });
  }

  /** Adds a value and returns its index. */
  add(value: Value): number {
    if (this.#length === this.#ends.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    const json = JSON.stringify(value);
    this.#waiting += json;
    this.#ends[this.#length] = this.size + Buffer.byteLength(json);
    this.#length++;
    if (this.#waiting.length > MANY) this.flush();
    return this.#length - 1;
  }

  /** A value. Those of the same index share an object if nothing else was read between. */
  get(index: number): Value {
    if (this.#last?.index === index) return this.#last.value;
    const { at, size } = this.placeOf(index);
    if (at + size > this.#written) this.flush();
    const json = withPathInError(this.path, () => readBytes(this.#file, at, size));
    const value: Value = JSON.parse(json.toString());
    this.#last = { index, value };
    return value;
  }

  placeOf(index: number): FilePlace {
    const at = this.#ends[index - 1] ?? 0;
    return { at, size: (this.#ends[index] ?? 0) - at };
  }

  /** In bytes. */
  get size(): number {
    return this.#ends[this.#length - 1] ?? 0;
  }

  /** Writes everything, so that others can read the file. */
  flush(): void {
    const bytes = encodeUtf8(this.#waiting);
    this.#waiting = "";
    for (let from = 0; from < bytes.length; )
      from += withPathInError(this.path, () => writeSync(this.#file, bytes, from));
    this.#written += bytes.length;
  }
}
