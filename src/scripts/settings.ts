import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { keysAreOn, switchKeys } from "./keys.ts";
import { make } from "./make.ts";
import { readMarks } from "./marks.ts";
import { forgetAll, recall } from "./storage.ts";
import { chooseTheme, chosenTheme, showTheme, type Theme } from "./themes.ts";
import { asVisit } from "./visit.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(`.settings ${selector}`);
const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`.settings input[name=${name}]`)];
const say = (text: string) => find(".settings-status")?.replaceChildren(text);
const sayKept = (kept: boolean) =>
  say(kept ? "Kept in this browser." : "This browser keeps nothing, so it holds for this page only.");

const THEMES: readonly Theme[] = ["system", "light", "dark"];

function show(): void {
  for (const input of inputs("theme")) input.checked = input.value === chosenTheme();
  for (const input of inputs("keys")) input.checked = keysAreOn();
  showTopics();
  const visit = asVisit(recall("visit"));
  const facts: readonly (readonly [string, string])[] = [
    ["Articles you read", String(readMarks().length)],
    ["Last look at the front page", visit === undefined ? "none" : new Date(visit.at).toLocaleString()],
    ["Hidden topics", String(hiddenTopics().length)],
    ["Colours", chosenTheme()],
    ["Keys", keysAreOn() ? "on" : "off"],
  ];
  find(".stored")?.replaceChildren(...facts.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
}

function showTopics(): void {
  const topics = hiddenTopics();
  const rows = topics.map((topic) => {
    const row = make("li");
    const button = make("button", "plain", "Show again");
    button.type = "button";
    button.setAttribute("aria-label", `Show ${topic.name} again`);
    button.addEventListener("click", () => {
      hideTopic(topic, false);
      show();
      say(`${topic.name} is shown again.`);
      // The button that had the focus is gone.
      find(".hidden-topics button, .clear")?.focus();
    });
    row.append(make("bdi", "", topic.name), " ", button);
    return row;
  });
  find(".hidden-topics")?.replaceChildren(...(rows.length > 0 ? rows : [make("li", "byline", "None is hidden.")]));
}

for (const input of inputs("theme")) {
  input.addEventListener("change", () => {
    const theme = THEMES.find((one) => one === input.value) ?? "system";
    sayKept(chooseTheme(theme));
    const kept = chosenTheme();
    if (kept === theme) show();
  });
}
for (const input of inputs("keys")) {
  input.addEventListener("change", () => {
    sayKept(switchKeys(input.checked));
    show();
  });
}
find(".clear")?.addEventListener("click", () => {
  forgetAll();
  showTheme("system");
  show();
  say("All of it is forgotten.");
});
show();
