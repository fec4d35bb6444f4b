import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildDigest } from "../src/digest/build-digest.ts";
import { planEverything } from "../src/publishing/plan-everything.ts";
import { LEDGER } from "../src/seeds/ledger.ts";
import { type CachedSite, cachedSiteIn } from "./helpers/cached-site.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { readFolder } from "./helpers/read-folder.ts";
import { renderLedger } from "./helpers/render-ledger.ts";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

const FIRST = { title: "Quay opens in spring", address: "https://harbour.example/quay" };
const SECOND = { title: "Quay opens in May", address: "http://www.harbour.example/quay/" };

const ledgerOf = ({ seeds }: CachedSite) => readFile(join(seeds, LEDGER), "utf8").catch(() => undefined);

/** The guids of the feed, and the pages of articles with what stands there. */
async function shown({ site }: CachedSite) {
  const files = await filesOf(site);
  return {
    files,
    guids: [...(files["feed.xml"] ?? "").matchAll(/<guid[^>]*>([^<]*)</g)].map(([, guid]) => guid),
    pages: Object.keys(files).filter((file) => /^(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/index\.html$/.test(file)),
  };
}

test("a second seed of a page changes neither its guid nor its path, and is told", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "zz-first.md": storySeed(FIRST) });
    await site.build({ keepLedger: "lasting" });
    const { files } = await shown(site);
    await writeFiles(site.seeds, { "aa-later.md": storySeed(SECOND) });
    const { reading, ledger } = await site.build({ keepLedger: "lasting" });
    expect((await shown(site)).files).toEqual(files);
    expect(ledger?.lines).toBe(0);
    expect(reading.problems).toMatchObject([
      { file: "seeds/aa-later.md", fault: "is the same article as seeds/zz-first.md, which is used instead" },
    ]);
  });
});

test("another title and spelling keep the guid, and the old address leads on", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "a.md": storySeed(FIRST) });
    await site.build({ keepLedger: "lasting" });
    const before = await shown(site);
    await writeFiles(site.seeds, { "a.md": storySeed(SECOND) });
    const build = await site.build({ keepLedger: "lasting" });
    const after = await shown(site);
    expect(after.guids).toEqual(before.guids);
    const [old = ""] = before.pages;
    const [path = ""] = after.pages.filter((page) => page !== old).map((page) => `/${page.replace("index.html", "")}`);
    expect(path).toContain("quay-opens-in-may");
    expect(after.files[old]).toContain(`content="0; url=${path}"`);
    expect(after.files[old]).toContain("This article has");
    expect(after.files._redirects).toContain(`/${old.replace("index.html", "")} ${path} 301\n`);
    expect(await site.outcome(build)).toEqual(await site.clean());
  });
});

test("a cached build sees that the ledger is another one", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "a.md": storySeed(FIRST), "b.md": storySeed({ address: "https://b.example/b" }) });
    await site.build({ keepLedger: "lasting" });
    const text = (await ledgerOf(site)) ?? "";
    const [id = ""] = /^[0-9a-f]{16}(?=\ta\.md)/m.exec(text) ?? [];
    await writeFiles(site.seeds, { [LEDGER]: text.replace(id, "0123456789abcdef") });
    const build = await site.build({ keepLedger: "lasting" });
    expect(build.digest.articles.map((article) => article.id)).toContain("0123456789abcdef");
    expect(await site.outcome(build)).toEqual(await site.clean());
    await rm(join(site.seeds, LEDGER));
    expect(await site.outcome(await site.build())).toEqual(await site.clean());
  });
});

test("a damaged line is told at its line, stays, and takes no other with it", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "a.md": storySeed(FIRST), "b.md": storySeed({ address: "https://b.example/b" }) });
    await site.build({ keepLedger: "lasting" });
    const text = (await ledgerOf(site)) ?? "";
    await writeFiles(site.seeds, { [LEDGER]: `${text}zzz broken\n`, "a.md": storySeed({ ...FIRST, title: "Open" }) });
    const { reading, digest } = await site.build({ keepLedger: "lasting" });
    expect(reading.problems).toMatchObject([
      { severity: "warning", file: "seeds/ledger.tsv", line: 4, fault: '"zzz" is not a 16-digit identity' },
    ]);
    expect(digest.redirects).toHaveLength(1);
    expect(await ledgerOf(site)).toMatch(/quay-opens-in-spring[\s\S]*\nzzz broken\n$/);
  });
});

test("previews and drafts, whatever they are told, leave the ledger alone", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "a.md": storySeed(FIRST) });
    await site.build();
    await site.build({ drafts: true, keepLedger: "lasting" });
    expect(await ledgerOf(site)).toBeUndefined();
  });
});

test("pages planned for Eleventy by hand follow the ledger too", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "a.md": storySeed(FIRST) });
    await site.build({ keepLedger: "lasting" });
    await writeFiles(site.seeds, { "a.md": storySeed(SECOND) });
    const { work } = await planEverything({
      site: TEST_SITE,
      seeds: { path: site.seeds, shown: "seeds" },
      cacheDir: join(root, "by-hand"),
      now: "2030-01-01T00:00:00Z",
    });
    const redirects = work.plan.filter(({ kind }) => kind === "redirect").map(({ path }) => path);
    expect(redirects).toEqual([expect.stringContaining("quay-opens-in-spring")]);
  });
});

test("the example's ledger is committed as a build leaves it", async () => {
  const { articles, ledger } = await readFolder({ path: EXAMPLE_SEEDS, shown: "seeds" });
  const now = "2030-01-01T00:00:00Z";
  const digest = buildDigest(articles, { site: TEST_SITE, now, drafts: false, ledger: ledger.entries });
  expect(renderLedger([...digest.ledger], ledger.kept)).toBe(ledger.text);
});

test("the commands: build keeps the ledger, check does not, and CI says what is not committed", async () => {
  await inTemporaryFolder(async (cwd) => {
    await writeFiles(join(cwd, "seeds"), { "a.md": storySeed(FIRST) });
    const read = () => readFile(join(cwd, "seeds", LEDGER), "utf8").catch(() => undefined);
    await runCommand(["check"], { cwd });
    await runCommand(["build", "--drafts", "--no-cache", "--no-search"], { cwd });
    expect(await read()).toBeUndefined();
    await cp(join(cwd, "seeds"), join(cwd, "fresh/seeds"), { recursive: true });

    const first = await runCommand(["build", "--no-cache", "--no-search"], { cwd });
    expect(first.out).toMatch(/ledger +1 {2}new or changed line in seeds\/ledger\.tsv; commit it/);
    expect(await read()).toContain("/quay-opens-in-spring-");

    await writeFiles(join(cwd, "seeds"), { [LEDGER]: `zzz broken\n${(await read()) ?? ""}` });
    const checked = await runCommand(["check", "seeds/a.md", `seeds/${LEDGER}`], { cwd });
    expect(checked.err).toContain('seeds/ledger.tsv:1:1 warning "zzz" is not a 16-digit identity; write');
    expect([checked.code, await read()]).toEqual([0, expect.stringContaining("zzz broken")]);

    const inCi = { cwd: join(cwd, "fresh"), env: { CI: "true" } };
    const second = await runCommand(["build", "--no-cache", "--no-search", "--strict"], inCi);
    expect(second.err).toContain("seeds/ledger.tsv:1:1 warning is not committed, so");
    expect(second.code).toBe(0);
  });
});
