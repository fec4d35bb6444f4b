import { announce } from "./announce.ts";
import type { KeyName } from "./help.ts";
import { mark, readMarks } from "./marks.ts";
import { LISTED, linkOf, showMarks } from "./show-marks.ts";
import { site } from "./site.ts";
import { recall, remember } from "./storage.ts";

const NAME = "keys";

/** True unless the reader has disabled single-key shortcuts (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return recall(NAME) !== false;
}

export function switchKeys(on: boolean): boolean {
  return remember(NAME, on);
}

/** The actions of the keys. */
export const KEYS: readonly { readonly key: KeyName; readonly act: () => void }[] = [
  { key: "j", act: () => move(1) },
  { key: "k", act: () => move(-1) },
  { key: "o", act: () => currentLink()?.click() },
  { key: "m", act: toggleMark },
  { key: "/", act: goToSearch },
  { key: "?", act: openHelp },
];

/** Handles shortcuts, except while typing in a field or with a modifier key. */
export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey, target, defaultPrevented, isComposing } = event;
    if (ctrlKey || altKey || metaKey || defaultPrevented || isComposing || isTyping(target) || !keysAreOn()) return;
    if (document.querySelector("dialog[open]") !== null) return;
    const known = KEYS.find((one) => one.key === key);
    if (known === undefined) return;
    event.preventDefault();
    known.act();
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

function listed(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(LISTED)].filter((item) => item.getClientRects().length > 0);
}

function currentItem(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(LISTED) ?? null;
}

function currentLink(): HTMLAnchorElement | null {
  const item = currentItem();
  return item && linkOf(item);
}

/** Moves the focus from its current position, or else from what is visible. */
function move(step: 1 | -1): void {
  const items = listed();
  const current = currentItem();
  const place = current === null ? -1 : items.indexOf(current);
  const seen = items.findIndex((item) => item.getBoundingClientRect().top >= 0);
  const next = items[place >= 0 ? place + step : step === 1 ? Math.max(seen, 0) : seen - 1];
  if (next === undefined) return;
  linkOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function toggleMark(): void {
  const id = (currentItem() ?? document.querySelector<HTMLElement>(".article[data-article]"))?.dataset.article;
  if (id === undefined) return;
  const read = !readMarks().includes(id);
  mark(id, read);
  showMarks();
  announce(read ? site.words.markedRead : site.words.markedUnread);
}

function goToSearch(): void {
  const field = document.querySelector<HTMLElement>("#query");
  const link = document.querySelector<HTMLAnchorElement>(".masthead a[data-search]");
  if (field !== null) field.focus();
  else if (link !== null) location.assign(link.href);
}

/** Rarely used, and so a script of its own. */
async function openHelp(): Promise<void> {
  const { showHelp }: typeof import("./help.ts") = await import(SITE.help);
  showHelp(KEYS, { isOn: keysAreOn, switchOn: switchKeys });
}
