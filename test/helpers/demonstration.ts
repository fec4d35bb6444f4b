import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";

/** Where the demonstration seeds lie. */
export function demonstrationFolder(): string {
  return join(PROGRAM, "seeds");
}
