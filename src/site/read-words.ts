import { forbiddenInText } from "../lib/forbidden-characters.ts";
import { isLanguage } from "../lib/is-language.ts";
import { similarName } from "../lib/similar-name.ts";
import { isKey, isWord, isWords, placeholderFault, pluralsOf } from "../words/check-word.ts";
import { en } from "../words/en.ts";
import type { Words } from "../words/words.ts";
import { wordsOf } from "../words/words-of.ts";
import type { SettingFault } from "./setting-fault.ts";

/** The words of a site: its language's, replaced by those in the settings; or all faults in these. */
export function readWords(language: string, said: object = {}): Words | readonly SettingFault[] {
  const known = wordsOf(language);
  const own = Object.entries(said).filter(([, word]) => word !== undefined);
  const tag: unknown = own.find(([name]) => name === "language")?.[1] ?? known.language;
  if (!isLanguage(tag))
    return [{ path: ["words", "language"], fault: "is not a language tag", cure: "write it as en" }];
  const faults = own.flatMap(([name, word]) => faultIn(name, word, tag) ?? []);
  if (faults.length > 0) return faults;
  const words = { ...known, ...Object.fromEntries(own.map(([name, word]) => [name, over(known, name, word)])) };
  if (!isWords(words)) throw new Error("Words that were checked are not whole.");
  return words;
}

/** Settings may replace only some texts of a plural. */
function over(known: Words, name: string, word: unknown): unknown {
  const usual = isKey(name) ? known[name] : word;
  return typeof usual === "object" && typeof word === "object" ? { ...usual, ...word } : word;
}

function faultIn(name: string, word: unknown, tag: string): SettingFault | undefined {
  if (!isKey(name)) {
    const meant = similarName(name, Object.keys(en));
    const cure = meant === undefined ? "remove it, or see digest help words" : `did you mean ${meant}?`;
    return { path: ["words", name], fault: "is not one of the site's texts", cure };
  }
  const usual = en[name];
  const kinds = pluralsOf(tag);
  const isOne = typeof usual === "string";
  const shape = `write it as ${isOne ? JSON.stringify(usual) : `{ ${kinds.map((kind) => `${kind}: "…"`).join(", ")} }`}`;
  if (isOne ? typeof word !== "string" : typeof word === "string" || !isWord(word, kinds))
    return {
      path: ["words", name],
      fault: isOne ? "is not a text" : "must be one text for each plural form",
      cure: shape,
    };
  const texts: unknown[] = typeof word === "string" ? [word] : Object.values(word ?? {});
  const hidden = texts.map((text) => forbiddenInText(String(text))).find((found) => found !== undefined);
  if (hidden !== undefined)
    return { path: ["words", name], fault: `holds ${hidden}, which no page may`, cure: "remove that character" };
  const fault = isWord(word, kinds) ? placeholderFault(name, word, tag) : undefined;
  return fault === undefined
    ? undefined
    : { path: ["words", name], fault, cure: `English has ${JSON.stringify(usual)}` };
}
