import { make } from "./make.ts";
import { showNews } from "./news.ts";
import { addTopicButton } from "./topic-button.ts";

// For pages with lists of articles; an article's page does not need it.
const main = document.querySelector("main");
const place = main?.querySelector<HTMLElement>(".reading-note");
const note = place ?? make("p", "reading-note");
if (!place) {
  note.setAttribute("role", "status");
  main?.prepend(note);
}
const newest = fetch(new URL("../newest.json", import.meta.url)).then((response) => response.json());
// Lists of one topic or outlet hide nothing, since the reader has chosen it.
void showNews(note, newest, Boolean(place));
const topic = document.querySelector<HTMLElement>("[data-topic]");
if (topic !== null) addTopicButton(topic);
