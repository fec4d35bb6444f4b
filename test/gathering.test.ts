import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { runCommand } from "./helpers/run-command.ts";
import { PLAIN_HEAD, samplePage } from "./helpers/sample-page.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";
import { takeTurns } from "./hostile/take-turns.ts";

// Each process keeps a core busy for a second.
const inTurn = takeTurns(2);
const digest = (cwd: string, ...args: readonly string[]) => inTurn(() => runCommand(args, { cwd }));

const PAGE = samplePage({
  head: `${PLAIN_HEAD}<link rel="canonical" href="https://harbour.example/news/cranes?utm_source=x">`,
});
const LEAD = storySeed({
  title: "Harbour cranes stack boxes by themselves",
  date: "2026-03-01T09:00:00Z",
  quality: 90,
});

describe.concurrent("digest add", () => {
  test("makes a seed of a saved page, lists it under its story, and refuses it the second time", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, { "seeds/lead.txt": LEAD, "page.html": PAGE });
      const added = await digest(cwd, "add", "page.html", "--cover", "--topic", "Ports");
      expect([added.code, added.err]).toEqual([0, ""]);
      expect(added.out).toMatch(/^✓ seeds\/2026\/2026-03-02_cranes-stack-by-themselves_[0-9a-f]{8}\.txt\n/);
      expect(added.out).toMatch(/address +https:\/\/harbour\.example\/news\/cranes {2}rel=canonical\n/);
      expect(added.out).toMatch(/image +not found; add images:/);
      expect(added.out).toMatch(/reports the same story as seeds\/lead\.txt ".*": their titles are \d+% alike\n/);
      expect(added.out).toMatch(/✓ 1 seed merged into 1 story; 2 sidecars written\n$/);
      expect(
        (await readdir(join(cwd, "seeds/2026"))).map((name) => name.replace(/.*\d{2}_.*_[0-9a-f]{8}/, "")),
      ).toEqual([".meta.yaml", ".txt"]);
      expect(await readFile(join(cwd, "seeds/lead.meta.yaml"), "utf8")).toMatch(
        /^heat: 100\nrelated:\n {2}- title: "Cranes stack by themselves"\n/,
      );
      const again = await digest(cwd, "add", "page.html");
      expect([again.code, again.out]).toEqual([1, ""]);
      expect(again.err).toMatch(/^– is already in seeds\/2026\/\S+, not published "Cranes/);
    });
  });

  test("--dry-run shows the seed and writes nothing", async ({ expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, { "seeds/lead.txt": LEAD, "page.html": PAGE });
      const { code, out } = await digest(
        cwd,
        "add",
        "page.html",
        "--dry-run",
        "--no-text",
        "--title",
        "Mine",
        "--date",
        "2026-03-05",
      );
      expect([code, await readdir(join(cwd, "seeds"))]).toEqual([0, ["lead.txt"]]);
      expect(out).toContain('title: "Mine"');
      expect(out).toMatch(/publishedDateTime: 2026-03-05\n[\s\S]*\n---\n$/);
    });
  });

  test.for([
    [1, ["add", "http://169.254.169.254/latest/"], /leads to a host that is not on the public internet; save the page/],
    [1, ["add", "empty.html"], /gives no address to link to[\s\S]*has no title/],
    [2, ["add", "page.html", "--feed", "https://a.example/"], /^digest: give one thing to add/],
  ] as const)("exits %d for %j", async ([code, args, message], { expect }) => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, { "seeds/lead.txt": LEAD, "page.html": PAGE, "empty.html": "" });
      const run = await digest(cwd, ...args);
      expect([run.code, run.out, run.err]).toEqual([code, "", expect.stringMatching(message)]);
      expect(await readdir(join(cwd, "seeds"))).toEqual(["lead.txt"]);
    });
  });
});

test.concurrent("digest cluster says what it merges and why, and then finds nothing more", async ({ expect }) => {
  await inTemporaryFolder(async (cwd) => {
    const provider = { name: "B", domain: "b.example" };
    const fields = { title: "Harbour cranes stack boxes", date: "2026-03-02T09:00:00Z", address: "https://b.example/" };
    await writeFiles(join(cwd, "seeds"), { "lead.txt": LEAD, "other.txt": storySeed({ ...fields, provider }) });
    const { out } = await digest(cwd, "cluster", "--write");
    expect(out.replace(/\d+%/, "N%")).toBe(`seeds/lead.txt "Harbour cranes stack boxes by themselves", quality 90
    merges seeds/other.txt "Harbour cranes stack boxes", B, 2026-03-02
           their titles are N% alike
    reports 0 → 1, heat none → 100
✓ 1 seed merged into 1 story; 2 sidecars written
`);
    expect(await readdir(join(cwd, "seeds"))).toHaveLength(4);
    expect((await digest(cwd, "cluster")).out).toBe("✓ no two articles report the same story\n");
  });
});

test.concurrent("digest links names each dead link of the site, and fails", async ({ expect }) => {
  await inTemporaryFolder(async (cwd) => {
    const page = '<a href="/">home</a> <a href="/nowhere/">x</a>';
    await writeFiles(cwd, { "seeds/lead.txt": LEAD, "_site/index.html": page });
    const { code, out } = await digest(cwd, "links");
    expect([code, out]).toEqual([1, "_site/index.html: dead link /nowhere/\n✗ _site: 1 dead of 2 links in 1 page\n"]);
    const none = await digest(cwd, "links", "--output", "seeds");
    expect([none.code, none.err]).toEqual([
      2,
      "digest: there is no site in seeds; run digest build, or name its folder with --output\n",
    ]);
  });
});
