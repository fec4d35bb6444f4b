import { type Disk, realDisk } from "./disk.ts";
import { closeOutput, type Output, openOutput, type Publication, putInPlace } from "./output.ts";
import type { StagedFile } from "./stage-pages.ts";

/** All pages of a site, made for an output folder. */
export interface Made {
  readonly staged: readonly StagedFile[];
  /** Files of the output folder that are kept. */
  readonly unchanged: readonly string[];
}

/**
 * Makes a folder contain exactly the pages that `make` makes, and changes only files that differ. Everything new is staged first,
 * so that a full disk or a killed process leaves the old site intact. The next build removes staged files of a killed one.
 */
export async function publish(
  dir: string,
  make: (output: Output) => Promise<Made>,
  disk: Disk = realDisk,
): Promise<Publication> {
  const output = openOutput(dir, disk);
  try {
    const { staged, unchanged } = await make(output);
    return putInPlace(output, staged, unchanged, disk);
  } finally {
    closeOutput(output, disk);
  }
}
