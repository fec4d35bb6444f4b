import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { headOf } from "../seeds/head.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { readDefaults } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { DeskSeeds } from "./desk-seeds.ts";

const seedText = (name: string, title: string, more = "published: false\nreview: pending\n") =>
  `---\ntitle: "${title}"\nwebUrl: https://${name}.example/story/\nprovider: { name: ${name}, domain: ${name}.example }\npublishedDateTime: 2024-05-03T10:00:00Z\n${more}---\n`;

async function overSeeds(
  files: Readonly<Record<string, string>>,
  work: (seeds: DeskSeeds, dir: string) => Promise<void>,
) {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(dir, files);
    const folder = { path: dir, shown: "seeds" };
    const heads: ArticleHead[] = [];
    for (const entry of (await listSeeds(folder)).entries) {
      const file = loadSeed(folder, entry);
      const { article } = "severity" in file ? {} : await readSeed(file);
      if (article !== undefined) heads.push(headOf(article, "as read"));
    }
    const seeds = new DeskSeeds(folder, readDefaults, heads);
    await seeds.refresh();
    await work(seeds, dir);
  });
}

const namesIn = (seeds: DeskSeeds, list: Parameters<DeskSeeds["list"]>[0]) => seeds.list(list).map(({ seed }) => seed);

test("only changed seeds are read: the cost of an action does not depend on their number", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`${at}.txt`, seedText(`s${at}`, `Harbour number ${at} opens`)]),
  );
  await overSeeds(files, async (seeds, dir) => {
    expect([seeds.seedsRead, seeds.list("pending").length]).toEqual([0, 60]);
    writeFileSync(join(dir, "7.meta.yaml"), "published: true\n");
    seeds.touch("7.meta.yaml");
    await seeds.refresh();
    expect([seeds.seedsRead, namesIn(seeds, "published")]).toEqual([1, ["7.txt"]]);
    expect(seeds.entry("7.txt")).toEqual({ name: "7.txt", sidecar: "7.meta.yaml" });
    rmSync(join(dir, "7.meta.yaml"));
    seeds.touch("7.meta.yaml");
    writeFileSync(join(dir, "new.txt"), seedText("new", "A new one"));
    seeds.touch("new.txt");
    rmSync(join(dir, "8.txt"));
    seeds.touch("8.txt");
    await seeds.refresh();
    await seeds.refresh();
    expect([seeds.seedsRead, seeds.list("pending").length, seeds.head("8.txt")]).toEqual([3, 60, undefined]);
    writeFileSync(join(dir, "9.meta.yaml"), "title: [\n");
    seeds.touch("9.meta.yaml");
    await seeds.refresh();
    expect(seeds.head("9.txt")).toBeUndefined();
  });
});

test("a seed is in one list, and a merged one in its lead's story", async () => {
  const related = `related:\n  - { title: B, webUrl: "https://b.example/story/" }\n`;
  await overSeeds(
    {
      "a.txt": seedText("a", "The mill by the river opens again", related),
      "b.txt": seedText("b", "Old mill opens", "published: false\nheat: -1\n"),
      "c.txt": seedText("c", "No", "published: false\nreview: rejected\n"),
      "d.txt": seedText("d", "Gone", "removed: true\n"),
      "e.txt": seedText("e", "Below", "published: false\n"),
      "f.txt": seedText("f", "The mill by the river opens again today"),
    },
    async (seeds) => {
      const lists = ["published", "merged", "rejected", "removed", "withheld", "pending"] as const;
      expect(lists.map((list) => namesIn(seeds, list).join())).toEqual([
        "a.txt",
        "b.txt",
        "c.txt",
        "d.txt",
        "e.txt",
        "f.txt",
      ]);
      const [a, b, f] = ["a.txt", "b.txt", "f.txt"].map((name) => seeds.head(name));
      if (a === undefined || b === undefined || f === undefined) throw new Error("not read");
      expect(seeds.story(b)).toEqual({ lead: a, members: [b] });
      expect(seeds.story(a)).toEqual({ lead: undefined, members: [b] });
      expect(seeds.sameStory(f)).toMatchObject([{ report: a, reason: expect.stringMatching(/^their titles are/) }]);
    },
  );
});

