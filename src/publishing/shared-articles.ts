import { closeSync, openSync } from "node:fs";
import type { PublishedArticle } from "../digest/published-article.ts";
import { DiskList, type FilePlace } from "../lib/disk-list.ts";
import { FieldsOnDisk } from "../lib/fields-on-disk.ts";
import { readBytes } from "../lib/file-bytes.ts";
import { Recent } from "../lib/recent.ts";
import type { Versioned } from "./item-text.ts";

/** Fields that lists do not need. */
const ON_DISK = [
  ...(["type", "excerpt", "published", "address", "video", "pictures", "author", "enclosure", "quality"] as const),
  ...(["consent", "isPinned", "review", "outlets", "alsoBy", "hidden", "added", "location"] as const),
];

/**
 * Passes articles to other threads and to shards through a file, in which each is written once as JSON. Sending a hundred thousand
 * as messages would take much memory, whereas the system caches recently written files.
 */
export class SharedArticles {
  readonly #list: DiskList<object>;
  readonly #articles: FieldsOnDisk<PublishedArticle>;
  readonly #places = new Map<string, FilePlace>();

  /** Throws if the file exists or cannot be created. */
  constructor(readonly path: string) {
    this.#list = new DiskList(path);
    this.#articles = new FieldsOnDisk(this.#list, ON_DISK);
  }

  /** Writes an article and returns it in less memory. Fields that lists do not need are loaded from the file. */
  readonly keep = (article: PublishedArticle): PublishedArticle => this.#articles.keep(article, article);

  /** Writes an article, unless it was kept or its version was already written. Call `flush` before another thread reads it. */
  share(article: Versioned): FilePlace {
    const known = this.#articles.placeOf(article) ?? this.#places.get(article.version);
    if (known !== undefined) return known;
    const place = this.#list.placeOf(this.#list.add(article));
    this.#places.set(article.version, place);
    return place;
  }

  /** In bytes. */
  get size(): number {
    return this.#list.size;
  }

  flush(): void {
    this.#list.flush();
  }

  /** Removes the file's name. Kept articles can still be used. */
  hide(): void {
    this.#list.hide();
  }
}

/** Articles by position, as parsed from the shared file. */
export type OpenArticles = Recent<number, PublishedArticle>;

/** The most articles kept from job to job, in bytes of JSON. */
const MAX_OPEN = 4 * 1024 * 1024;

export function openArticles(): OpenArticles {
  return new Recent(MAX_OPEN);
}

/** Opens shared articles while `work` runs, loading those that are not `open`. Throws if one cannot be read. */
export function withSharedArticles<Result>(
  path: string,
  work: (articleAt: (place: FilePlace) => PublishedArticle) => Result,
  open = openArticles(),
): Result {
  const file = openSync(path, "r");
  try {
    return work(({ at, size }) => {
      const known = open.get(at);
      if (known !== undefined) return known;
      const json = readBytes(file, at, size);
      if (json.length !== size) throw new Error(`${path} ends before byte ${at + size}.`);
      const article: PublishedArticle = JSON.parse(json.toString());
      open.set(at, article, size);
      return article;
    });
  } finally {
    closeSync(file);
  }
}
