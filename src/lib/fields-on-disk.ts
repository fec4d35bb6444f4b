import { DiskList, type FilePlace } from "./disk-list.ts";

/** Of an object with fields on disk: its index in the list, and a method that loads all of them. */
const INDEX = Symbol("index");
const WHOLE = Symbol("whole");

interface OnDisk {
  readonly [INDEX]: number;
}

/**
 * Keeps some fields of many objects in a file, and loads them when asked for. Spreading such an object copies only the fields in
 * memory: spread `wholeOf` it.
 */
export class FieldsOnDisk<Value extends object> {
  readonly #list: DiskList<object>;
  readonly #onDisk: ReadonlySet<string>;
  readonly #prototype: object;

  /** Throws if the file exists or cannot be created. */
  constructor(path: string, onDisk: readonly (keyof Value & string)[]) {
    const list = new DiskList<object>(path);
    const getters = onDisk.map((name) => [
      name,
      {
        get(this: OnDisk) {
          return Reflect.get(list.get(this[INDEX]), name);
        },
      },
    ]);
    function whole(this: OnDisk): object {
      return { ...list.get(this[INDEX]), ...this };
    }
    this.#list = list;
    this.#onDisk = new Set(onDisk);
    this.#prototype = Object.create(Object.prototype, { ...Object.fromEntries(getters), [WHOLE]: { value: whole } });
  }

  /** The same object in less memory. */
  keep(value: Value): Value {
    const kept = Object.create(this.#prototype);
    kept[INDEX] = this.#list.add(value);
    for (const [name, field] of Object.entries(value)) if (!this.#onDisk.has(name)) kept[name] = field;
    return kept;
  }

  /** Adds an object to the file without keeping it. Returns its position. */
  add(value: object): FilePlace {
    return this.#list.placeOf(this.#list.add(value));
  }

  /** The position of an object that `keep` returned. */
  placeOf(value: object): FilePlace | undefined {
    const { [INDEX]: index }: Partial<OnDisk> = value;
    return index === undefined || Object.getPrototypeOf(value) !== this.#prototype
      ? undefined
      : this.#list.placeOf(index);
  }

  /** In bytes. */
  get size(): number {
    return this.#list.size;
  }

  /** Writes everything, so that others can read the file. */
  flush(): void {
    this.#list.flush();
  }

  /** Removes the file's name. Fields can still be loaded. */
  hide(): void {
    this.#list.hide();
  }
}

/** The object with all its fields in memory; itself if they are. */
export function wholeOf<Value extends object>(value: Value): Value {
  return WHOLE in value && typeof value[WHOLE] === "function" ? value[WHOLE]() : value;
}

/** The object with other values of fields in memory. */
export function withFields<Value extends object>(value: Value, fields: Partial<Value>): Value {
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value, fields);
}
