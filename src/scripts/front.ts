import { say } from "../words/say.ts";
import { hiddenTopics, isHidden } from "./hidden-topics.ts";
import { make } from "./make.ts";
import { LISTED, tell } from "./show-marks.ts";
import { site } from "./site.ts";
import { recall, remember } from "./storage.ts";
import { asVisit, look } from "./visit.ts";

const NAME = "visit";

/** Says above the news what is new since the last visit, and what is hidden. `note` has a place of its own in the page. */
export function showNews(note: HTMLElement): void {
  const hidden = hideArticles();
  const fresh = note.dataset.visits === undefined ? 0 : markFresh();
  note.replaceChildren(...(fresh > 0 ? [say(site, "newSince", { n: fresh })] : []));
  if (hidden.length === 0) return;
  const show = make("button", "plain", say(site, "showHidden", { n: hidden.length }));
  show.type = "button";
  show.addEventListener("click", () => {
    for (const item of hidden) item.hidden = false;
    show.remove();
    hidden[0]?.querySelector("a")?.focus();
  });
  note.append(fresh > 0 ? " · " : "", show);
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

function markFresh(): number {
  const items = listed();
  const shown = items.flatMap(({ dataset }) => dataset.article ?? []);
  const { visit, fresh } = look(asVisit(recall(NAME)), shown, Date.now());
  remember(NAME, visit);
  const marked = items.filter((item) => !item.hidden && fresh.has(item.dataset.article ?? ""));
  for (const item of marked) {
    item.classList.add("fresh");
    tell(item, "told-new", say(site, "newMark"), true);
  }
  return marked.length;
}
