import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSlots } from "../src/views/slots.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { find } from "./helpers/elements.ts";
import { runCommand } from "./helpers/run-command.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const withModule = <Result>(source: string, work: (slots: string) => Promise<Result> | Result) =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, "slots.tsx");
    writeFileSync(path, source);
    return await work(path);
  });

const build = (source: string) =>
  withModule(source, async (path) => {
    const { address } = openSlots(path, "/");
    return (await buildInMemory({ "1.txt": storySeed() }, { site: { slots: address } })).pages;
  });

test("components of a module are in the four slots of pages, with the site and the article", async () => {
  const pages = await build(`
    export const head = ({ site }) => <meta name="author" content={site.title} />;
    import { useState } from "preact/hooks";
    export const beforeMain = () => <p class="notice">{useState("We")[0]} <b>are</b> closed & "away".</p>;
    export const afterArticle = ({ article }) => <><p class="after">{article.title}</p></>;
    export function footer({ site }: { site: { title: string } }) { return <p class="imprint">{site.title}</p>; }
  `);
  const [article = ""] = [...pages].flatMap(([path, html]) => (/^2021\/05\/01\/.+html$/.test(path) ? html : []));
  expect(article).toMatch(/<meta name="author" content="Test Digest"\/?>.*<\/head>/s);
  expect(find(article, ".notice").map(({ text }) => text())).toEqual(['We are closed & "away".']);
  expect(article).toMatch(/class="notice".*<main/s);
  expect(find(article, ".after").map(({ text }) => text())).toEqual(["A standard story"]);
  expect(find(article, ".imprint")).toHaveLength(1);
  expect(find(pages.get("index.html") ?? "", ".after")).toEqual([]);
  expect(find(pages.get("index.html") ?? "", ".imprint")).toHaveLength(1);
  expect(siteFaults(pages)).toEqual([]);
});

test.each([
  ["exports what is no slot", "export const foot = () => null;", /slots\.tsx: foot is not a slot; there are head, /],
  ["exports no function", "export const footer = 4;", /slots\.tsx: the slot footer is not a function/],
  [
    "has a default export",
    "export default () => <p>a</p>;",
    /slots\.tsx: a default export is not a slot; export components by name/,
  ],
  [
    "is not TypeScript",
    "const a = 1;\n\nexport const footer = (;",
    /slots\.tsx:3: the slots cannot be read: Unexpected token/,
  ],
  ["throws", "const a = 1;\nthrow new Error('no luck')", /slots\.tsx:2: the slots cannot be read: no luck$/],
  [
    "asks for a file that is not there",
    "\nimport { a } from './a';\nexport const footer = a;",
    /slots\.tsx:2: the slots cannot be read: Cannot find module '\.\/a'$/,
  ],
])("a module that %s is refused by its name", async (_, source, message) => {
  await withModule(source, (path) => expect(() => openSlots(path, "/")).toThrow(message));
});

test.each([
  ["throws", "() => { throw new Error('no luck') }", /slots\.tsx:1: the slot footer failed: no luck$/],
  ["is a promise", "async () => <p>a</p>", /slots\.tsx: the slot footer failed: it gave no JSX/],
  ["is text", "() => 'a'", /slots\.tsx: the slot footer failed: it gave no JSX/],
  ["holds a script", "() => <script>{'alert(1)'}</script>", /slots\.tsx: the slot footer holds <script/],
])("a component that %s is told with its file and slot", async (_, component, message) => {
  await expect(build(`export const footer = ${component};`)).rejects.toThrow(message);
});

test("a module's address and what it makes change with every file that it loads", async () => {
  await inTemporaryFolder(async (root) => {
    const files = {
      "package.json": '{ "type": "module" }',
      "slots.tsx": `import { note } from "./parts/note"; import data from "./parts/data.json"; import old from "./parts/old.cjs";
        export const footer = () => <p>{note} {data.said} {old.said}</p>;`,
      "parts/note.ts": 'export { note } from "./deep.mjs";',
      "parts/deep.mjs": 'export const note = "first";',
      "parts/data.json": '{ "said": "first" }',
      "parts/old.cjs": 'exports.said = "first";',
    };
    const made = async () => {
      const { address, files } = openSlots("slots.tsx", root);
      const { pages } = await buildInMemory({}, { site: { slots: address } });
      return { address, files, text: /<p>(\w+ \w+ \w+)<\/p>/.exec(pages.get("index.html") ?? "")?.[1] };
    };
    await writeFiles(root, files);
    const first = await made();
    expect(first.text).toBe("first first first");
    expect(first.files).toHaveLength(5);
    expect(openSlots("slots.tsx", root)).toEqual({ address: first.address, files: first.files });
    await writeFiles(
      root,
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace('"first"', '"second"')])),
    );
    const second = await made();
    expect(second.text).toBe("second second second");
    expect(second.address).not.toBe(first.address);
  });
});

const SETTINGS = `export default {
  title: "Slots", description: "News.", address: "https://digest.example/", slots: "./slots.tsx",
};`;

const QUICK = ["build", "--no-search", "--no-share-images", "--no-api"];

test("of a component that fails on another thread, a build prints one sentence", async () => {
  await inTemporaryFolder(async (root) => {
    // As many pages as other threads make.
    const seeds = Array.from({ length: 50 }, (_, index) => [
      `seeds/${index}.md`,
      storySeed({ address: `https://x.example/${index}`, topics: [`Topic ${index}`] }),
    ]);
    await writeFiles(root, {
      ...Object.fromEntries(seeds),
      "digest.config.ts": SETTINGS,
      "slots.tsx": 'export const footer = () => { throw new Error("no luck"); };',
    });
    for (const threads of ["1", "2"]) {
      const { code, err } = await runCommand([...QUICK, "--threads", threads], { cwd: root });
      expect([code, err.replace(/^(?:reading seeds|making pages): .*\n/gm, "")]).toEqual([
        2,
        "digest: slots.tsx:1: the slot footer failed: no luck\n",
      ]);
    }
  });
});
