import { say } from "../words/say.ts";
import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { makeButton } from "./make.ts";
import { site } from "./site.ts";

/** Adds a button to a topic's page that hides or shows the topic. */
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
