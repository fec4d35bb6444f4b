import { announce } from "./announce.ts";
import { make } from "./make.ts";
import { site } from "./site.ts";

/** Offers to copy the address of the page, and to share it where the browser can. */
export function addSharing(place: HTMLElement): void {
  const url = location.origin + location.pathname;
  const copy = addButton(place, site.words.copyLink, async () => {
    // Missing where the page is not served safely, and refused where the browser is told so.
    const outcome = navigator.clipboard?.writeText(url).then(
      () => site.words.copied,
      () => site.words.notCopied,
    );
    copy.textContent = (await outcome) ?? site.words.notCopied;
    announce(copy.textContent);
  });
  // Whoever closes the list of programs shares nothing, which is no fault.
  if (navigator.share !== undefined)
    addButton(place, site.words.share, () => navigator.share({ title: document.title, url }).catch(() => undefined));
}

function addButton(place: HTMLElement, text: string, act: () => Promise<void>): HTMLButtonElement {
  const button = make("button", "plain", text);
  button.type = "button";
  button.addEventListener("click", () => void act());
  place.append(button);
  return button;
}
