import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";

/** A digest for tests and documents, independent of the one in this clone. */
export const EXAMPLE = join(PROGRAM, "test/example");

export const EXAMPLE_SEEDS = join(EXAMPLE, "seeds");
