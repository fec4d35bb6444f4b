import { make } from "./make.ts";
import { readMarks } from "./marks.ts";
import { site } from "./site.ts";

/** Listed articles, as rendered by the views. */
export const LISTED = "main :is(.teaser, .entry)[data-article]";

/** Marks listed articles as read: by color, and by a word for screen readers. */
export function showMarks(): void {
  const read = new Set(readMarks());
  for (const item of document.querySelectorAll<HTMLElement>(LISTED)) {
    const isRead = item.classList.toggle("read", read.has(item.dataset.article ?? ""));
    tell(item, "told-read", site.words.readMark, isRead);
  }
}

/** Adds a word for screen readers before an article's headline, or removes it. */
export function tell(item: HTMLElement, name: string, word: string, told: boolean): void {
  item.querySelector(`.${name}`)?.remove();
  if (told) linkOf(item)?.prepend(make("span", `hidden ${name}`, `${word} `));
}

/** The link to a listed article's page. */
export function linkOf(item: Element): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(".headline a, a");
}
