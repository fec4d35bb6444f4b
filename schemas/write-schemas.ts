import { writeFileSync } from "node:fs";
import { printSchema } from "../src/seeds/seed-schema.ts";

/** `npm run schema`: writes the JSON Schemas of seeds and sidecars, for editors. */
for (const kind of ["seed", "sidecar"] as const)
  writeFileSync(new URL(`${kind}.schema.json`, import.meta.url), printSchema(kind));
