import { listenForKeys } from "./keys.ts";
import { LIST_CHANGED } from "./list-changed.ts";
import { mark } from "./marks.ts";
import { addSharing } from "./sharing.ts";
import { showMarks } from "./show-marks.ts";
import { startWorker } from "./start-worker.ts";
import { showTimes } from "./times.ts";

const id = document.querySelector<HTMLElement>(".article[data-article]")?.dataset.article;
if (id !== undefined) mark(id, true);
showMarks();
showTimes();
const sharing = document.querySelector<HTMLElement>(".sharing");
if (sharing !== null) addSharing(sharing);
listenForKeys();
// A menu that the Tab key has left must not cover where the focus is.
const menu = document.querySelector<HTMLElement>("[popover]");
menu?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
});
// A page restored from the back/forward cache does not know what has been read since.
for (const event of [LIST_CHANGED, "pageshow"]) addEventListener(event, showMarks);
// Relative times on an open page become outdated.
addEventListener("visibilitychange", () => showTimes());
// After the page has loaded, because the worker's downloads are less urgent.
if (SITE.offline) addEventListener("load", startWorker);
