import { listenForKeys } from "./keys.ts";
import { mark } from "./marks.ts";
import { showMarks } from "./show-marks.ts";

const id = document.querySelector<HTMLElement>(".article[data-article]")?.dataset.article;
if (id !== undefined) mark(id, true);
showMarks();
listenForKeys();
// A page that comes back out of the browser's memory does not know what was read since.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) showMarks();
});
