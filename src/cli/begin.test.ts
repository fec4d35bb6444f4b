import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { demonstrationFolder } from "../../test/helpers/demonstration.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { beginAnew, DEMONSTRATION, DEMONSTRATION_PLACE } from "./begin.ts";

const plain = (_: unknown, text: string) => text;

/** A project with the demonstration seeds and one of the curator's. */
async function inProject(work: (project: string) => Promise<void> | void): Promise<void> {
  await inTemporaryFolder(async (project) => {
    cpSync(demonstrationFolder(), join(project, "seeds"), {
      recursive: true,
      filter: (path) =>
        path === demonstrationFolder() || Object.keys(DEMONSTRATION).some((name) => path.endsWith(name)),
    });
    await writeFiles(join(project, "seeds"), { "mine.txt": "My own news." });
    await work(project);
  });
}

test("the demonstration leaves the seeds and is kept for the tests, and nothing else is touched", async () => {
  await inProject((project) => {
    expect(beginAnew(project, plain)).toMatch(/^✓ 8 files of the demonstration moved[\s\S]*1\. edit src\/site\.ts/);
    expect(readdirSync(join(project, "seeds"))).toEqual(["mine.txt"]);
    expect(readdirSync(join(project, DEMONSTRATION_PLACE)).sort()).toEqual(Object.keys(DEMONSTRATION).sort());
    expect(beginAnew(project, plain)).toContain("No demonstration seed is left");
  });
});

test("a demonstration seed that was edited is the curator's, and stays", async () => {
  await inProject(async (project) => {
    const name = "003_998e3d3fe03a7b42.meta.yaml";
    await writeFiles(join(project, "seeds"), { [name]: "title: Mine" });
    expect(beginAnew(project, plain)).toContain(`7 files of the demonstration moved`);
    expect(readdirSync(join(project, "seeds")).sort()).toEqual([name, "mine.txt"]);
  });
});

test("a project without seeds is told so", async () => {
  await inTemporaryFolder((project) => {
    expect(beginAnew(project, plain)).toContain("No demonstration seed is left");
    expect(existsSync(join(project, "test"))).toBe(false);
    return Promise.resolve();
  });
});
