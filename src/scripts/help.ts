import { say } from "../words/say.ts";
import { make } from "./make.ts";
import { site } from "./site.ts";

/** Descriptions of the keys. */
const DOES = {
  j: "keyNext",
  k: "keyPrevious",
  o: "keyOpen",
  m: "keyMark",
  "/": "keySearch",
  "?": "keyHelp",
} as const;

/** A keyboard shortcut. */
export type KeyName = keyof typeof DOES;

interface Switch {
  readonly isOn: () => boolean;
  readonly switchOn: (on: boolean) => void;
}

/** Shows a dialog that lists the shortcuts and can disable them. The browser closes it on Escape and restores the focus. */
export function showHelp(keys: readonly { readonly key: KeyName }[], { isOn, switchOn }: Switch) {
  const dialog = make("dialog", "help");
  dialog.setAttribute("aria-labelledby", "help-title");
  const title = make("h2", "", say(site, "shortcuts"));
  title.id = "help-title";
  const list = make("dl");
  for (const { key } of keys) {
    const term = make("dt");
    term.append(make("kbd", "", key));
    list.append(term, make("dd", "", say(site, DOES[key])));
  }
  const label = make("label", "choice");
  const box = make("input");
  box.type = "checkbox";
  box.checked = isOn();
  box.addEventListener("change", () => switchOn(box.checked));
  label.append(box, ` ${say(site, "keysOn")}`);
  const close = make("button", "", say(site, "close"));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(title, list, label, close);
  document.body.append(dialog);
  dialog.showModal();
}
