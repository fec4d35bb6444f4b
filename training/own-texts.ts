import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomFrom } from "../bench/random.ts";
import { chunksOf } from "../src/lib/chunks-of.ts";
import { groupBy } from "../src/lib/group-by.ts";
import type { Corpus, Item } from "./corpus.ts";
import { expand, type Slots } from "./expand.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const LISTS = ["keywords:kw", "pills:pill", "wares-ru:ruware", "casinos:casino"] as const;
/** Number of texts made from one template. */
const COPIES = 8;
/** Number of lines in the files of articles that form one article. */
const ARTICLE_LINES = 12;

/** This project's own texts, for languages with few collected texts. Their source is "own/" and the language. */
export function ownTexts(): Corpus {
  const slots: Slots = new Map(
    LISTS.map((entry) => {
      const [file = "", name = ""] = entry.split(":");
      return [name, templatesIn("spam", `${file}.txt`)];
    }),
  );
  const lists = LISTS.map((entry) => `${entry.split(":")[0]}.txt`);
  const languages = (kind: string) =>
    readdirSync(join(FOLDER, kind))
      .sort()
      .filter((name) => name.endsWith(".txt") && !lists.includes(name));
  const written = (kind: string): Item[] =>
    languages(kind).flatMap((file, at) => {
      const random = randomFrom(1000 + at);
      return templatesIn(kind, file).flatMap((template) =>
        Array.from({ length: template.includes("{") || template.includes("%") ? COPIES : 1 }, () => ({
          source: `own/${file.slice(0, -4)}`,
          lang: file.slice(0, -4),
          text: expand(template, slots, random),
        })),
      );
    });
  const lines = groupBy(written("articles"), ({ lang }) => lang);
  return {
    articles: [...lines].flatMap(([lang, own]) =>
      chunksOf(own, ARTICLE_LINES).map((some) => ({
        source: `own/${lang}`,
        lang,
        text: some.map(({ text }) => text).join("\n"),
      })),
    ),
    comments: written("comments"),
    spam: written("spam"),
  };
}

function templatesIn(kind: string, file: string): string[] {
  return readFileSync(join(FOLDER, kind, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("# "));
}
