import { settleAll } from "../lib/settle-all.ts";
import type { RecordedPage, SiteRecord } from "./site-record.ts";
import type { StagedPage, Staging } from "./stage-pages.ts";

export interface NamedOptions {
  readonly record: SiteRecord;
  /** Whether a file of the output folder is as the last build left it. */
  readonly stands: (file: RecordedPage) => boolean;
  readonly staging: Staging;
  /** How many files are made in one go. */
  readonly atOnce: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Files of the site that stand, those written aside, and all for the record. */
export interface StagedByName {
  readonly staged: readonly StagedPage[];
  readonly unchanged: readonly string[];
  readonly recorded: readonly RecordedPage[];
}

/**
 * Stages files whose names are made of all that they hold: one that stands under its name is as it should be. `make`
 * writes some of the others aside.
 */
export async function stageByName<Named>(
  files: ReadonlyMap<string, Named>,
  make: (some: readonly Named[], staging: Staging, all: number) => Promise<readonly StagedPage[]>,
  { record, stands, staging, atOnce, onProgress }: NamedOptions,
): Promise<StagedByName> {
  const standing: RecordedPage[] = [];
  const missing: [file: string, named: Named][] = [];
  for (const [file, named] of files) {
    const recorded = record.get(file);
    if (recorded?.key === keyOfNamed(file) && stands(recorded)) standing.push(recorded);
    else missing.push([file, named]);
  }
  let done = 0;
  const jobs = Array.from({ length: Math.ceil(missing.length / atOnce) }, async (_, index) => {
    const some = missing.slice(index * atOnce, (index + 1) * atOnce);
    const present = new Set(some.flatMap(([file]) => (staging.standing.has(file) ? file : [])));
    const part = { ...staging, standing: present, prefix: `${staging.prefix}-${index}` };
    const staged = await make(
      some.map(([, named]) => named),
      part,
      missing.length,
    );
    done += some.length;
    onProgress?.(done, missing.length);
    return staged;
  });
  const staged = (await settleAll(jobs)).flat();
  const made = staged.map(({ aside: _, ...page }) => ({ ...page, key: keyOfNamed(page.file) }));
  return { staged, unchanged: standing.map(({ file }) => file), recorded: [...standing, ...made] };
}

/** Stands for a file whose name does. Unlike the key of any page that is made of an item. */
export function keyOfNamed(file: string): string {
  return `named ${file}`;
}
