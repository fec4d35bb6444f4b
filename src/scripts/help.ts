import { make } from "./make.ts";

interface Switch {
  readonly isOn: () => boolean;
  readonly switchOn: (on: boolean) => void;
}

/** Shows a dialog that lists the keys and can switch them off. The browser closes it by Escape and gives the focus back. */
export function showHelp(keys: readonly { readonly key: string; readonly does: string }[], { isOn, switchOn }: Switch) {
  const dialog = make("dialog", "help");
  dialog.setAttribute("aria-labelledby", "help-title");
  const title = make("h2", "", "Keys");
  title.id = "help-title";
  const list = make("dl");
  for (const { key, does } of keys) {
    const term = make("dt");
    term.append(make("kbd", "", key));
    list.append(term, make("dd", "", does));
  }
  const label = make("label", "choice");
  const box = make("input");
  box.type = "checkbox";
  box.checked = isOn();
  box.addEventListener("change", () => switchOn(box.checked));
  label.append(box, " Use these keys");
  const close = make("button", "", "Close");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(title, list, label, close);
  document.body.append(dialog);
  dialog.showModal();
}