test("pending reports of one story are adjacent, and stay in place when one of them is decided", async () => {
  const seedAt = (hour: number, name: string, title: string) => seedText(name, title).replace("T10:", `T${hour}:`);
  const files = {
    "a.txt": seedAt(13, "a", "The mill by the river opens again"),
    "b.txt": seedAt(12, "b", "A railway sells the clock of its station"),
    "c.txt": seedAt(11, "c", "The mill by the river opens again today"),
  };
  await overSeeds(files, async (seeds, dir) => {
    const queue = () => {
      const list = seeds.list("pending");
      return list.map((head, at) => {
        const [before] = list.slice(at - 1, at);
        return `${before && seeds.isOneStory(before, head) ? "+" : ""}${head.seed} ${seeds.countSame(head)}`;
      });
    };
    const write = async (name: string, text: string) => {
      writeFileSync(join(dir, name), text);
      seeds.touch(name);
      await seeds.refresh();
    };
    expect(queue()).toEqual(["a.txt 1", "+c.txt 1", "b.txt 0"]);
    await write("a.meta.yaml", "review: rejected\n");
    expect(queue()).toEqual(["c.txt 0", "b.txt 0"]);
    await write("b.meta.yaml", `title: "The mill by the river opens again"\n`);
    expect(queue()).toEqual(["b.txt 1", "+c.txt 1"]);
    await write("d.txt", seedAt(10, "d", "The mill by the river opens again"));
    expect(queue()).toEqual(["b.txt 2", "+c.txt 2", "+d.txt 2"]);
    await write("b.meta.yaml", `title: "A railway keeps the clock of its station"\n`);
    expect(queue()).toEqual(["c.txt 1", "+d.txt 1", "b.txt 0"]);
  });
});

test("a changed language or source counts in the search for reports of one story", async () => {
  const unnamed = (name: string, title: string) => seedText(name, title).replace(/^provider.*$/m, `provider: ${name}`);
  const files = {
    "a.txt": unnamed("a", "Incendio no porto de Lisboa").replace("---\n", "---\nlanguage: en\n"),
    "b.txt": unnamed("b", "Incendio porto de Lisboa"),
  };
  await overSeeds(files, async (seeds, dir) => {
    const countAfter = async (sidecar: string) => {
      writeFileSync(join(dir, "a.meta.yaml"), sidecar);
      seeds.touch("a.meta.yaml");
      await seeds.refresh();
      const [a] = seeds.list("pending").filter(({ seed }) => seed === "a.txt");
      return a && seeds.countSame(a);
    };
    // "No" is Portuguese for "in the".
    expect(await countAfter("published: false\n")).toBe(0);
    expect(await countAfter("language: pt\n")).toBe(1);
    expect(await countAfter("language: pt\nprovider: b\n")).toBe(0);
  });
});

test("a folder that is missing for a moment is read again once it is back", async () => {
  await overSeeds({ "a.txt": seedText("a", "Alpha"), "b.txt": seedText("b", "Beta") }, async (seeds, dir) => {
    renameSync(dir, `${dir}-away`);
    seeds.touch("a.txt");
    await expect(seeds.refresh()).rejects.toThrow("ENOENT");
    renameSync(`${dir}-away`, dir);
    writeFileSync(join(dir, "a.txt"), seedText("a", "Alpha again"));
    await seeds.refresh();
    expect(seeds.list("pending").map(({ title }) => title)).toEqual(["Alpha again", "Beta"]);
  });
});

test("if two seeds have the same name, the changed one is read", async () => {
  await overSeeds({ "a.md": seedText("a", "Alpha"), "a.txt": seedText("b", "Beta") }, async (seeds, dir) => {
    for (const [name, title] of [
      ["a.md", "Alpha again"],
      ["a.txt", "Beta again"],
    ] as const) {
      writeFileSync(join(dir, name), seedText(name.replace(/\W/g, ""), title));
      seeds.touch(name);
      await seeds.refresh();
      expect(seeds.head(name)?.title).toBe(title);
    }
  });
});
