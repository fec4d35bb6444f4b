import { say } from "../words/say.ts";
import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { make } from "./make.ts";
import { site } from "./site.ts";

/** Puts a button on a topic's page that hides the topic or shows it again. */
export function addTopicButton(head: HTMLElement): void {
  const topic = { slug: head.dataset.topic ?? "", name: head.querySelector("h1")?.textContent ?? "" };
  const button = make("button", "plain", say(site, "hideTopic"));
  button.type = "button";
  const show = () =>
    button.setAttribute("aria-pressed", String(hiddenTopics().some(({ slug }) => slug === topic.slug)));
  button.addEventListener("click", () => {
    hideTopic(topic, button.getAttribute("aria-pressed") !== "true");
    show();
  });
  show();
  head.querySelector(".topic-tools")?.append(button);
}
