import { join } from "node:path";
import { expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { newSidecar } from "./new-sidecar.ts";

test.each([
  ["schemas/sidecar.schema.json", "seeds/a.meta.yaml", "../schemas/sidecar.schema.json"],
  ["schemas/sidecar.schema.json", "seeds/2026/a.meta.yaml", "../../schemas/sidecar.schema.json"],
  [
    "node_modules/news-digest/schemas/sidecar.schema.json",
    "seeds/a.meta.yaml",
    "../node_modules/news-digest/schemas/sidecar.schema.json",
  ],
])("if a digest has %s, a new %s refers to it by a relative path", async (schema, sidecar, way) => {
  const { path: root } = await seedFolder({ [schema]: "{}" });
  expect(newSidecar(join(root, sidecar), "heat: -1\n", root)).toBe(
    `# yaml-language-server: $schema=${way}\nheat: -1\n`,
  );
});

test("without a schema in the digest's folder, or outside it, a new sidecar refers to none", async () => {
  const { path: root } = await seedFolder({ "schemas/sidecar.schema.json": "{}" });
  expect(newSidecar(join(root, "../elsewhere/a.meta.yaml"), "heat: -1\n", root)).toBe("heat: -1\n");
  expect(newSidecar(join(root, "seeds/a.meta.yaml"), "heat: -1\n", join(root, "seeds"))).toBe("heat: -1\n");
});
