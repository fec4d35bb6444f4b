import type { PublishedArticle } from "../digest/published-article.ts";
import type { Versioned } from "./item-text.ts";

/** Memory that threads share. Articles lie in it one after another, each as its length and JSON in UTF-8. */
export type ArticleMemory = readonly Uint8Array[];

/** In bytes. Only a longer article has a block of another size, which is its own. */
const BLOCK = 1 << 20;

/** How many bytes a length takes. */
const LENGTH = Uint32Array.BYTES_PER_ELEMENT;

/** Articles on their way to other threads: each is written once, and known by number from then on. */
export class SharedArticles {
  readonly #memory: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  /** Where the last block is free. */
  #free = BLOCK;

  /** All that was shared so far. */
  get memory(): ArticleMemory {
    return [...this.#memory];
  }

  /** The number of an article. Two of one version are one. */
  share(article: Versioned): number {
    const known = this.#numbers.get(article.version);
    if (known !== undefined) return known;
    const json = Buffer.from(JSON.stringify(article));
    const number = this.#write(json);
    this.#numbers.set(article.version, number);
    return number;
  }

  #write(json: Buffer): number {
    const size = LENGTH + json.length;
    if (this.#free + size > BLOCK) {
      this.#memory.push(new Uint8Array(new SharedArrayBuffer(Math.max(BLOCK, size))));
      this.#free = 0;
    }
    const last = this.#memory.length - 1;
    const block = bytesOf(this.#memory[last]);
    block.writeUInt32LE(json.length, this.#free);
    block.set(json, this.#free + LENGTH);
    const number = last * BLOCK + this.#free;
    this.#free += size;
    return number;
  }
}

/** Opens shared articles by their numbers, each once. */
export function articlesIn(memory: ArticleMemory): (number: number) => PublishedArticle {
  const open = new Map<number, PublishedArticle>();
  return (number) => {
    const known = open.get(number);
    if (known !== undefined) return known;
    const block = bytesOf(memory[Math.floor(number / BLOCK)]);
    const from = (number % BLOCK) + LENGTH;
    const to = from + block.readUInt32LE(from - LENGTH);
    const article: PublishedArticle = JSON.parse(block.toString("utf8", from, to));
    open.set(number, article);
    return article;
  };
}

function bytesOf(block: Uint8Array | undefined): Buffer {
  return Buffer.from(block?.buffer ?? new ArrayBuffer(0));
}
