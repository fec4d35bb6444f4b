import { existsSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { count } from "../../lib/count.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { writeNewFile } from "../../lib/write-file.ts";
import { formatSettingFault } from "../../site/format-setting-fault.ts";
import { isSettingFaults, readSite } from "../../site/read-site.ts";
import { WELCOMES } from "../../words/welcome.ts";
import { otherWords, spokenFor } from "../../words/words-of.ts";
import { currentInstant } from "../clock.ts";
import { here } from "../here.ts";
import type { Paint } from "../terminal.ts";
import { type Beginning, KEEPS_SEEDS, listFiles } from "./list-files.ts";
import { usualZone } from "./usual-zone.ts";

/** Options of `digest init` as typed. */
export interface InitFlags {
  readonly title?: string;
  readonly address: string;
  readonly language: string;
  readonly timeZone?: string;
  readonly example: boolean;
  readonly gather?: boolean;
}

/**
 * Writes the files of a new digest into a folder, which is created if necessary. Existing files are left alone and listed. Throws
 * if an option would make the site invalid. Returns a summary for the terminal.
 */
export function initDigest(folder: string, { example, gather = false, ...flags }: InitFlags, paint: Paint): string {
  const dir = resolve(here, folder);
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw new UsageError(`${folder} is a file; name a folder`);
  const title = flags.title ?? titleOf(basename(dir));
  const facts = { title, ...spoken(flags, title) };
  const site = readSite(facts);
  if (isSettingFaults(site)) throw new UsageError(site.map(formatSettingFault).join("\n"));
  const beginning: Beginning = { ...facts, ...(example && { exampleAt: currentInstant() }), gathers: gather };
  makeFolder(dir);
  const hasSeeds = existsSync(join(dir, "seeds"));
  const files = [...listFiles(beginning)].filter(([name]) => !(name === KEEPS_SEEDS && hasSeeds));
  const standing = files.map(([name]) => name).filter((name) => existsSync(join(dir, name)));
  const written = files.filter(([name]) => !standing.includes(name));
  for (const [name, text] of written) writeNewFile(join(dir, name), text);
  const note = otherWords(site.language, site.words);
  return formatInit(
    relative(here, dir),
    written.map(([name]) => name),
    standing,
    paint,
    note,
  );
}

/** "my-digest" becomes "My Digest". */
function titleOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.map((word) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())).join(" ") || "News Digest";
}

/** Settings that depend on the language. `readSite` reports an invalid language. */
function spoken({ address, language, timeZone }: Omit<InitFlags, "example">, title: string) {
  try {
    const description = WELCOMES[spokenFor(language)].description.replace("{site}", () => title);
    return { description, address, language, timeZone: timeZone ?? usualZone(language) };
  } catch {
    return { description: "", address, language, timeZone: "UTC" };
  }
}

function formatInit(
  folder: string,
  written: readonly string[],
  standing: readonly string[],
  paint: Paint,
  note?: string,
): string {
  const next = [
    ...(folder === "" ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`]),
    "npm install",
    "npm run build                     build seeds/ into _site/",
    "npm run digest -- add https://…   make a seed from a web page",
    "npm start                         preview the site, rebuilt as you edit",
  ];
  return [
    `${paint("green", "✓")} ${count(written.length, "file")} written${folder === "" ? "" : ` to ${folder}/`}`,
    ...written.map((name) => `    ${name}`),
    ...(standing.length === 0 ? [] : [`${count(standing.length, "file")} already here, left unchanged:`]),
    ...standing.map((name) => `    ${paint("dim", name)}`),
    ...(note === undefined ? [] : [paint("yellow", note)]),
    "",
    "Next:",
    ...next.map((step) => `    ${step}`),
  ].join("\n");
}
