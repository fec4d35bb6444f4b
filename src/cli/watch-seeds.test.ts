import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { watchSeeds } from "./watch-seeds.ts";

test("a folder of seeds that is removed and created again is still watched, and nothing beside it", async () => {
  await inTemporaryFolder(async (dir) => {
    const path = join(dir, "seeds");
    mkdirSync(path);
    const watcher = await watchSeeds({ path, shown: "seeds" });
    const told: string[] = [];
    watcher.on("all", (_, file) => told.push(file));
    const tells = (file: string) =>
      new Promise<void>((done) => watcher.on("all", (_, other) => other === file && done()));
    const gone = tells(path);
    rmSync(path, { recursive: true });
    await gone;
    const made = tells(join(path, "deep", "a.txt"));
    mkdirSync(join(path, "deep"), { recursive: true });
    writeFileSync(join(dir, "beside.txt"), "");
    writeFileSync(join(path, ".hidden.txt"), "");
    writeFileSync(join(path, "deep", "a.txt"), "");
    await made;
    const changed = tells(join(path, "deep", "a.txt"));
    writeFileSync(join(path, "deep", "a.txt"), "b");
    await changed;
    await watcher.close();
    expect(told.filter((file) => /beside|hidden/.test(file))).toEqual([]);
  });
});
