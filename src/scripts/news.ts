import { say } from "../words/say.ts";
import { announce } from "./announce.ts";
import { hiddenTopics, isHidden } from "./hidden-topics.ts";
import { announceListChange } from "./list-changed.ts";
import { make, makeButton } from "./make.ts";
import { asIds, type Id, markAll } from "./marks.ts";
import { LISTED, linkOf, tell } from "./show-marks.ts";
import { site } from "./site.ts";
import { recall, remember } from "./storage.ts";
import { tellDay } from "./times.ts";
import { allSeen, asVisit, look, type Visit } from "./visit.ts";

const NAME = "visit";

/**
 * Shows how many articles are hidden, if the page hides any, and how many on the whole site are new since the last visit. Fills
 * `note`, whose space is reserved.
 */
export async function showNews(note: HTMLElement, newest: Promise<unknown>, hides: boolean): Promise<void> {
  const hidden = hides ? hideArticles() : [];
  const pieces = hidden.length === 0 ? [] : [showButton(hidden)];
  note.replaceChildren(...pieces);
  // Offline, the page stays unchanged.
  const ids = asIds(await newest.catch(() => undefined));
  if (ids.length > 0) note.replaceChildren(...parted([...showFresh(ids, note), ...pieces]));
}

function listed(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(LISTED)];
}

function hideArticles(): HTMLElement[] {
  const topics = hiddenTopics();
  const found = listed().filter((item) => isHidden(item.dataset.topics ?? "", topics));
  for (const item of found) item.hidden = true;
  return found;
}

function showButton(hidden: readonly HTMLElement[]): HTMLElement {
  return makeButton(say(site, "showHidden", { n: hidden.length }), (own) => {
    for (const item of hidden) item.hidden = false;
    own.remove();
    hidden[0]?.querySelector("a")?.focus();
  });
}

function showFresh(newest: readonly Id[], note: HTMLElement): (string | HTMLElement)[] {
  const now = Date.now();
  const { visit, fresh } = look(asVisit(recall(NAME)), newest, now);
  remember(NAME, visit);
  if (fresh.length === 0) return [];
  const known = new Set(fresh);
  const items = listed().filter((item) => !item.hidden && known.has(item.dataset.article ?? ""));
  for (const item of items) setFresh(item, true);
  const since = visit.since === undefined ? "" : ` (${tellDay(new Date(visit.since), now)})`;
  const count = make("span", "", say(site, "newSince", { n: fresh.length }) + since);
  const [first] = items;
  return [
    count,
    ...(first === undefined ? [] : [makeButton(say(site, "jumpToNew"), () => linkOf(first)?.focus())]),
    makeButton(say(site, "markAllRead"), () => {
      readAll(visit, fresh);
      note.replaceChildren(say(site, "allMarkedRead"));
      announce(say(site, "allMarkedRead"));
    }),
  ];
}

function readAll(visit: Visit, fresh: readonly Id[]): void {
  const shown = listed().flatMap(({ dataset }) => dataset.article ?? []);
  markAll([...shown, ...fresh]);
  remember(NAME, allSeen(visit));
  for (const item of listed()) setFresh(item, false);
  announceListChange();
}

function setFresh(item: HTMLElement, isFresh: boolean): void {
  item.classList.toggle("fresh", isFresh);
  tell(item, "told-new", say(site, "newMark"), isFresh);
}

function parted(pieces: readonly (string | HTMLElement)[]): (string | HTMLElement)[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [" · ", piece]));
}
