import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "./helpers/run-command.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const settings = (title: string, more = "") => `import { defineSite } from "news-digest";

export default defineSite({
  title: "${title}",
  description: "News.",
  address: "https://digest.example/",
${more}});
`;

const quick = ["--no-search", "--no-share-images", "--no-api"];

describe("the settings of a digest", () => {
  test("are named by --config, and its seeds, site and cache lie beside them", async () => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(root, {
        "ports/digest.config.ts": settings("Ports"),
        "ports/seeds/a.md": storySeed({ title: "A quay", address: "https://x.example/a" }),
        "mills/digest.config.mjs": settings("Mills"),
        "mills/seeds/b.md": storySeed({ title: "A mill", address: "https://x.example/b" }),
      });
      for (const [folder, ending] of [
        ["ports", "ts"],
        ["mills", "mjs"],
      ]) {
        const run = await runCommand(["build", "--config", `${folder}/digest.config.${ending}`, ...quick], {
          cwd: root,
        });
        expect(`${run.code} ${run.err}`).toBe("0 ");
        expect(run.out).toContain(`✓ ${folder}/_site: `);
        expect(existsSync(join(root, `${folder}/.cache`))).toBe(true);
      }
      expect(readFileSync(join(root, "ports/_site/index.html"), "utf8")).toMatch(/<title>Ports[\s\S]*A quay/);
      expect(readFileSync(join(root, "mills/_site/index.html"), "utf8")).toMatch(/<title>Mills[\s\S]*A mill/);
    });
  });

  test("are found from a folder below, which paths that are typed start from", async () => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(root, {
        "digest.config.ts": settings("Ports"),
        "seeds/2021/a.md": storySeed({ address: "https://x.example/a" }),
      });
      const run = await runCommand(["check", "a.md"], { cwd: join(root, "seeds/2021") });
      expect(`${run.code} ${run.err}${run.out}`).toBe("0 ✓ 0 errors and 0 warnings in 1 file\n");
    });
  });

  test.each([
    [
      "slips, each at its line",
      settings("Ports", '  timeZone: "Mars",\n  topics: [\n    { nam: "AI" },\n  ],\n'),
      [
        "digest: digest.config.ts:7: timeZone is not a time zone; write it as Europe/Oslo or UTC",
        "digest.config.ts:9: topics[0].name is missing; write a text in quotes",
        "digest.config.ts:9: topics[0].nam is not a setting; remove it (settings here: name, aliases, description, parent, words)",
      ],
    ],
    [
      "what is not TypeScript",
      "export default {",
      [/^digest: digest\.config\.ts:1: the settings cannot be read: Unexpected token/],
    ],
    [
      "a getter that throws",
      'export default { get title() { throw new Error("no") } };',
      [/^digest: digest\.config\.ts:1: the settings cannot be read: no$/],
    ],
    [
      "a promise that fails",
      'export default Promise.reject(new Error("no"));',
      [/^digest: digest\.config\.ts:1: the settings cannot be read: no$/],
    ],
    ["what throws", 'throw new Error("no")', [/^digest: digest\.config\.ts:1: the settings cannot be read: no$/]],
    [
      "a file without settings",
      "export const a = 1;",
      ["digest: digest.config.ts:1: the file has no default export; write export default defineSite({ … })"],
    ],
    [
      "that they end the program",
      "process.exit(0);",
      ["digest: the settings end the program, or wait for what never comes; export them without process.exit"],
    ],
    [
      "a function for settings",
      "export default () => ({ title: 'a' });",
      [
        "digest: digest.config.ts:1: the file exports a function; write export default defineSite({ … }), or call it there",
      ],
    ],
  ])("tell %s", async (_, text, lines) => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(root, { "digest.config.ts": text, "seeds/a.md": storySeed({}) });
      const { code, out, err } = await runCommand(["build"], { cwd: root });
      expect([code, out]).toEqual([2, ""]);
      expect(err.trimEnd().split("\n")).toEqual(
        lines.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
      );
    });
  });

  test("that are named and not there are told", async () => {
    await inTemporaryFolder(async (root) => {
      const { code, err } = await runCommand(["build", "--config", "none.ts"], { cwd: root });
      expect([code, err]).toEqual([2, "digest: there is no settings file none.ts\n"]);
    });
  });

  test("give way to an address in the environment, whose slips are its own", async () => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(root, { "digest.config.ts": settings("Ports"), "seeds/a.md": storySeed({}) });
      const { code, err } = await runCommand(["build"], { cwd: root, env: { SITE_ADDRESS: "foo" } });
      expect([code, err]).toEqual([
        2,
        "digest: SITE_ADDRESS is not the address of a site; write it as https://example.org/news/\n",
      ]);
    });
  });
});
