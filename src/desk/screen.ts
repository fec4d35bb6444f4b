import type { ArticleHead } from "../seeds/article.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import type { ListName } from "./desk-seeds.ts";
import type { Item } from "./item.ts";
import type { Act } from "./journal.ts";
import type { Revision } from "./revise.ts";

/** The curator's location: a list, perhaps filtered by words, and the open seed. */
export interface Selection {
  readonly list: ListName;
  readonly words: string;
  readonly seed: string;
}

/** A row of the list: a seed, and the number of its duplicates. */
export interface Row {
  readonly head: ArticleHead;
  readonly same: number;
  /** True if the row before it reports the same news. */
  readonly follows: boolean;
}

/** The data of a screen. */
export interface Screen {
  readonly site: Site;
  readonly folder: SeedFolder;
  readonly token: string;
  readonly place: Selection;
  readonly counts: Readonly<Record<ListName, number>>;
  /** Length of the list, and index of the first row shown. */
  readonly size: number;
  readonly start: number;
  readonly rows: readonly Row[];
  readonly item: Item | undefined;
  /** Why the requested seed is not shown. Undefined if it is, or if the list is empty. */
  readonly absent: string | undefined;
  /** Index of the open seed in the list, or -1. */
  readonly at: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The last action, or the reason why it was refused. */
  readonly done: Act | undefined;
  readonly refused: string | undefined;
  /** The form values of a refused edit. */
  readonly said: Revision | undefined;
  /** The action that the undo key would undo. */
  readonly undoable: Act | undefined;
  readonly pictures: boolean;
  readonly preview: string | undefined;
}

/** The address of a location at the desk. */
export function deskAddress({ list, words, seed }: Selection, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    list,
    ...(words !== "" && { words }),
    ...(seed !== "" && { seed }),
    ...more,
  });
  return `/?${query}`;
}
