import { say } from "../words/say.ts";
import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { makeButton } from "./make.ts";
import { site } from "./site.ts";

/** Adds a button that copies the text named by the element. */
function addCopyButton(place: HTMLElement): void {
  const text = place.dataset.copy ?? "";
  const button = makeButton(say(site, "copy"), async () => {
    const outcome = say(site, await copyText(text));
    button.textContent = outcome;
    announce(say(site, "copyOutcome", { what: outcome, address: text }));
  });
  button.setAttribute("aria-label", say(site, "copyAddress", { address: text }));
  place.append(button);
}

/** Buttons added per batch, so that a page with hundreds stays responsive. */
const AT_ONCE = 20;

function addCopyButtons(places: readonly HTMLElement[]): void {
  for (const place of places.slice(0, AT_ONCE)) addCopyButton(place);
  if (places.length > AT_ONCE) setTimeout(addCopyButtons, 0, places.slice(AT_ONCE));
}

addCopyButtons([...document.querySelectorAll<HTMLElement>("[data-copy]")]);
