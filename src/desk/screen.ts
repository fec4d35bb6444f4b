import type { ArticleHead } from "../seeds/article.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import type { ListName } from "./desk-seeds.ts";
import type { Item } from "./item.ts";
import type { Act } from "./journal.ts";
import type { Revision } from "./revise.ts";

/** Where the curator is: a list, cut to the headlines that hold some words, and a seed of it. */
export interface Place {
  readonly list: ListName;
  readonly words: string;
  readonly seed: string;
}

/** A line of the list: a seed, and how many others report the same news. */
export interface Row {
  readonly head: ArticleHead;
  readonly same: number;
}

/** All that the desk shows at once. */
export interface Screen {
  readonly site: Site;
  readonly folder: SeedFolder;
  readonly token: string;
  readonly place: Place;
  readonly counts: Readonly<Record<ListName, number>>;
  /** How many seeds the list holds, and the part of it that is shown. */
  readonly size: number;
  readonly start: number;
  readonly rows: readonly Row[];
  readonly item: Item | undefined;
  /** The place of the item in the list, counted from 0; -1 where it is not in it. */
  readonly at: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** What was just done, or why it was not. */
  readonly done: Act | undefined;
  readonly refused: string | undefined;
  /** What stood in the form when it was refused. */
  readonly said: Revision | undefined;
  /** What the key for undo would take back. */
  readonly undoable: Act | undefined;
  readonly pictures: boolean;
  readonly preview: string | undefined;
}

/** The address of a place at the desk. */
export function addressOf({ list, words, seed }: Place, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    list,
    ...(words !== "" && { words }),
    ...(seed !== "" && { seed }),
    ...more,
  });
  return `/?${query}`;
}
