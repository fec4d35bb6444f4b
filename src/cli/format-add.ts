import type { FoundReport } from "../gathering/found.ts";
import { showFields } from "../gathering/found-fields.ts";
import type { Fault, MadeSeed, NotMade } from "../gathering/make-seed.ts";
import { count } from "../lib/count.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import { escapeInvisible, quote } from "../lib/quote.ts";
import { type SeedFolder, shownPath, stemOf } from "../seeds/seed-file.ts";
import type { Paint } from "./terminal.ts";

const MAX_VALUE_LENGTH = 80;

/** Formats a new seed: each field with its source, missing fields, and notes for the curator. */
export function formatMade(
  folder: SeedFolder,
  made: MadeSeed,
  { dryRun, cover, text: withText }: { readonly dryRun: boolean; readonly cover: boolean; readonly text: boolean },
  paint: Paint,
): string {
  const path = escapeInvisible(shownPath(folder, made.name));
  const head = dryRun ? `${paint("bold", path)} would be written` : `${paint("green", "✓")} ${paint("bold", path)}`;
  return [
    head,
    ...rowsOf(made).map(([name, value, source]) => formatRow(name, value, source, paint)),
    ...missingIn(made, withText).map(
      ([name, cure]) => `    ${name.padEnd(9)} ${paint("yellow", "not found")}; ${cure}`,
    ),
    ...(made.language === undefined
      ? []
      : [
          `    ${"language".padEnd(9)} ${made.language} ${paint("dim", `stated in ${stemOf(path)}.meta.yaml: the text is too short to tell`)}`,
        ]),
    ...made.notes.map((note) => `  ${paint("yellow", "!")} ${escapeInvisible(note)}`),
    ...formatSame(folder, made, cover, paint),
    ...(dryRun ? ["", made.text.trimEnd()] : []),
  ].join("\n");
}

type Row = readonly [name: string, value: string, source: string];

function rowsOf({ report, outlet, topics }: MadeSeed): Row[] {
  const { title, excerpt, published, address, foundAt, picture, language, text, isVideo } = report;
  const { width, height, url } = picture?.value ?? {};
  const rows: (Row | undefined)[] = [
    title && ["title", title.value, title.source],
    published && ["date", published.value, published.source],
    address && ["address", address.value, address.source],
    foundAt === undefined ? undefined : ["found at", foundAt, ""],
    ["source", outlet.value.name, outlet.source],
    ...showFields(report),
    excerpt && ["excerpt", excerpt.value, excerpt.source],
    isVideo ? ["type", "video", "as the page says"] : undefined,
    picture && ["image", `${url}${width === undefined ? "" : ` ${width} × ${height}`}`, picture.source],
    ...topics.map(({ topic, reason }, index): Row => [index === 0 ? "topics" : "", topic, reason]),
    language && ["language", language.value, language.source],
    text && ["text", sizeOf(text.value), text.source],
  ];
  return rows.filter((row) => row !== undefined);
}

function formatRow(name: string, value: string, source: string, paint: Paint): string {
  const shown = escapeInvisible(truncateAtWord(value, MAX_VALUE_LENGTH));
  return `    ${name.padEnd(9)} ${shown}${source && `  ${paint("dim", escapeInvisible(source))}`}`;
}

function sizeOf(text: string): string {
  const paragraphs = text.split(/\n{2,}/).length;
  return `${count(wordsIn(text), "word")} in ${count(paragraphs, "paragraph")}`;
}

/** Chinese, Japanese and Thai do not separate words by spaces. */
function wordsIn(text: string): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text))
    return text.split(/\s+/).length;
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return [...words].filter(({ isWordLike }) => isWordLike).length;
}

const CURES: readonly (readonly [name: keyof FoundReport, shown: string, cure: string])[] = [
  [
    "published",
    "date",
    "the seed awaits review: add it with --date 2021-05-01, or set publishedDateTime: and remove published: and review:",
  ],
  ["excerpt", "excerpt", "readers see the first sentences of the text; to change that, add excerpt: to the seed"],
  ["picture", "image", "add images: with url:, width: and height: to the seed"],
  ["text", "text", "readers get the excerpt and the link; if you may publish the text, put it below the fields"],
];

function missingIn({ report, topics }: MadeSeed, withText: boolean): (readonly [name: string, cure: string])[] {
  const missing = CURES.filter(([name]) => report[name] === undefined && (withText || name !== "text"));
  const found = missing.map(([, shown, cure]) => [shown, cure] as const);
  return topics.length > 0 ? found : [...found, ["topics", "add topics: to the seed, or use --topic"]];
}

function formatSame(folder: SeedFolder, { sameStory }: MadeSeed, cover: boolean, paint: Paint): string[] {
  const [same] = sameStory;
  if (same === undefined) return [];
  const { report, reason, doubt } = same;
  const what = `the same story as ${escapeInvisible(shownPath(folder, report.seed))} ${quote(report.title)}`;
  if (doubt !== undefined)
    return [`  ${paint("yellow", "!")} may report ${what}: ${escapeInvisible(`${reason}, but ${doubt}`)}`];
  const lines = [`  ${paint("yellow", "!")} reports ${what}: ${escapeInvisible(reason)}`];
  return cover ? lines : [...lines, `      ${paint("dim", "to merge them: digest cluster --write")}`];
}

/** The message for something that already exists. */
export function formatKnown(
  folder: SeedFolder,
  { of, how }: Extract<NotMade, { kind: "known" }>,
  paint: Paint,
): string {
  const path = escapeInvisible(shownPath(folder, of.seed));
  const where =
    how === "seed"
      ? `is already in ${path}${of.consent === "yes" ? "" : ", not published"}`
      : `is ${how === "words" ? "the same text, at another address, as" : "already listed as a report of"} ${path}`;
  const cure = how === "seed" ? "to add it again, remove that seed" : "--force adds it anyway";
  return `${paint("yellow", "–")} ${where} ${quote(of.title)}${paint("dim", `; ${cure}`)}`;
}

/** The message for something that was refused: its faults with their cures. */
export function formatRefused(source: string, faults: readonly Fault[], paint: Paint): string {
  const lines = faults.map(({ fault, cure }) => `    ${fault}${cure && `; ${cure}`}`);
  return [
    `${paint("red", "✗")} ${paint("bold", escapeInvisible(source).replace(/^::/, "\\::"))}`,
    ...lines.map(escapeInvisible),
  ].join("\n");
}

/** The outcome of a feed's items. */
export function formatFeed(
  title: string,
  { made, known, refused, beyond }: Readonly<Record<"made" | "known" | "refused" | "beyond", number>>,
  dryRun: boolean,
  paint: Paint,
): string {
  const parts = [
    `${count(made, "item")} ${dryRun ? "would be added" : "added"}`,
    ...(known > 0 ? [`${known} already known`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(beyond > 0 ? [`${beyond} more left for next time; --limit adds more`] : []),
  ];
  return `${paint("green", "✓")} ${escapeInvisible(title)}: ${parts.join(", ")}`;
}
