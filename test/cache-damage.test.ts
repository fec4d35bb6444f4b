import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { Work } from "../src/pages/work.ts";
import type { TakePage } from "../src/publishing/render-pages.ts";
import { type CachedSite, cachedSiteIn } from "./helpers/cached-site.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** Is waited for before pages are rendered. */
const gate = vi.hoisted(() => ({ wait: async (): Promise<void> => {} }));

// Eleventy takes a tenth of a second each time; `helpers/render-directly.test.ts` shows that this gives the same.
vi.mock("../src/publishing/render-pages.ts", async () => {
  const { renderDirectly } = await import("./helpers/render-directly.ts");
  return {
    renderPages: async (work: Work, take: TakePage) => {
      await gate.wait();
      await renderDirectly(work, take);
    },
  };
});

const story = (number: number, title = `Story ${number}`) =>
  storySeed({
    title,
    date: `2021-05-0${number}T10:00:00Z`,
    address: `https://x.example/${number}`,
    topics: ["AI"],
    body: `The text of story ${number}, which is long enough to be one.\n`,
  });

const SEEDS = { "1.txt": story(1), "2.txt": story(2), "3.txt": story(3), "bad.txt": storySeed({ date: "May 1" }) };

/** A site that was built once, with a cache. */
async function withBuilt(work: (site: CachedSite, root: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, SEEDS);
    await site.build();
    await work(site, root);
  });
}

/** The folder inside the cache where packs and records lie. */
function insideOf({ cache }: CachedSite): string {
  return join(cache, readdirSync(cache)[0] ?? "nothing");
}

function fileIn(dir: string, ending: string): string {
  const name = readdirSync(dir).find((name) => name.endsWith(ending));
  if (name === undefined) throw new Error(`There is no *${ending} in ${dir}.`);
  return join(dir, name);
}

/** Where the readings of a pack begin: behind the details. */
function readingsOf(pack: Buffer): number {
  return pack.length - 64 - Number(pack.toString("latin1", pack.length - 64).split(" ")[1]);
}

