import { expect, test } from "vitest";
import { deadLinks, linksOf, type PageLinks } from "../src/publishing/site-links.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { reachable } from "./helpers/crawl.ts";
import { type Deed, diskError, fatefulDisk } from "./helpers/failing-disk.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { inPublishedSite, publishTexts } from "./helpers/published-site.ts";
import { withIcons } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

const story = (day: string, changes: Parameters<typeof storySeed>[0]) =>
  storySeed({ date: `${day}T10:00:00Z`, address: `https://x.example/${day}`, topics: ["AI"], ...changes });

const OLD = {
  "1.txt": story("2021-05-01", { title: "The first" }),
  "2.txt": story("2021-05-02", { title: "The second" }),
  "3.txt": story("2021-06-03", { title: "The third", topics: ["Robots"] }),
};

// One story is gone, with its topic and its month; one has another title, so that its page moves; two are new.
const NEW = {
  "1.txt": OLD["1.txt"],
  "2.txt": story("2021-05-02", { title: "The second, told anew" }),
  "4.txt": story("2021-05-02", { title: "The fourth", address: "https://x.example/4", topics: ["AI", "Chips"] }),
  "5.txt": story("2022-01-05", { title: "The fifth", topics: ["Chips"] }),
};

const parsed = new Map<string, PageLinks>();

/** The dead links and fragments of the pages that a reader who comes from the front page can get to. */
function deadWays(files: Readonly<Record<string, string>>): string[] {
  const pages = new Map<string, PageLinks>();
  for (const [path, html] of Object.entries(files)) {
    if (!path.endsWith(".html")) continue;
    const links = parsed.get(html) ?? linksOf(html);
    parsed.set(html, links);
    pages.set(path, links);
  }
  const site = { has: (file: string) => file in files, idsOf: (file: string) => pages.get(file)?.ids };
  return [...reachable(pages, TEST_SITE.address)].flatMap((path) =>
    deadLinks(path, pages.get(path) ?? linksOf(""), site, TEST_SITE.address),
  );
}

test("wherever publishing ends early, a reader finds whole pages and no dead link", async () => {
  const [old, fresh] = [await textsOf(OLD), await textsOf(NEW)];
  expect(deadWays(old)).toEqual([]);
  const deeds: Deed[] = [];
  await inPublishedSite(old, (dir) =>
    publishTexts(
      fresh,
      dir,
      fatefulDisk(() => {}, deeds),
    ),
  );
  const changes = [...deeds.keys()].filter((at) => ["move", "remove", "removeFolder"].includes(deeds[at]?.what ?? ""));
  expect(changes.length).toBeGreaterThan(50);
  for (const end of changes) {
    await inPublishedSite(old, async (dir) => {
      const stop = (at: number) => {
        if (at >= end) throw diskError("EIO");
      };
      await expect(publishTexts(fresh, dir, fatefulDisk(stop))).rejects.toThrow("EIO");
      const files = await filesOf(dir);
      expect(deadWays(files), `before ${deeds[end]?.what} ${deeds[end]?.path}`).toEqual([]);
      const whole = Object.entries(files).filter(([path, text]) => text !== old[path] && text !== fresh[path]);
      expect(whole.map(([path]) => path)).toEqual([]);
    });
  }
});

async function textsOf(seeds: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return Object.fromEntries(withIcons((await buildInMemory(seeds)).pages));
}
