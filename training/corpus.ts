import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { randomFrom, shuffled } from "../bench/random.ts";
import { BLANK, COMMENT, type LabelledBody, SPAM } from "./labelled-body.ts";
import { ownTexts } from "./own-texts.ts";

const item = z.object({
  source: z.string(),
  lang: z.string(),
  text: z.string(),
  /** The kind of place the text was written for, if it is not a comment on a site: video, form, chat and others. */
  kind: z.string().optional(),
  /** How an article was modified: wrapped, garbled, in capitals. */
  derived: z.string().optional(),
});

/** A text with its source and language. */
export type Item = z.infer<typeof item>;

/** Texts from which bodies are composed. */
export interface Corpus {
  readonly articles: readonly Item[];
  readonly comments: readonly Item[];
  readonly spam: readonly Item[];
}

/** Limits on comments and spam from one source, and on texts in one source with the same beginning. */
const MOST = { ofSource: 2500, alike: 6 };
/** Sampling rates for kinds of texts that are unlike those below articles. */
const SHARE_OF_KIND: Readonly<Record<string, number>> = {
  youtube: 0.25,
  email: 0.33,
  chat: 0.33,
  social: 0.33,
  review: 0.33,
};

/**
 * Reads `articles`, `comments` and `spam.jsonl.gz` from a folder, limits how much each source and template contributes, and adds
 * this project's own texts.
 */
export function loadCorpus(folder: string): Corpus {
  const random = randomFrom(77);
  const thin = (items: readonly Item[]) =>
    cap(shuffled(items, random)).filter(({ kind }) => random() < (SHARE_OF_KIND[kind ?? ""] ?? 1));
  const own = ownTexts();
  return {
    articles: [...readItems(join(folder, "articles.jsonl.gz")), ...own.articles],
    comments: [...thin(readItems(join(folder, "comments.jsonl.gz"))), ...own.comments],
    spam: [...thin(readItems(join(folder, "spam.jsonl.gz"))), ...own.spam],
  };
}

/** The texts whose sources are accepted. */
export function pickSources({ articles, comments, spam }: Corpus, accepts: (source: string) => boolean): Corpus {
  const kept = (items: readonly Item[]) => items.filter(({ source }) => accepts(source));
  return { articles: kept(articles), comments: kept(comments), spam: kept(spam) };
}

function readItems(path: string): Item[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Item => item.parse(JSON.parse(line)));
}

function cap(items: readonly Item[]): Item[] {
  const ofSource = new Map<string, number>();
  const alike = new Map<string, number>();
  return items.filter(({ source, text }) => {
    const key = `${source} ${text
      .toLowerCase()
      .replace(/https?:\S+|\d+/g, "0")
      .slice(0, 80)}`;
    const before = ofSource.get(source) ?? 0;
    const copies = alike.get(key) ?? 0;
    if (before >= MOST.ofSource || copies >= MOST.alike) return false;
    ofSource.set(source, before + 1);
    alike.set(key, copies + 1);
    return true;
  });
}

const label = z.object({
  lang: z.string(),
  kind: z.string(),
  source: z.string(),
  spam: z.array(z.tuple([z.number(), z.number()])),
  comments: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * Reads each NAME.txt in a folder with its NAME.json: `spam` and `comments` as ranges of 1-based line numbers, `source`, `lang`,
 * `kind`.
 */
export function loadCases(folder: string): LabelledBody[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const { spam, comments, source, lang, kind } = label.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
      const text = readFileSync(join(folder, file.replace(/json$/, "txt")), "utf8");
      const lines = text.replace(/\n$/, "").split("\n");
      const labels = new Uint8Array(lines.length);
      for (const [from, to] of comments) labels.fill(COMMENT, from - 1, to);
      for (const [from, to] of spam) labels.fill(SPAM, from - 1, to);
      lines.forEach((line, at) => {
        if (line.trim() === "") labels[at] = BLANK;
      });
      return { id: file.slice(0, -5), sources: sourcesIn(source), language: lang, kind, lines, labels };
    });
}

const FOLDERS = ["tests", "content", "src", "data", "posts"];

/** The repositories named by a case; a composed case has several. For other sources, the first word. */
function sourcesIn(source: string): string[] {
  const found = [...source.matchAll(/(?:^|[ ,|])([A-Za-z0-9-]{2,39}\/[A-Za-z0-9_.-]{2,60}?)(?=[ ,|/]|$)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !FOLDERS.some((folder) => name.startsWith(`${folder}/`)));
  return found.length > 0 ? [...new Set(found)] : [source.split(" ")[0] ?? ""];
}

/** Assigns a source to a fold, deterministically. */
export function foldOf(source: string, folds: number): number {
  return hash(`fold ${source}`) % folds;
}

/** True for a tenth of the sources, the final test set: they are used neither for training nor for choosing parameters. */
export function isUntouched(source: string): boolean {
  return !source.startsWith("own/") && hash(`untouched ${source}`) % 10 === 0;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
