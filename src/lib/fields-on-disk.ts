import type { DiskList, FilePlace } from "./disk-list.ts";

/** Of an object with fields on disk: its index in the list, and a method that loads all of them. */
const INDEX = Symbol("index");
const WHOLE = Symbol("whole");

interface OnDisk {
  readonly [INDEX]: number;
}

/**
 * Keeps some fields of many objects in a list on disk, and loads them when asked for. Spreading such an object copies only the fields in
 * memory: spread `wholeOf` it.
 */
export class FieldsOnDisk<Value extends object> {
  readonly #list: DiskList<object>;
  readonly #onDisk: ReadonlySet<string>;
  readonly #prototype: object;

  constructor(list: DiskList<object>, onDisk: readonly (keyof Value & string)[]) {
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

  /** The same object in less memory. By default, only the fields that memory does not keep are `written`. */
  keep(value: Value, written?: object): Value {
    const kept = Object.create(this.#prototype);
    const left: [string, unknown][] = [];
    for (const [name, field] of Object.entries(value)) {
      if (this.#onDisk.has(name)) left.push([name, field]);
      else kept[name] = field;
    }
    kept[INDEX] = this.#list.add(written ?? Object.fromEntries(left));
    return kept;
  }

  /** The position of an object that `keep` returned. */
  placeOf(value: object): FilePlace | undefined {
    const { [INDEX]: index }: Partial<OnDisk> = value;
    return index === undefined || Object.getPrototypeOf(value) !== this.#prototype
      ? undefined
      : this.#list.placeOf(index);
  }
}

/** The object with all its fields in memory; itself if they are. */
export function wholeOf<Value extends object>(value: Value): Value {
  return WHOLE in value && typeof value[WHOLE] === "function" ? value[WHOLE]() : value;
}

/** The object with other values of fields in memory. */
export function replaceFields<Value extends object>(value: Value, fields: Partial<Value>): Value {
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value, fields);
}
