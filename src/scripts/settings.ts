import { say, sayNumber } from "../words/say.ts";
import { hiddenTopics, hideTopic } from "./hidden-topics.ts";
import { forgetKept } from "./kept.ts";
import { keysAreOn, switchKeys } from "./keys.ts";
import { choose, chosen, LOOKS, lookNames, showLook } from "./looks.ts";
import { make, makeButton } from "./make.ts";
import { readMarks } from "./marks.ts";
import { showKept } from "./show-kept.ts";
import { site } from "./site.ts";
import { forgetAll, recall } from "./storage.ts";
import { asVisit } from "./visit.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(`.settings ${selector}`);
const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`.settings input[name=${name}]`)];
const tell = (text: string) => find(".settings-status")?.replaceChildren(text);
const sayKept = (kept: boolean) => tell(say(site, kept ? "savedInBrowser" : "notSaved"));

/** The legend of a group of options on the page. */
const legendOf = (look: string) => inputs(look)[0]?.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
const labelOf = (look: string) =>
  inputs(look)
    .find(({ checked }) => checked)
    ?.parentElement?.textContent?.trim() ?? "";

function show(): void {
  for (const look of lookNames) for (const input of inputs(look)) input.checked = input.value === chosen(look);
  for (const input of inputs("keys")) input.checked = keysAreOn();
  showTopics();
  const visit = asVisit(recall("visit"));
  const facts: readonly (readonly [string, string])[] = [
    [say(site, "readArticles"), sayNumber(site, readMarks().length)],
    [
      say(site, "lastVisit"),
      visit === undefined
        ? say(site, "never")
        : new Date(visit.at).toLocaleString(site.language, {
            calendar: "gregory",
            dateStyle: "long",
            timeStyle: "short",
          }),
    ],
    [say(site, "hiddenTopics"), sayNumber(site, hiddenTopics().length)],
    ...lookNames.map((look) => [legendOf(look), labelOf(look)] as const),
    [say(site, "shortcuts"), say(site, keysAreOn() ? "on" : "off")],
  ];
  find(".stored")?.replaceChildren(...facts.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
}

function showTopics(): void {
  const topics = hiddenTopics();
  const rows = topics.map((topic) => {
    const row = make("li");
    const button = makeButton(say(site, "showAgain"), () => {
      hideTopic(topic, false);
      show();
      tell(say(site, "topicShown", { topic: topic.name }));
      // The focused button was removed.
      find(".hidden-topics button, .clear")?.focus();
    });
    button.setAttribute("aria-label", say(site, "showTopicAgain", { topic: topic.name }));
    row.append(make("bdi", "", topic.name), " ", button);
    return row;
  });
  find(".hidden-topics")?.replaceChildren(
    ...(rows.length > 0 ? rows : [make("li", "byline", say(site, "noHiddenTopics"))]),
  );
}

for (const look of lookNames) {
  for (const input of inputs(look)) {
    input.addEventListener("change", () => {
      sayKept(choose(look, input.value));
      if (chosen(look) === input.value) show();
    });
  }
}
for (const input of inputs("keys")) {
  input.addEventListener("change", () => {
    sayKept(switchKeys(input.checked));
    show();
  });
}
find(".clear")?.addEventListener("click", () => {
  forgetAll();
  void forgetKept();
  for (const look of lookNames) showLook(look, LOOKS[look][0]);
  show();
  tell(say(site, "cleared"));
});
show();
// The page about stored data is below that of settings, and has no options.
const kept = document.querySelector<HTMLElement>(".kept");
if (kept) void showKept(kept);
