import { chunksOf } from "../lib/chunks-of.ts";
import { settleAll } from "../lib/settle-all.ts";
import type { RecordedPage, SiteRecord } from "./site-record.ts";
import type { StagedPage, Staging } from "./stage-pages.ts";

export interface NamedOptions {
  readonly record: SiteRecord;
  /** True if a file in the output folder is as the last build left it. */
  readonly stands: (file: RecordedPage) => boolean;
  readonly staging: Staging;
  /** Number of files made per batch. */
  readonly atOnce: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Files that are kept, files that were staged, and the record of both. */
export interface StagedByName {
  readonly staged: readonly StagedPage[];
  readonly unchanged: readonly string[];
  readonly recorded: readonly RecordedPage[];
}

/**
 * Stages files whose names identify their content: an existing file with the right name is kept. `make` creates and stages
 * batches of the others.
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
  const jobs = chunksOf(missing, atOnce).map(async (some, index) => {
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

/** The record's key of a file identified by its name. Differs from every page's key. */
export function keyOfNamed(file: string): string {
  return `named ${file}`;
}
