import { say } from "../words/say.ts";
import { announce } from "./announce.ts";
import { make } from "./make.ts";
import { site } from "./site.ts";

/** Puts a button at a place that copies the text which the place names. */
function addCopyButton(place: HTMLElement): void {
  const text = place.dataset.copy ?? "";
  const button = make("button", "plain", say(site, "copy"));
  button.type = "button";
  button.setAttribute("aria-label", say(site, "copyAddress", { address: text }));
  button.addEventListener("click", () => {
    const show = (outcome: "copied" | "notCopied") => {
      button.textContent = say(site, outcome);
      announce(say(site, "copyOutcome", { what: say(site, outcome), address: text }));
    };
    // Missing where the page is not served safely, and refused where the browser is told so.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copied.then(() => show("copied")).catch(() => show("notCopied"));
  });
  place.append(button);
}

/** How many are put in one go: a page of hundreds stays quick to answer meanwhile. */
const AT_ONCE = 20;

function addCopyButtons(places: readonly HTMLElement[]): void {
  for (const place of places.slice(0, AT_ONCE)) addCopyButton(place);
  if (places.length > AT_ONCE) setTimeout(addCopyButtons, 0, places.slice(AT_ONCE));
}

addCopyButtons([...document.querySelectorAll<HTMLElement>("[data-copy]")]);
