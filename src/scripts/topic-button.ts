import { say } from "../words/say.ts";
import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { makeButton } from "./make.ts";
import { site } from "./site.ts";

/** Puts a button on a topic's page that hides the topic or shows it again. */
export function addTopicButton(head: HTMLElement): void {
  const topic = { slug: head.dataset.topic ?? "", name: head.querySelector("h1")?.textContent ?? "" };
  const button = makeButton(say(site, "hideTopic"), () => {
    hideTopic(topic, button.getAttribute("aria-pressed") !== "true");
    show();
  });
  const show = () =>
    button.setAttribute("aria-pressed", String(hiddenTopics().some(({ slug }) => slug === topic.slug)));
  show();
  head.querySelector(".topic-tools")?.append(button);
}
