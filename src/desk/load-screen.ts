import { foldWords } from "../lib/has-word.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { isError, sayProblem } from "../seeds/problem.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { shownPath } from "../seeds/seed-file.ts";
import type { Desk } from "./desk.ts";
import { LISTS, type ListName } from "./desk-seeds.ts";
import { openItem } from "./item.ts";
import { type Act, lastStanding } from "./journal.ts";
import { ROWS } from "./queue-view.tsx";
import type { Revision } from "./revise.ts";
import type { Screen, Selection } from "./screen.ts";

/** The outcome of an action, to be shown on the next screen. */
export interface Happened {
  readonly done?: Act | undefined;
  readonly refused?: string | undefined;
  readonly said?: Revision | undefined;
}

/** The seeds of a list whose headline or source contains all the words, in the list's order. */
export function seedsOf({ seeds }: Desk, { list, words }: Pick<Selection, "list" | "words">): readonly ArticleHead[] {
  const all = seeds.list(list);
  const wanted = foldWords(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return all;
  return all.filter(({ title, provider }) => {
    const text = foldWords(`${title} ${provider?.name ?? ""}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Loads the data of a screen. `from` is the first row to show, unless a seed is open. */
export async function loadScreen(
  desk: Desk,
  token: string,
  place: Selection,
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
  const item = await openItem(seeds, work.folder, work.options, name);
  const isFollower = (before: ArticleHead | undefined, head: ArticleHead) =>
    before !== undefined && seeds.isOneStory(before, head);
  return {
    site,
    folder: work.folder,
    token,
    place: { ...place, seed: name },
    counts: Object.fromEntries(LISTS.map((one) => [one, seeds.list(one).length])) as Record<ListName, number>,
    size: list.length,
    start,
    rows: list.slice(start, start + ROWS).map((head, row) => ({
      head,
      same: place.list === "pending" ? seeds.countSame(head) : 0,
      follows: isFollower(list[start + row - 1], head),
    })),
    item,
    absent: item === undefined && name !== "" ? await reasonOfAbsence(desk, name) : undefined,
    at,
    previous: at > 0 ? list[at - 1]?.seed : undefined,
    next: at >= 0 || item === undefined ? list[at + 1]?.seed : undefined,
    done,
    refused,
    said,
    undoable: lastStanding(work.journal.acts()),
    pictures: desk.pictures,
    preview: desk.preview,
  };
}

/** An editor may have deleted or damaged the open seed. */
async function reasonOfAbsence({ seeds, work }: Desk, name: string): Promise<string> {
  const entry = seeds.entry(name);
  if (entry === undefined) return `${shownPath(work.folder, name)} is no longer there.`;
  const file = loadSeed(work.folder, entry);
  const { problems } = "severity" in file ? { problems: [file] } : await readSeed(file, work.options);
  const error = problems.find(isError);
  if (error === undefined) return `${shownPath(work.folder, name)} is left out; digest check names the reason.`;
  return `${error.file}:${error.line}:${error.column} ${sayProblem(error)}`;
}
