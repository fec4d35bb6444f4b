import { join } from "node:path";
import { expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { newSidecar } from "./new-sidecar.ts";

test("a new sidecar names its schema from where it lies, if there is one in its project", async () => {
  const { path } = await seedFolder({ "schemas/sidecar.schema.json": "{}" });
  const schema = join(path, "schemas/sidecar.schema.json");
  expect([
    newSidecar(join(path, "seeds/a.meta.yaml"), "heat: -1\n", schema),
    newSidecar(join(path, "seeds/2026/a.meta.yaml"), "heat: -1\n", schema),
    newSidecar(join(path, "../elsewhere/a.meta.yaml"), "heat: -1\n", schema),
    newSidecar(join(path, "seeds/a.meta.yaml"), "heat: -1\n", `${schema}.no`),
  ]).toEqual([
    "# yaml-language-server: $schema=../schemas/sidecar.schema.json\nheat: -1\n",
    "# yaml-language-server: $schema=../../schemas/sidecar.schema.json\nheat: -1\n",
    "heat: -1\n",
    "heat: -1\n",
  ]);
});
