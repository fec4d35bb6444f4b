import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { withPreview } from "./helpers/with-preview.ts";
import { writeFiles } from "./helpers/write-files.ts";

const settings = (title: string) => `import { title } from "./parts/title.ts"; export default {
  title: title || "${title}", description: "News.", address: "https://digest.example/", slots: "./slots.tsx",
};`;

test("the preview follows settings, slots and their imports, and a style sheet that comes", async () => {
  await inTemporaryFolder(async (root) => {
    await writeFiles(root, {
      "digest.config.ts": settings("First"),
      "slots.tsx": 'import { note } from "./parts/note.ts"; export const footer = () => <p>{note}</p>;',
      "parts/note.ts": 'export const note = "first";',
      "parts/title.ts": "export const title = undefined;",
      "seeds/a.md": storySeed({ address: "https://x.example/a" }),
    });
    await withPreview({ cwd: root }, async (until) => {
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
