import { make } from "./make.ts";
import { readMarks } from "./marks.ts";
import { site } from "./site.ts";

/** Articles in lists, as the views print them. */
export const LISTED = "main :is(.teaser, .entry)[data-article]";

/** Shows on every listed article whether it was read: to the eye by its colour, to a screen reader by a word. */
export function showMarks(): void {
  const read = new Set(readMarks());
  for (const item of document.querySelectorAll<HTMLElement>(LISTED)) {
    const isRead = item.classList.toggle("read", read.has(item.dataset.article ?? ""));
    tell(item, "told-read", site.words.readMark, isRead);
  }
}

/** Puts a word for screen readers before an article's headline, or takes it away. */
export function tell(item: HTMLElement, name: string, word: string, told: boolean): void {
  item.querySelector(`.${name}`)?.remove();
  if (told) linkOf(item)?.prepend(make("span", `hidden ${name}`, `${word} `));
}

/** The link to the page of a listed article. */
export function linkOf(item: Element): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(".headline a, a");
}
