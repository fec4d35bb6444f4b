import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { makeButton } from "./make.ts";
import { site } from "./site.ts";

/** Adds buttons that copy the page's address and, if the browser supports it, share it. */
export function addSharing(place: HTMLElement): void {
  const url = location.origin + location.pathname;
  const copy = makeButton(site.words.copyLink, async (own) => {
    own.textContent = site.words[await copyText(url)];
    announce(own.textContent);
  });
  place.append(copy);
  // Closing the share dialog rejects the promise; that is not an error.
  const share = () => navigator.share({ title: document.title, url }).catch(() => undefined);
  if (navigator.share !== undefined) place.append(makeButton(site.words.share, share));
}
