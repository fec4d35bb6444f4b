import { readMarks } from "./marks.ts";
import { site } from "./site.ts";

/** Articles in lists, as the views print them. */
export const LISTED = "main :is(.teaser, .entry)[data-article]";

/** Shows on every listed article whether it was read: to the eye by its colour, to a screen reader by a word. */
export function showMarks(): void {
  const read = new Set(readMarks());
  for (const item of document.querySelectorAll<HTMLElement>(LISTED)) {
    item.classList.toggle("read", read.has(item.dataset.article ?? ""));
    tell(item, "told-read", site.words.readMark, item.classList.contains("read"));
  }
}

/** Puts a word for screen readers before an article's headline, or takes it away. */
export function tell(item: HTMLElement, name: string, word: string, told: boolean): void {
  const known = item.querySelector(`.${name}`);
  if (!told) known?.remove();
  if (!told || known !== null) return;
  const hidden = document.createElement("span");
  hidden.className = `hidden ${name}`;
  hidden.textContent = `${word} `;
  linkOf(item)?.prepend(hidden);
}

/** The link to the page of a listed article. */
export function linkOf(item: Element): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(".headline a, a");
}
