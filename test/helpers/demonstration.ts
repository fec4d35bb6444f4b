import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEMONSTRATION_PLACE } from "../../src/cli/begin.ts";
import { PROGRAM } from "../../src/lib/program.ts";

/** Where the demonstration seeds lie: among the seeds, or out of the way once a curator has begun a digest of their own. */
export function demonstrationFolder(): string {
  const moved = join(PROGRAM, DEMONSTRATION_PLACE);
  return existsSync(moved) ? moved : join(PROGRAM, "seeds");
}
