import { recall, remember } from "./storage.ts";

/** A topic that a reader hides: the last part of its address, and its name. */
export interface HiddenTopic {
  readonly slug: string;
  readonly name: string;
}

const NAME = "hidden";

/** The topics that are hidden. Whatever else lies in the store counts as none. */
export function hiddenTopics(): HiddenTopic[] {
  return asTopics(recall(NAME));
}

/** The topics among a value that should be a list of them, each once. */
export function asTopics(value: unknown): HiddenTopic[] {
  const topics = Array.isArray(value) ? value.filter(isTopic) : [];
  return [...new Map(topics.map(({ slug, name }) => [slug, { slug, name }])).values()];
}

function isTopic(value: unknown): value is HiddenTopic {
  if (typeof value !== "object" || value === null || !("slug" in value) || !("name" in value)) return false;
  return typeof value.slug === "string" && typeof value.name === "string";
}

/** Hides a topic, or shows it again. */
export function hideTopic(topic: HiddenTopic, hidden: boolean): void {
  const others = hiddenTopics().filter(({ slug }) => slug !== topic.slug);
  remember(NAME, hidden ? [...others, topic] : others);
}

/** Whether an article of these topics, their slugs parted by spaces, is hidden. */
export function isHidden(slugs: string, hidden: readonly HiddenTopic[]): boolean {
  const all = new Set(slugs.split(" "));
  return hidden.some(({ slug }) => all.has(slug));
}
