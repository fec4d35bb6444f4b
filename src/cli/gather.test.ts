import { existsSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { gatherInto, plain, projectIn } from "../../test/helpers/gather-into.ts";
import { type LoopbackWeb, openLoopbackWeb, rssOf } from "../../test/helpers/loopback-web.ts";
import { storySeed } from "../../test/helpers/story-seed.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { carryOut, undo } from "../desk/carry-out.ts";
import { DeskSeeds } from "../desk/desk-seeds.ts";
import { revise } from "../desk/revise.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { Project } from "./open-project.ts";
import { showSources } from "./sources.ts";
import { openWorkplace } from "./workplace.ts";

const SOURCES = `sources:
  - name: Good
    feed: https://good.example/feed
  - name: Quick
    feed: https://quick.example/feed
    publish: yes
    quality: 60
  - name: Dead
    feed: https://dead.example/feed
  - name: Slip
`;

let web: LoopbackWeb;
const printed: string[] = [];
beforeAll(async () => {
  web = await openLoopbackWeb();
  web.answers.set("https://good.example/feed", [
    "text/xml",
    rssOf("good.example", [["1", "@you *One* &lt;b&gt; [x](y)"]]),
  ]);
  web.answers.set("https://quick.example/feed", [
    "text/xml",
    rssOf("quick.example", [["2", "Harbour cranes stack boxes"]]),
  ]);
});
afterAll(() => web.close());
beforeEach(() => {
  printed.length = 0;
  vi.stubEnv("SOURCE_DATE_EPOCH", "1772452800");
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation((text) => printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Creates a digest with sources in its own folder, and the options for gathering. */
async function inDigest(
  files: Readonly<Record<string, string>>,
  use: (digest: { root: string; project: Project; run: (more?: object) => Promise<boolean> }) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    await writeFiles(root, files);
    await use({ root, project: projectIn(root), run: async (more) => await gatherInto(root, web, more) });
  });
}

test("digest gather writes new seeds, records them in a file for git, and lets stories grow", async () => {
  const lead = storySeed({
    title: "Harbour cranes stack boxes by themselves",
    date: "2026-03-01T09:00:00Z",
    quality: 90,
  });
  await inDigest({ "sources.yaml": SOURCES, "seeds/lead.txt": lead }, async ({ root, project, run }) => {
    expect(await run({ dryRun: true })).toBe(false);
    expect(await readdir(root)).not.toContain("gathered.tsv");
    const summary = join(root, "summary.md");
    expect(await run({ summary })).toBe(false);
    expect(printed.at(-1)).toBe(
      "! 2 seeds made from 3 sources, 1 to review: digest desk, 1 story grew, 1 failed, 1 error in sources.yaml",
    );
    expect(printed.join("\n")).toContain("sources.yaml:10:5 error sources[4] has no address");
    expect(readFileSync(join(root, "gathered.tsv"), "utf8").split("\n").slice(1)).toEqual([
      "good.example/1\t2026-03-02\tGood",
      "quick.example/2\t2026-03-02\tQuick",
      "",
    ]);
    expect(readFileSync(join(root, "seeds/lead.meta.yaml"), "utf8")).toMatch(/^heat: 100\nrelated:\n/);

    const text = readFileSync(summary, "utf8");
    expect(text).toMatch(/^\*\*2 new stories\*\* of 3 sources\./);
    expect(text).toContain("- [@\u2060you \\*One\\* \\<b\\> \\[x\\]\\(y\\)](<https://good.example/1>)");
    expect(text).toContain("### Stories that grew\n\n- Harbour cranes stack boxes by themselves: 1 report, heat 100");
    expect(text).toContain("- Dead is on a host that refuses connections");

    rmSync(join(root, "seeds/2026"), { recursive: true });
    await run();
    expect(printed.at(-1)).toBe("! 0 seeds made from 3 sources, 1 skipped after failures, 1 error in sources.yaml");
    expect(await readdir(join(root, "seeds"))).toEqual(["lead.meta.yaml", "lead.txt"]);

    printed.length = 0;
    expect(showSources(project, { json: false }, plain)).toBe(true);
    expect(printed.slice(1)).toEqual([
      "✓ Good last new 2026-03-02, 1 seed",
      "✓ Quick last new 2026-03-02, 1 seed",
      "✗ Dead is on a host that refuses connections; never read, 1 failure in a row, nothing new yet, 0 seeds; skipped until 2026-03-02T13:00:00Z",
      "✗ 3 sources in sources.yaml, and 1 error",
    ]);
    showSources(project, { json: false, opml: "-" }, plain);
    expect(printed.at(-1)).toContain('xmlUrl="https://good.example/feed"');

    await writeFiles(root, { "sources.yaml": "- name: Good\n  feed: https://good.example/feed\n" });
    expect(await run()).toBe(true);
    expect(printed.at(-1)).toBe("✗ 0 seeds made from 0 sources, 1 error in sources.yaml");
  });
});

const TWO = `sources:
  - name: First
    feed: https://first.example/feed
    publish: yes
  - name: Second
    feed: https://second.example/feed
`;

/** Serves a feed with one item, after running `before`. */
function feedAfter(host: string, before: () => void): void {
  web.answers.set(`https://${host}/feed`, (_, response) => {
    before();
    response.writeHead(200, { "content-type": "text/xml" }).end(rssOf(host, [["1", `News of ${host}`]]));
  });
}

test("an unreadable list of sources is a failure, so that scheduled runs report it", async () => {
  await inDigest({ "sources.yaml": "sources:\n\t- name: A\n", "seeds/old.txt": storySeed({}) }, async ({ run }) => {
    expect(await run()).toBe(true);
    expect(printed[0]).toContain("sources.yaml:2:1 error is indented with a tab");
  });
});

test("an interrupted or killed run keeps its results so far", async () => {
  await inDigest({ "sources.yaml": TWO, "seeds/old.txt": storySeed({}) }, async ({ root, run }) => {
    feedAfter("first.example", () => {});
    let kept = "";
    feedAfter("second.example", () => {
      kept = readFileSync(join(root, "gathered.tsv"), "utf8");
      process.emit("SIGTERM");
    });
    expect(await run({ atOnce: 1 })).toBe(false);
    expect(kept).toContain("first.example/1\t");
    expect(printed).toContain("✓ Second 0 new, 1 left for next time");
    feedAfter("second.example", () => {});
    await run();
    expect(printed.at(-1)).toBe("✓ 1 seed made from 2 sources, 1 to review: digest desk");
    expect(process.listenerCount("SIGTERM")).toBe(0);
  });
});

test("a desk open at the same time shows new seeds, and no work is lost", async () => {
  const title = "Harbour cranes stack boxes by themselves";
  const files = {
    "sources.yaml": SOURCES,
    "seeds/lead.txt": storySeed({ title, date: "2026-03-01T09:00:00Z", quality: 90 }),
  };
  await inDigest(files, async ({ root, project, run }) => {
    const folder = { path: join(root, "seeds"), shown: "seeds" };
    const { articles } = await readFolder({ seeds: folder, site: TEST_SITE, cache: undefined });
    const place = openWorkplace(project, folder);
    const seeds = new DeskSeeds(folder, place.options, articles);
    await seeds.refresh();
    const whole = web.answers.get("https://quick.example/feed");
    web.answers.set("https://quick.example/feed", async (_, response) => {
      const said = { title: "Cranes stack boxes", excerpt: "", date: "2026-03-01T09:00:00Z", topics: "", picture: "" };
      await carryOut(place, {
        ...{ seed: "lead.txt", says: "Edited" },
        work: async (load) => {
          const done = revise(await load("lead.txt"), said);
          return "refused" in done ? done : [done];
        },
      });
      response
        .writeHead(200, { "content-type": "text/xml" })
        .end(rssOf("quick.example", [["2", "Harbour cranes stack boxes"]]));
    });
    await run();
    if (whole !== undefined) web.answers.set("https://quick.example/feed", whole);
    for (const name of await readdir(folder.path, { recursive: true })) seeds.touch(name);
    await seeds.refresh();
    expect(seeds.list("pending").map(({ title }) => title)).toEqual(["@you *One* <b> [x](y)"]);
    const sidecar = () => readFileSync(join(root, "seeds/lead.meta.yaml"), "utf8");
    expect(sidecar()).toMatch(/title: "Cranes stack boxes"\n[\s\S]*related:\n/);
    // A merge by `gather` is an action like those of the desk.
    expect(await undo(place)).toMatchObject({ says: expect.stringMatching(/^Undone: Merged 1 report under /) });
    expect(sidecar()).toBe(`title: "Cranes stack boxes"\n`);
  });
});

test("two simultaneous runs do not make the same seeds twice: the second is told about the first", async () => {
  await inDigest({ "sources.yaml": TWO, "seeds/old.txt": storySeed({}) }, async ({ root, run }) => {
    const lock = join(root, ".cache/gather.lock");
    await writeFiles(root, { ".cache/gather.lock": String(process.ppid) });
    await expect(run()).rejects.toThrow(/^another digest gather is running; .* remove .*gather\.lock if none is$/);
    rmSync(lock);
    await run();
    expect(existsSync(lock)).toBe(false);
  });
});

test("if seeds cannot be written, the run stops with a message, and nothing is lost", async () => {
  await inDigest(
    { "sources.yaml": TWO, "seeds/old.txt": storySeed({}), "seeds/2026": "in the way" },
    async ({ root, run }) => {
      feedAfter("first.example", () => {});
      feedAfter("second.example", () => {});
      web.asked.length = 0;
      await expect(run({ atOnce: 1 })).rejects.toThrow(/2026/);
      expect(web.asked).not.toContain("https://second.example/feed");
      rmSync(join(root, "seeds/2026"));
      await run();
      expect(printed.at(-1)).toBe("✓ 2 seeds made from 2 sources, 1 to review: digest desk");
    },
  );
});
