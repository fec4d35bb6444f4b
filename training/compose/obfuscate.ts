import { between, oneOf } from "../../bench/random.ts";
import { templatesIn } from "./own-lists.ts";
import { siteName } from "./people.ts";

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  e: "е",
  o: "о",
  c: "с",
  p: "р",
  x: "х",
  i: "і",
  y: "у",
  s: "ѕ",
  n: "ո",
  g: "ɡ",
  h: "һ",
};
const PARTING = [
  "Also visit my web page",
  "Here is my page",
  "my blog post",
  "Feel free to surf to my site",
  "Take a look at my homepage",
  "My weblog",
  "Look into my web blog",
  "Visit my site",
  "Besuch auch meine Seite",
  "mon site",
  "Mi página",
  "мой сайт",
  "mój blog",
  "Il mio sito",
];
const PARTING_MARKS = [": ", " - ", " :: ", "; ", " ... ", " "];
const HONEY = "abcdefghijklmnopqrstuvwxyz";

/** Modifies about a fifth of the texts in the manner of bots. */
export function obfuscate(text: string, random: () => number): string {
  const chance = random();
  if (chance < 0.05)
    return `${text}\n${oneOf(random, PARTING)}${oneOf(random, PARTING_MARKS)}${random() < 0.5 ? oneOf(random, templatesIn("keywords")) : siteName(random)}`;
  if (chance < 0.065) return linkKeyword(text, random, (word, site) => `[url=http://${site}/]${word}[/url]`);
  if (chance < 0.08) return linkKeyword(text, random, (word, site) => `<a href="http://${site}/">${word}</a>`);
  if (chance < 0.088) return linkKeyword(text, random, (word, site) => `[link=http://${site}]${word}[/link]`);
  if (chance < 0.1) return `${text} ${word(random)}`;
  if (chance < 0.112)
    return text.replace(/[aeocpxiysngh]/g, (letter) => (random() < 0.45 ? (LOOKALIKES[letter] ?? letter) : letter));
  if (chance < 0.122) return spoil(text);
  if (chance < 0.132) return text.replace(/ (?=\p{L})/gu, (space) => (random() < 0.5 ? "" : space));
  if (chance < 0.142) return halfSpun(text, random);
  if (chance < 0.152) return text.toUpperCase();
  if (chance < 0.165) return text.replace(/([.,!?]) /g, (_, mark: string) => (random() < 0.5 ? mark : ` ${mark} `));
  if (chance < 0.18) return text.replace(/https?:\S+/g, "").trim() || text;
  if (chance < 0.19) return `${text}\nhttp://${siteName(random)}/`;
  return text;
}

function word(random: () => number): string {
  return Array.from({ length: between(random, 6, 14) }, () => HONEY[between(random, 0, 25)]).join("");
}

function linkKeyword(text: string, random: () => number, link: (word: string, site: string) => string): string {
  const tag = link(random() < 0.3 ? word(random) : oneOf(random, templatesIn("keywords")), siteName(random));
  return random() < 0.5 ? `${text} ${tag}` : `${tag} ${text}`;
}

/** Reads UTF-8 as Latin-1, as faulty exports do. */
function spoil(text: string): string {
  return Buffer.from(text, "utf8")
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, "");
}

/** A bot's template that was only partly filled in. */
function halfSpun(text: string, random: () => number): string {
  return text.replace(/\b(great|good|nice|post|article|blog|site|really|thanks|very|share)\b/gi, (found) =>
    random() < 0.7
      ? `{${found}|${oneOf(random, ["superb", "excellent", "website", "weblog", "truly", "wonderful", "write-up"])}|${found}}`
      : found,
  );
}
