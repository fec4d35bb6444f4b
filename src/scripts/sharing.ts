import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { makeButton } from "./make.ts";
import { site } from "./site.ts";

/** Offers to copy the address of the page, and to share it where the browser can. */
export function addSharing(place: HTMLElement): void {
  const url = location.origin + location.pathname;
  const copy = makeButton(site.words.copyLink, async (own) => {
    own.textContent = site.words[await copyText(url)];
    announce(own.textContent);
  });
  place.append(copy);
  // Whoever closes the list of programs shares nothing, which is no fault.
  const share = () => navigator.share({ title: document.title, url }).catch(() => undefined);
  if (navigator.share !== undefined) place.append(makeButton(site.words.share, share));
}
