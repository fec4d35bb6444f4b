import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expand, type Slots } from "./expand.ts";
import { randomFrom } from "./random.ts";

/** One line to learn from. */
export interface Example {
  readonly text: string;
  readonly spam: boolean;
  /** How much it counts: the same in sum for the spam and for the honest text of every language. */
  readonly weight: number;
}

const LISTS = ["keywords:kw", "pills:pill", "wares-ru:ruware", "casinos:casino"] as const;
const COPIES = 14;
/** Genuine comments count less than article text: the filter may take them for either. */
const COMMENT_SHARE = 0.35;

/** Reads the training text and writes out its templates; the same folder gives the same examples in the same order. */
export function loadExamples(folder: string): Example[] {
  const slots: Slots = new Map(
    LISTS.map((entry) => {
      const [file = "", name = ""] = entry.split(":");
      return [name, readTemplates(join(folder, "spam", `${file}.txt`))];
    }),
  );
  const isList = (file: string) => LISTS.some((entry) => file.startsWith(`${entry.split(":")[0]}.`));
  const examples: Example[] = [];
  for (const [kind, share] of [
    ["articles", 1],
    ["comments", COMMENT_SHARE],
    ["spam", 1],
  ] as const) {
    const files = readdirSync(join(folder, kind)).sort();
    for (const file of files.filter((name) => name.endsWith(".txt") && !isList(name))) {
      const random = randomFrom(hash(`${kind}/${file}`));
      const texts = new Set<string>();
      for (const template of readTemplates(join(folder, kind, file))) {
        const copies = template.includes("{") || template.includes("%") ? COPIES : 1;
        for (let copy = 0; copy < copies; copy++) {
          const text = expand(template, slots, random);
          texts.add(text);
          for (const piece of wrap(text, 45 + Math.floor(random() * 40))) texts.add(piece);
        }
      }
      const total = share * Math.min(1500, 400 + texts.size / 4);
      for (const text of texts) examples.push({ text, spam: kind === "spam", weight: total / texts.size });
    }
  }
  return examples;
}

/** The lines of a template file that are neither empty nor notes. */
export function readTemplates(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("# "));
}

/** Breaks a text at a column as comment forms do; a text that fits gives nothing more than itself. */
export function wrap(text: string, column: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= column) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.length > 1 ? lines : [];
}

function hash(text: string): number {
  let value = 17;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
