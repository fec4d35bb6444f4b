import { existsSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { count } from "../lib/count.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { readIfThere } from "../lib/read-if-there.ts";
import { reasonOf } from "../lib/system-fault.ts";
import { UsageError } from "../lib/usage-error.ts";
import { replaceFile } from "../lib/write-file.ts";
import { seedKind } from "../seeds/seed-file.ts";
import { heading } from "./clean.ts";
import { isWithin } from "./folders.ts";
import { here } from "./here.ts";
import { type LabelledCase, labelSeed } from "./label-seed.ts";
import { loadAnySeed } from "./load-any-seed.ts";
import type { Project } from "./open-project.ts";
import type { Paint } from "./terminal.ts";

/** A case that was written, or the reason why it was not. */
export type LabelResult = { readonly file: string } & (
  | { readonly problem: string }
  | (Pick<LabelledCase, "label" | "counts"> & { readonly written: string; readonly unchanged: boolean })
);

/** Resolves the folder of cases, and creates it if necessary. Throws if it is not writable. */
export function resolveCases(dir: string, seeds: string): string {
  const path = resolve(here, dir);
  if (existsSync(path) && !statSync(path).isDirectory()) throw new UsageError(`${dir} is a file; name a folder`);
  if (isWithin(path, resolve(here, seeds)))
    throw new UsageError(
      `${dir} is inside the seeds folder, where its cases would be read as seeds; name another folder`,
    );
  writing(dir, () => makeFolder(path));
  return path;
}

/**
 * Writes NAME.txt and NAME.json for one seed into a folder of cases. `dir` is the folder as typed, `cases` its path. Overwrites
 * existing files only with `force`.
 */
export async function labelFile(
  { site }: Pick<Project, "site">,
  file: string,
  { dir, cases, force }: { readonly dir: string; readonly cases: string; readonly force: boolean },
): Promise<LabelResult> {
  const path = resolve(here, file);
  const seed = loadAnySeed(file, path);
  if ("problem" in seed) return { file, ...seed };
  if (seedKind(path) === undefined) return { file, problem: "is not a seed file; name it .txt, .md or .yaml" };
  if (realpathSync(dirname(path)) === realpathSync(cases))
    return { file, problem: `is in ${dir} itself, so its case would replace it; name another folder` };
  const labelled = await labelSeed(seed, site);
  if ("problem" in labelled) return { file, ...labelled };
  const { name, text, label, counts } = labelled;
  const files = [
    { path: join(cases, `${name}.txt`), text },
    { path: join(cases, `${name}.json`), text: `${JSON.stringify(label)}\n` },
  ];
  const written = join(dir, `${name}.json`);
  const standing = files.map((own) => readIfThere(own.path));
  const unchanged = files.every((own, at) => own.text === standing[at]);
  if (unchanged) return { file, written, label, counts, unchanged };
  if (standing.some((own) => own !== undefined) && !force)
    return { file, problem: `${written} exists with other text or labels; --force overwrites it` };
  writing(dir, () => {
    // A text without labels is not a case, and with another text's labels it would be wrong.
    for (const own of files) rmSync(own.path, { force: true });
    for (const own of files) replaceFile(own.path, own.text);
  });
  return { file, written, label, counts, unchanged };
}

function writing(dir: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new UsageError(`cannot write to ${dir} (${reasonOf(error)}); name a writable folder`);
  }
}

/** The result for people. */
export function formatLabel(result: LabelResult, paint: Paint): string {
  if ("problem" in result) return `${heading(result.file, paint)}\n  ${paint("red", result.problem)}`;
  const { file, written, unchanged, counts, label } = result;
  const done = unchanged ? "already exists, unchanged" : "written";
  return [
    heading(file, paint),
    `  ${written} ${paint("green", done)}: ${label.kind}, language ${label.lang}, source ${label.source}`,
    `      ${count(counts.article, "line")} of the article, ${counts.spam} of comment spam, ${counts.comments} of reader comments`,
  ].join("\n");
}
