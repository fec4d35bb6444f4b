import { recall, remember } from "./storage.ts";

/** A topic hidden by the reader: its slug and name. */
export interface HiddenTopic {
  readonly slug: string;
  readonly name: string;
}

const NAME = "hidden";

/** Loads the hidden topics. Invalid data in the store counts as none. */
export function hiddenTopics(): HiddenTopic[] {
  return asTopics(recall(NAME));
}

/** The distinct valid topics in a value that should be a list of them. */
export function asTopics(value: unknown): HiddenTopic[] {
  const topics = Array.isArray(value) ? value.filter(isTopic) : [];
  return [...new Map(topics.map(({ slug, name }) => [slug, { slug, name }])).values()];
}

function isTopic(value: unknown): value is HiddenTopic {
  if (typeof value !== "object" || value === null || !("slug" in value) || !("name" in value)) return false;
  return typeof value.slug === "string" && typeof value.name === "string";
}

/** Hides or shows a topic. */
export function hideTopic(topic: HiddenTopic, hidden: boolean): void {
  const others = hiddenTopics().filter(({ slug }) => slug !== topic.slug);
  remember(NAME, hidden ? [...others, topic] : others);
}

/** True if an article with these topics (slugs separated by spaces) is hidden. */
export function isHidden(slugs: string, hidden: readonly HiddenTopic[]): boolean {
  const all = new Set(slugs.split(" "));
  return hidden.some(({ slug }) => all.has(slug));
}
