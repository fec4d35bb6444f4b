/** The desk works without this script. With it, keys press the buttons, and pages change in place. */

const KEYS_OFF = "desk.keys-off";

/** Serialises actions, so that a key pressed during loading applies to the next page. */
let running = Promise.resolve();

function inTurn(work: () => Promise<void>): void {
  running = running.then(work).catch(() => location.reload());
}

async function replacePage(answer: Response): Promise<void> {
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [old, fresh] = [document.querySelector("#desk"), next.querySelector("#desk")];
  if (old === null || fresh === null) return void location.reload();
  const scrolled = old.querySelector(".queue nav")?.scrollTop ?? 0;
  old.replaceWith(document.adoptNode(fresh));
  document.title = next.title;
  if (answer.status < 400) history.pushState(null, "", answer.url);
  say(next.documentElement.dataset.said ?? "");
  arrive(scrolled);
}

/** Sets focus and scroll position: at the headline of the open article or, after a refusal, where it was. */
function arrive(scrolled: number): void {
  const list = document.querySelector(".queue nav");
  if (list !== null) list.scrollTop = scrolled;
  document.querySelector(".queue [aria-current]")?.scrollIntoView({ block: "nearest" });
  const refused = document.querySelector<HTMLElement>(".refused");
  (refused ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function say(text: string): void {
  const region = document.querySelector("#said");
  if (region !== null) region.textContent = text;
}

async function submit(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) sent.append(name, String(value));
  const { action, method } = form;
  await replacePage(method === "post" ? await fetch(action, { method, body: sent }) : await fetch(`${action}?${sent}`));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method === "dialog" || form.dataset.whole !== undefined) return;
  event.preventDefault();
  inTurn(() => submit(form, event.submitter));
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || !isPlain || link.target !== "" || link.origin !== location.origin) return;
  if (link.dataset.key === "e") openForm(event);
  if (link.hash !== "") return;
  event.preventDefault();
  inTurn(async () => replacePage(await fetch(link.href)));
});

function openForm(event: Event): void {
  const form = document.querySelector("details.revise");
  if (!(form instanceof HTMLDetailsElement)) return;
  event.preventDefault();
  form.open = true;
  const title = form.querySelector<HTMLInputElement>("#title");
  title?.focus();
  title?.scrollIntoView({ block: "center" });
}

addEventListener("popstate", () => location.reload());

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, altKey, metaKey, target, isComposing, defaultPrevented, repeat } = event;
  if (key === "Escape" && target instanceof HTMLElement && isTyping(target)) return target.blur();
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return;
  if (isTyping(target) || document.querySelector("dialog[open]") !== null) return;
  if (key === "?") {
    event.preventDefault();
    return showKeys();
  }
  if (localStorage.getItem(KEYS_OFF) !== null || !/^[a-z/]$/.test(key)) return;
  // Holding a key down scrolls through the list, but never decides.
  if (repeat && key !== "j" && key !== "k") return;
  inTurn(() => press(key));
  if (document.querySelector(`[data-key="${key}"]`) !== null) event.preventDefault();
});

/** Does immediately what a click would do after pending actions. */
async function press(key: string): Promise<void> {
  const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (found === null) return;
  if (found instanceof HTMLButtonElement && found.form !== null) {
    // Pages that need their own headers must be loaded by the browser.
    if (found.form.dataset.whole !== undefined) return found.click();
    return await submit(found.form, found);
  }
  if (found instanceof HTMLAnchorElement && found.target === "" && found.hash === "")
    return await replacePage(await fetch(found.href));
  if (found instanceof HTMLAnchorElement) return found.click();
  found.focus();
  found.scrollIntoView({ block: "nearest" });
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}

function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#keys");
  const box = document.querySelector<HTMLInputElement>("#keys-on");
  if (dialog === null || box === null) return;
  box.checked = localStorage.getItem(KEYS_OFF) === null;
  box.onchange = () => (box.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "1"));
  dialog.showModal();
}

document.documentElement.classList.add("scripted");
