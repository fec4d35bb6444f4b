import { renderDocument } from "../views/html.tsx";
import type { Desk } from "./desk.ts";
import { LISTS, listOf } from "./desk-seeds.ts";
import { DeskView } from "./desk-view.tsx";
import { doAct, revisionIn, type Sent } from "./do-act.ts";
import { type Happened, loadScreen, seedsOf } from "./load-screen.ts";
import { deskAddress, type Selection } from "./screen.ts";

/** A page, or an address to redirect to. */
export interface Answer {
  readonly html?: string;
  readonly to?: string;
}

/** Answers a request for a page or, with `isAct`, a submitted form. Input is never trusted. */
export async function answer(desk: Desk, token: string, sent: Sent, isAct = false): Promise<Answer> {
  const place = selectionIn(sent);
  if (!isAct) {
    const done = desk.work.journal.acts().find(({ id }) => id === sent("done"));
    return await screenAt(desk, token, place, Number(sent("from")), { done });
  }
  if (sent("act") === "pictures") {
    desk.pictures = sent("on") === "yes";
    return { to: deskAddress(place) };
  }
  await desk.seeds.refresh();
  const before = seedsOf(desk, place);
  const at = before.findIndex(({ seed }) => seed === place.seed);
  const done = await doAct(desk, sent);
  if ("refused" in done) {
    const refused = sent("act") === "undo" || sent("act") === "add" ? done.refused : `This article ${done.refused}.`;
    const said = sent("act") === "revise" ? revisionIn(sent) : undefined;
    return await screenAt(desk, token, place, 0, { refused, said });
  }
  const seen = { done: done.id };
  if (done.undoes !== undefined || sent("act") === "add") {
    const head = desk.seeds.head(done.seed);
    const where = head === undefined ? { ...place, seed: "" } : { list: listOf(head), words: "", seed: done.seed };
    return { to: deskAddress(where, seen) };
  }
  const left = new Set(seedsOf(desk, place).map(({ seed }) => seed));
  if (at === -1 || left.has(place.seed)) return { to: deskAddress(place, seen) };
  // Open the next seed that is still in the list.
  const next = [...before.slice(at + 1), ...before.slice(0, at).reverse()].find(({ seed }) => left.has(seed));
  return { to: deskAddress({ ...place, seed: next?.seed ?? "" }, seen) };
}

async function screenAt(
  desk: Desk,
  token: string,
  place: Selection,
  from: number,
  happened: Happened,
): Promise<Answer> {
  const shown = await loadScreen(desk, token, place, from, happened);
  return { html: renderDocument(<DeskView screen={shown} />) };
}

function selectionIn(sent: Sent): Selection {
  const list = LISTS.find((name) => name === sent("list")) ?? "pending";
  return { list, words: sent("words").slice(0, 200), seed: sent("seed") };
}
