import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";

/** A digest of tests and documents, so that they hold whatever the owner of this clone changes in theirs. */
export const EXAMPLE = join(PROGRAM, "test/example");

export const EXAMPLE_SEEDS = join(EXAMPLE, "seeds");
