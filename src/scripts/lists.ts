import { showNews } from "./front.ts";
import { addTopicButton } from "./topic-button.ts";

// What lists of articles have beside what every page has: an article's page need not load it.
const note = document.querySelector<HTMLElement>(".reading-note");
if (note !== null) showNews(note);
const topic = document.querySelector<HTMLElement>("[data-topic]");
if (topic !== null) addTopicButton(topic);
