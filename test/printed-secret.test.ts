import { join } from "node:path";
import { expect, test } from "vitest";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { SECRET, seedText } from "./helpers/seed-text.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

test("a seed that calls private what the site itself prints is refused, and the site is published", async () => {
  await inTemporaryFolder(async (root) => {
    const address = (name: string) => `"https://news.example/${name}/"`;
    const own = (name: string) => ({ originalUrl: address(name), webUrl: address(name), related: undefined });
    await writeFiles(join(root, "seeds"), {
      "a.txt": seedText({ ...own("a"), secured: undefined }),
      "b.txt": seedText({ ...own("b"), secured: `"${SECRET}"` }),
    });
    const { build } = cachedSiteIn(root);
    const { reading, digest } = await build({ site: { ...TEST_SITE, search: false, description: `About ${SECRET}` } });
    expect(digest.articles.map(({ seed }) => seed)).toEqual(["a.txt"]);
    expect(reading.problems).toMatchObject([
      {
        file: "seeds/b.txt",
        severity: "error",
        fault: "marks text as private that the site itself prints, so it is held back",
      },
    ]);
  });
});
