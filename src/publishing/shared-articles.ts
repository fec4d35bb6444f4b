import { closeSync, openSync, writeSync } from "node:fs";
import type { PublishedArticle } from "../digest/published-article.ts";
import { readBytes } from "../lib/file-bytes.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { withPathInError } from "../lib/with-path-in-error.ts";
import type { Versioned } from "./item-text.ts";

/** Position and length of an article in the shared file, in bytes. */
export interface SharedPlace {
  readonly at: number;
  readonly size: number;
}

/**
 * Passes articles to other threads through a file, in which each is written once as JSON. Sending a hundred thousand as messages
 * would take much memory, whereas the system caches recently written files.
 */
export class SharedArticles {
  readonly #file: number;
  readonly #places = new Map<string, SharedPlace>();
  #end = 0;

  /** Throws if the file exists or cannot be created. */
  constructor(readonly path: string) {
    this.#file = openSync(path, "wx");
  }

  /** Writes an article, unless its version was already written. */
  share(article: Versioned): SharedPlace {
    const known = this.#places.get(article.version);
    if (known !== undefined) return known;
    const json = encodeUtf8(JSON.stringify(article));
    for (let from = 0; from < json.length; ) from += this.#write(json, from);
    const place = { at: this.#end, size: json.length };
    this.#end += json.length;
    this.#places.set(article.version, place);
    return place;
  }

  #write(json: Uint8Array, from: number): number {
    return withPathInError(this.path, () => writeSync(this.#file, json, from));
  }

  /** In bytes. */
  get size(): number {
    return this.#end;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Opens shared articles while `work` runs, loading each once. Throws if one cannot be read. */
export function withSharedArticles<Result>(
  path: string,
  work: (articleAt: (place: SharedPlace) => PublishedArticle) => Result,
): Result {
  const file = openSync(path, "r");
  try {
    const open = new Map<number, PublishedArticle>();
    return work(({ at, size }) => {
      const known = open.get(at);
      if (known !== undefined) return known;
      const json = readBytes(file, at, size);
      if (json.length !== size) throw new Error(`${path} ends before byte ${at + size}.`);
      const article: PublishedArticle = JSON.parse(json.toString());
      open.set(at, article);
      return article;
    });
  } finally {
    closeSync(file);
  }
}
