import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { SeedFolder } from "../../src/seeds/seed-file.ts";

/** Makes a temporary folder with these files, which is removed after the test. */
export async function seedFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<SeedFolder> {
  const path = await mkdtemp(join(tmpdir(), "seeds-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, shown: "seeds" };
}
