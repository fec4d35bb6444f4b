import { say, sayNumber } from "../words/say.ts";
import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { keysAreOn, switchKeys } from "./keys.ts";
import { make } from "./make.ts";
import { readMarks } from "./marks.ts";
import { site } from "./site.ts";
import { forgetAll, recall } from "./storage.ts";
import { chooseTheme, chosenTheme, showTheme, type Theme } from "./themes.ts";
import { asVisit } from "./visit.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(`.settings ${selector}`);
const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`.settings input[name=${name}]`)];
const tell = (text: string) => find(".settings-status")?.replaceChildren(text);
const sayKept = (kept: boolean) => tell(say(site, kept ? "savedInBrowser" : "notSaved"));

const THEMES: readonly Theme[] = ["system", "light", "dark"];

const THEME_WORDS = { system: "colorsSystem", light: "colorsLight", dark: "colorsDark" } as const;

function show(): void {
  for (const input of inputs("theme")) input.checked = input.value === chosenTheme();
  for (const input of inputs("keys")) input.checked = keysAreOn();
  showTopics();
  const visit = asVisit(recall("visit"));
  const facts: readonly (readonly [string, string])[] = [
    [say(site, "readArticles"), sayNumber(site, readMarks().length)],
    [
      say(site, "lastVisit"),
      visit === undefined
        ? say(site, "never")
        : new Date(visit.at).toLocaleString(site.language, { calendar: "gregory" }),
    ],
    [say(site, "hiddenTopics"), sayNumber(site, hiddenTopics().length)],
    [say(site, "colors"), say(site, THEME_WORDS[chosenTheme()])],
    [say(site, "shortcuts"), say(site, keysAreOn() ? "on" : "off")],
  ];
  find(".stored")?.replaceChildren(...facts.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
}

function showTopics(): void {
  const topics = hiddenTopics();
  const rows = topics.map((topic) => {
    const row = make("li");
    const button = make("button", "plain", say(site, "showAgain"));
    button.type = "button";
    button.setAttribute("aria-label", say(site, "showTopicAgain", { topic: topic.name }));
    button.addEventListener("click", () => {
      hideTopic(topic, false);
      show();
      tell(say(site, "topicShown", { topic: topic.name }));
      // The button that had the focus is gone.
      find(".hidden-topics button, .clear")?.focus();
    });
    row.append(make("bdi", "", topic.name), " ", button);
    return row;
  });
  find(".hidden-topics")?.replaceChildren(
    ...(rows.length > 0 ? rows : [make("li", "byline", say(site, "noHiddenTopics"))]),
  );
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
  tell(say(site, "cleared"));
});
show();
