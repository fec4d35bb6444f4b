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
// A page that comes back out of the browser's memory does not know what was read since.
for (const event of [LIST_CHANGED, "pageshow"]) addEventListener(event, showMarks);
// Nor does one that was left open know how late it is.
addEventListener("visibilitychange", () => showTimes());
// What the worker keeps for reading offline is loaded after what the reader waits for.
if (SITE.offline) addEventListener("load", startWorker);
