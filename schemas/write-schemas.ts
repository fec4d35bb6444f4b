import { writeFileSync } from "node:fs";
import { printSchema } from "../src/seeds/seed-schema.ts";
import { printSourcesSchema } from "../src/sources/source-schema.ts";

/** `npm run schema`: writes the JSON Schemas of seeds, sidecars and sources, for editors. */
for (const kind of ["seed", "sidecar"] as const)
  writeFileSync(new URL(`${kind}.schema.json`, import.meta.url), printSchema(kind));
writeFileSync(new URL("sources.schema.json", import.meta.url), printSourcesSchema());
