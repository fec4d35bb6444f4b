import { foldWords } from "../lib/has-word.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Desk } from "./desk.ts";
import { LISTS, type ListName } from "./desk-seeds.ts";
import { openItem } from "./item.ts";
import { type Act, lastStanding } from "./journal.ts";
import { ROWS } from "./queue-view.tsx";
import type { Revision } from "./revise.ts";
import type { Place, Screen } from "./screen.ts";

/** What happened on the way to a screen. */
export interface Happened {
  readonly done?: Act | undefined;
  readonly refused?: string | undefined;
  readonly said?: Revision | undefined;
}

/** The seeds of a list whose headline or source holds all the words, in their order. */
export function seedsOf({ seeds }: Desk, { list, words }: Pick<Place, "list" | "words">): readonly ArticleHead[] {
  const all = seeds.list(list);
  const wanted = foldWords(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return all;
  return all.filter(({ title, provider }) => {
    const text = foldWords(`${title} ${provider?.name ?? ""}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** How many seeds report the same news without a doubt, for a row of those to review. */
function sameAs({ seeds }: Desk, { list }: Place, head: ArticleHead): number {
  return list === "pending" ? seeds.sameStory(head).filter(({ doubt }) => doubt === undefined).length : 0;
}

/** Gathers what a screen shows. `from` is where the part of the list begins, unless a seed of it is open. */
export async function loadScreen(
  desk: Desk,
  token: string,
  place: Place,
  from: number,
  { done, refused, said }: Happened = {},
): Promise<Screen> {
  const { site, seeds, work } = desk;
  await seeds.refresh();
  const list = seedsOf(desk, place);
  const first = Number.isInteger(from) && from > 0 && from < list.length ? from : 0;
  const name = place.seed || list[first]?.seed || "";
  const at = list.findIndex(({ seed }) => seed === name);
  const start = at === -1 ? first : Math.floor(at / ROWS) * ROWS;
  return {
    site,
    folder: work.folder,
    token,
    place: { ...place, seed: name },
    counts: Object.fromEntries(LISTS.map((one) => [one, seeds.list(one).length])) as Record<ListName, number>,
    size: list.length,
    start,
    rows: list.slice(start, start + ROWS).map((head) => ({ head, same: sameAs(desk, place, head) })),
    item: await openItem(seeds, work.folder, work.options, name),
    at,
    previous: at > 0 ? list[at - 1]?.seed : undefined,
    next: at >= 0 ? list[at + 1]?.seed : undefined,
    done,
    refused,
    said,
    undoable: lastStanding(work.journal.acts()),
    pictures: desk.pictures,
    preview: desk.preview,
  };
}
