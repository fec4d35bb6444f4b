import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_PROJECT } from "./helpers/test-project.ts";
import { writeFiles } from "./helpers/write-files.ts";

const settings = (title: string) => `import { title } from "./parts/title.ts"; export default {
  title: title || "${title}", description: "News.", address: "https://digest.example/", slots: "./slots.tsx",
};`;

/** Runs the preview of a digest; `until` waits for words that it has not said before. */
async function withPreview(root: string, work: (until: (said: string) => Promise<void>) => Promise<void>) {
  const child = spawn(process.execPath, [join(TEST_PROJECT, "bin/digest.mjs"), "serve"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  const until = async (words: string) => {
    for (let at = said.indexOf(words); ; at = said.indexOf(words)) {
      if (at >= 0) {
        said = said.slice(at + words.length);
        return;
      }
      const [more] = await Promise.race([once(child.stderr, "data"), ended.then(() => expect.fail(`ended: ${said}`))]);
      said += String(more);
    }
  };
  try {
    await work(until);
  } finally {
    child.kill();
    await ended;
  }
}

test("the preview follows settings, slots and their imports, and a style sheet that comes", async () => {
  await inTemporaryFolder(async (root) => {
    await writeFiles(root, {
      "digest.config.ts": settings("First"),
      "slots.tsx": 'import { note } from "./parts/note.ts"; export const footer = () => <p>{note}</p>;',
      "parts/note.ts": 'export const note = "first";',
      "parts/title.ts": "export const title = undefined;",
      "seeds/a.md": storySeed({ address: "https://x.example/a" }),
    });
    await withPreview(root, async (until) => {
      await until("Server at http://localhost:");
      for (const [file, text, said] of [
        ["digest.config.ts", settings(""), "digest.config.ts:2: title is empty"],
        ["digest.config.ts", settings("Second"), "✓ preview: "],
        ["parts/note.ts", 'export const note = "second";', "✓ preview: "],
        ["parts/title.ts", 'export const title = "Third";', "✓ preview: "],
        ["theme.css", "p { margin: 0 }", "✓ preview: "],
        ["slots.tsx", "export const foot = () => null;", "slots.tsx: foot is not a slot"],
      ] as const) {
        await writeFile(join(root, file), text);
        await until(said);
      }
    });
  });
});
