import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { type BuildReport, reportBuild } from "../src/report/build-report.ts";
import type { CutText } from "../src/report/cut-texts.ts";
import { keepReport, loadReport } from "../src/report/kept-report.ts";
import { renderReportMarkdown } from "../src/report/render-markdown.ts";
import { renderReport } from "../src/report/render-report.tsx";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { runCommand } from "./helpers/run-command.ts";
import { SECRET } from "./helpers/seed-text.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

const HOSTILE =
  "</style><script>alert(1)</script><img src=x onerror=alert(1)> ](https://evil.example) `www.evil.example` @you";

const REPORT: BuildReport = {
  seeds: { path: "/seeds", shown: "seeds" },
  output: "_site",
  count: 3,
  cached: 1,
  articles: [
    { id: "a", seed: "a.txt", title: HOSTILE, path: "/2021/05/01/a/", version: "1", month: "2021-05", heat: 80 },
    { id: "b", seed: "b.txt", title: "Second", path: "/2021/06/01/b/", version: "1", month: "2021-06", heat: 120 },
  ],
  withheld: [{ seed: `${HOSTILE}.txt`, title: HOSTILE, why: HOSTILE }],
  problems: [
    {
      rule: "field/markup",
      severity: "error",
      file: HOSTILE,
      line: 1,
      column: 1,
      field: "title",
      fault: HOSTILE,
      cure: "mend it",
    },
  ],
  cuts: [{ seed: "a.txt", lines: 1 }],
  toRead: ["a.txt"],
  feeds: ["feed.xml"],
  files: { written: 3, removed: 0, unchanged: 1 },
  size: { files: 4, bytes: 1000 },
  limits: ["A host takes less"],
  seconds: { reading: 0.1, rendering: 0.2, publishing: 0.3 },
};
const CUTS: readonly CutText[] = [
  {
    file: "seeds/a.txt",
    runs: [
      {
        done: "cut",
        what: "1 line of comment spam",
        from: 4,
        to: 4,
        reasons: [HOSTILE],
        overrule: 'cleaning: { keep: ["4 0123abcd"] }',
        lines: [{ number: 4, text: `\`\`\` ${HOSTILE}`, within: true }],
      },
    ],
  },
];

describe("the page", () => {
  const html = renderReport({ site: TEST_SITE, report: REPORT, cutTexts: CUTS });
  const tags = [...html.matchAll(/<([a-z1-6]+)[\s>]/g)].map(([, name]) => name);

  test("is one file: it loads nothing, runs nothing, and its policy lets through its own style sheet only", () => {
    expect(tags).not.toContain("script");
    expect(tags).not.toContain("img");
    expect(tags).not.toContain("link");
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/ (?:style|src|on\w+)=(?!x onerror)["']/);
    expect(html).toMatch(
      /default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'/,
    );
    expect(html).not.toContain("url(");
  });

  test("is well-formed, whatever stands in a title", () => {
    const faults: string[] = [];
    parse(html, { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });

  test("shows the plots, the cut line and the line that would overrule it", () => {
    expect(html.match(/<figure class="bars">/g)).toHaveLength(3);
    expect(html).toMatch(/<li value="4" class="within" dir="auto">/);
    expect(html).toContain("cleaning: { keep: [&quot;4 0123abcd&quot;] }");
  });
});

describe("the summary", () => {
  const markdown = renderReportMarkdown(REPORT, CUTS);

  test("prints nothing of strangers as markup, but in code", () => {
    const prose = markdown.replace(/```text[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
    expect(prose).toContain("evil");
    expect(prose).not.toMatch(/(?<!\\)<(?!\/?(?:details|summary|b)\b)|(?<!\\)\]\(|@(?!\u2060)|www\.|(?<!\\):\/\//);
  });

  test("holds each line in its block of code", () => {
    expect(markdown.match(/```/g)).toHaveLength(2);
    expect(markdown).toContain("  4  ''' </style>");
  });
});

test("a build tells what became of articles since the last one, and names the feeds that changed", async () => {
  await inTemporaryFolder(async (root) => {
    const { seeds, build } = cachedSiteIn(root);
    await mkdir(seeds);
    const write = (name: string, title: string, more = {}) =>
      writeFile(
        join(seeds, name),
        storySeed({
          title,
          address: `https://news.example/${name}`,
          heat: 80,
          lines: [`secured: "${SECRET}"`],
          ...more,
        }),
      );
    await write("a.txt", "Stays");
    await write("b.txt", "Was so");
    await write("c.txt", "Goes");
    const options = { seeds: { path: seeds, shown: "seeds" }, output: "site" };
    const first = reportBuild(await build(), { ...options, last: undefined });
    expect(first.changes).toBeUndefined();
    keepReport(join(root, "reports"), root, first);

    await write("b.txt", "Is so");
    await write("c.txt", "Goes", { published: false, quality: 10 });
    await write("d.txt", "Comes");
    const last = loadReport(join(root, "reports"), root);
    expect(last).toEqual(first);
    const { changes, withheld, feeds, articles } = reportBuild(await build(), { ...options, last });
    expect(changes?.added.map(({ title }) => title)).toEqual(["Comes"]);
    expect(changes?.changed.map(({ title }) => title)).toEqual(["Is so"]);
    expect(changes?.withdrawn).toMatchObject([{ title: "Goes", why: "below the quality threshold" }]);
    expect(withheld).toMatchObject([{ seed: "c.txt" }]);
    expect(feeds).toContain("feed.xml");
    expect(articles[0]).toMatchObject({ month: "2021-05", heat: 80 });

    const [name = ""] = await readdir(join(root, "reports"));
    const kept = await readFile(join(root, "reports", name), "utf8");
    expect(kept).not.toContain(SECRET.slice(0, 24));
    await writeFile(join(root, "reports", name), kept.replace("Stays", "Fades"));
    expect(loadReport(join(root, "reports"), root), "a damaged report is none").toBeUndefined();
  });
});

test("reports of many folders do not pile up, and the newest stay", async () => {
  await inTemporaryFolder(async (dir) => {
    for (let place = 0; place < 22; place++) keepReport(dir, `/site/${place}`, REPORT);
    expect(await readdir(dir)).toHaveLength(20);
    expect(loadReport(dir, "/site/21")).toEqual(REPORT);
  });
});

test("the command writes the report of the last build, and never into the site or inside the seeds folder", async () => {
  await inTemporaryFolder(async (root) => {
    const [site, cache] = [join(root, "site"), join(root, "cache")];
    const where = ["--output", site, "--cache", cache];
    const none = await runCommand(["report", ...where]);
    expect(none.code).toBe(2);
    expect(none.err).toContain("there is no report on ");
    const build = await runCommand(["build", "--seeds", EXAMPLE_SEEDS, ...where, "--no-search"]);
    expect(build.code, build.err).toBe(0);

    const page = join(root, "report.html");
    const run = await runCommand(["report", ...where, "--html", page, "--md", "-"]);
    expect(run.code, run.err).toBe(0);
    expect(run.out).toContain("| Lines cut | 160 | from 1 text |");
    const html = await readFile(page, "utf8");
    expect(html.match(/class="within"/g)).toHaveLength(160);
    expect(html).toContain("merged, but its story is missing");
    const inside = await runCommand(["report", ...where, "--html", join(site, "report.html")]);
    expect(inside.code).toBe(2);
    expect(inside.err).toContain("is inside the site or the seeds");
  });
});
