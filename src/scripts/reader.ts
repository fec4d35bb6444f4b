import { showNews } from "./front.ts";
import { listenForKeys } from "./keys.ts";
import { mark } from "./marks.ts";
import { showMarks } from "./show-marks.ts";
import { addTopicButton } from "./topic-button.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

const id = find(".article[data-article]")?.dataset.article;
if (id !== undefined) mark(id, true);
const note = find(".reading-note");
if (note !== null) showNews(note);
const topic = find("[data-topic]");
if (topic !== null) addTopicButton(topic);
showMarks();
listenForKeys();
// A page that comes back out of the browser's memory does not know what was read since.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) showMarks();
});