/** What can happen to a file, by name. Parts of it are counted from 0 to 1. */
const cut = (part: number) => (path: string) => truncateSync(path, Math.floor(lstatSync(path).size * part));
const flip = (at: (bytes: Buffer) => number) => (path: string) => {
  const bytes = readFileSync(path);
  bytes[at(bytes)] = (bytes[at(bytes)] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const replaceBy = (put: (path: string) => void) => (path: string) => {
  rmSync(path, { recursive: true, force: true });
  put(path);
};

const HARM: readonly (readonly [string, (path: string) => void])[] = [
  ["empty", cut(0)],
  ["cut off after its beginning", cut(0.01)],
  ["cut in half", cut(0.5)],
  ["cut off before its end", cut(0.999)],
  ["gone", replaceBy(() => {})],
  ["another text", replaceBy((path) => writeFileSync(path, "Something else.\n"))],
  ["a folder", replaceBy((path) => mkdirSync(join(path, "inner"), { recursive: true }))],
  ["a link to nothing", replaceBy((path) => symlinkSync("nothing", path))],
  ["a link to a folder", replaceBy((path) => symlinkSync("..", path))],
];

const HARM_TO_PACKS: typeof HARM = [
  ...HARM,
  ["of another hash", flip((bytes) => bytes.length - 61)],
  ["of another length", flip((bytes) => bytes.length - 30)],
  ["changed at its end", flip((bytes) => bytes.length - 2)],
  ["changed in its readings", flip((bytes) => Math.floor((readingsOf(bytes) + bytes.length) / 2))],
  ["changed at the beginning of its readings", flip((bytes) => readingsOf(bytes))],
  ["changed at the end of its details", flip((bytes) => readingsOf(bytes) - 2)],
  ["changed at its beginning", flip(() => 1)],
];

const HARM_TO_RECORDS: typeof HARM = [
  ...HARM,
  ["changed in its hash", flip(() => 3)],
  ["changed in its pages", flip((bytes) => Math.floor(bytes.length / 2))],
  ["no list", replaceBy((path) => writeFileSync(path, "null"))],
];

/**
 * Does harm, and builds again: into the same folder with another text, and into a new one, for which every detail is
 * opened. Neither may throw, nor differ from a clean build.
 */
async function expectHealed(site: CachedSite, root: string, harm: () => void): Promise<void> {
  harm();
  await writeFiles(site.seeds, { "1.txt": story(1, "Another title") });
  const second = join(root, "second");
  const clean = await site.clean();
  expect(await site.outcome(await site.build())).toEqual(clean);
  rmSync(site.cache, { recursive: true, force: true });
  await site.build();
  harm();
  const build = await site.build({ outputDir: second });
  expect(await site.outcome(build, second)).toEqual(clean);
}

describe("the cache is not trusted", () => {
  test.each(HARM_TO_PACKS)("with a pack that is %s", async (_, harm) => {
    await withBuilt((site, root) => expectHealed(site, root, () => harm(fileIn(insideOf(site), ".pack"))));
  });

  test.each(HARM_TO_RECORDS)("with a record of the site that is %s", async (_, harm) => {
    await withBuilt((site, root) => expectHealed(site, root, () => harm(fileIn(insideOf(site), ".json"))));
  });

  test.each(HARM.filter(([name]) => name !== "gone"))("with a foreign pack that is %s", async (_, harm) => {
    await withBuilt((site, root) =>
      expectHealed(site, root, () => {
        const foreign = join(insideOf(site), "x.pack");
        copyFileSync(fileIn(insideOf(site), ".pack"), foreign);
        harm(foreign);
      }),
    );
  });

  test("with a record of another site's pages", async () => {
    await withBuilt(async (site, root) => {
      const record = readFileSync(fileIn(insideOf(site), ".json"));
      await writeFiles(site.seeds, { "1.txt": story(1, "Another title") });
      const second = join(root, "second");
      await site.build({ outputDir: second });
      for (const name of readdirSync(insideOf(site)).filter((name) => name.endsWith(".json")))
        writeFileSync(join(insideOf(site), name), record);
      expect(await site.outcome(await site.build())).toEqual(await site.clean());
      expect(await site.outcome(await site.build({ outputDir: second }), second)).toEqual(await site.clean());
    });
  });
});

test("damage that is found while other pages are being made does not mix them with those of the second attempt", async () => {
  await withBuilt(async (site, root) => {
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString());
    const many = days.map((date, at) => [`${at}.txt`, storySeed({ date, address: `https://x.example/many/${at}` })]);
    await writeFiles(site.seeds, Object.fromEntries(many));
    rmSync(site.cache, { recursive: true, force: true });
    await site.build();
    flip((bytes) => readingsOf(bytes) - 2)(fileIn(insideOf(site), ".pack"));
    let [renders, readings] = [0, 0];
    gate.wait = async () => {
      // The second job takes until the seeds are read again, if anybody reads them before it is done.
      renders++;
      for (let turn = 0; renders === 2 && turn < 50_000 && readings < 2; turn++) await setImmediate();
    };
    const second = join(root, "second");
    const build = await site.build({
      outputDir: second,
      onProgress: (stage) => {
        if (stage === "read") readings++;
      },
    });
    gate.wait = async () => {};
    expect(readings).toBe(2);
    expect(await site.outcome(build, second)).toEqual(await site.clean());
  });
});

test("a cache that is whole is used", async () => {
  // Otherwise a program that trusts no cache at all would pass the tests above.
  await withBuilt(async (site, root) => {
    const same = await site.build();
    expect([same.reading.cached, same.publication.written]).toEqual([4, []]);
    await writeFiles(site.seeds, { "1.txt": story(1, "Another title") });
    const changed = await site.build();
    expect(changed.reading.cached).toBe(3);
    expect(changed.publication.unchanged).toBeGreaterThan(10);
    expect((await site.build({ outputDir: join(root, "second") })).reading.cached).toBe(4);
  });
});

test("a cache that is packed anew is used", async () => {
  await withBuilt(async (site, root) => {
    for (const title of ["Two", "Three", "Four", "Five"]) {
      await writeFiles(site.seeds, { "1.txt": story(1, title) });
      await site.build();
    }
    expect(readdirSync(insideOf(site)).filter((name) => name.endsWith(".pack"))).toHaveLength(5);
    await writeFiles(site.seeds, { "1.txt": story(1, "Six") });
    const second = join(root, "second");
    const build = await site.build({ outputDir: second });
    expect(readdirSync(insideOf(site)).filter((name) => name.endsWith(".pack"))).toHaveLength(1);
    expect(build.reading.cached).toBe(3);
    expect(await site.outcome(build, second)).toEqual(await site.clean());
  });
});

describe("a cache of something else is not used", () => {
  test("of another version of the program", async () => {
    await withBuilt(async (site) => {
      const build = await site.build({ cache: { dir: site.cache, version: "later" } });
      expect(build.reading.cached).toBe(0);
      expect(await site.outcome(build)).toEqual(await site.clean());
    });
  });

  test("of other facts of the site", async () => {
    await withBuilt(async (site) => {
      const facts = { ...(await site.build()).digest.site, title: "Another Digest" };
      const build = await site.build({ site: facts });
      expect(build.reading.cached).toBe(4);
      expect(await site.outcome(build)).toEqual(await site.clean({ site: facts }));
    });
  });

  test("of another decision about comments", async () => {
    await withBuilt(async (site) => {
      const kept = { ...(await site.build()).digest.site, comments: "keep" as const };
      const build = await site.build({ site: kept });
      expect(build.reading.cached).toBe(0);
      expect(await site.outcome(build)).toEqual(await site.clean({ site: kept }));
    });
  });

  test("of another folder of seeds, whose files have the same names", async () => {
    await withBuilt(async (site, root) => {
      const seeds = { path: join(root, "others"), shown: "seeds" };
      await writeFiles(seeds.path, { "1.txt": story(1, "Another first"), "2.txt": story(2, "Another second") });
      const build = await site.build({ seeds });
      expect(await site.outcome(build)).toEqual(await site.clean({ seeds }));
      expect(await site.outcome(await site.build())).toEqual(await site.clean());
    });
  });

  test("of the same folder, named otherwise where it was typed: problems tell the name", async () => {
    await withBuilt(async (site) => {
      const seeds = { path: site.seeds, shown: "../in/seeds" };
      const build = await site.build({ seeds });
      expect(build.reading.problems.map(({ file }) => file)).toEqual(["../in/seeds/bad.txt"]);
      expect(await site.outcome(build)).toEqual(await site.clean({ seeds }));
    });
  });

  test("of a build with drafts, or at another time", async () => {
    await withBuilt(async (site) => {
      await writeFiles(site.seeds, { "4.txt": storySeed({ title: "Draft", published: false }) });
      for (const changes of [{ drafts: true }, { now: "2021-05-02T00:00:00Z" }, {}]) {
        expect(await site.outcome(await site.build(changes))).toEqual(await site.clean(changes));
      }
    });
  });
});

describe("a page that is not as the last build left it is mended", () => {
  const PAGE = "2021/05/02/index.html";

  const HARM_TO_PAGES: typeof HARM = [
    ["of other bytes and the same length", flip(() => 100)],
    // A page is so short that nothing would be cut off.
    ...HARM.filter(([name]) => name !== "cut off before its end"),
  ];

  test.each(HARM_TO_PAGES)("where it is %s", async (_, harm) => {
    await withBuilt(async (site) => {
      const page = join(site.site, PAGE);
      harm(page);
      // The date tells that something happened: a build and a hand may be quicker than a clock ticks.
      if (lstatSync(page, { throwIfNoEntry: false })?.isFile()) utimesSync(page, 1, 1);
      const { written } = (await site.build()).publication;
      expect(written).toEqual([PAGE]);
      expect(await site.outcome(await site.build())).toEqual(await site.clean());
    });
  });

  test("a link to the same bytes is replaced by the page itself", async () => {
    await withBuilt(async (site, root) => {
      const page = join(site.site, PAGE);
      copyFileSync(page, join(root, "copy"));
      replaceBy((path) => symlinkSync(join(root, "copy"), path))(page);
      expect((await site.build()).publication.written).toEqual([PAGE]);
      expect(lstatSync(page).isFile()).toBe(true);
    });
  });

  test("a folder on its way that became a link is replaced too, and what it leads to is left alone", async () => {
    await withBuilt(async (site, root) => {
      await writeFiles(join(root, "outside"), { "index.html": "outside" });
      replaceBy((path) => symlinkSync(join(root, "outside"), path))(join(site.site, "2021/05/02"));
      expect((await site.build()).publication.written).toContain(PAGE);
      expect(readFileSync(join(root, "outside/index.html"), "utf8")).toBe("outside");
      expect(await site.outcome(await site.build())).toEqual(await site.clean());
    });
  });

  test("nothing is made or written where only its date is another", async () => {
    await withBuilt(async (site) => {
      const page = join(site.site, PAGE);
      utimesSync(page, 1, 1);
      gate.wait = () => Promise.reject(new Error("A page is made anew."));
      const { publication } = await site.build();
      gate.wait = async () => {};
      expect([publication.written, publication.removed]).toEqual([[], []]);
      expect(lstatSync(page).mtimeMs).toBe(1000);
    });
  });
});
