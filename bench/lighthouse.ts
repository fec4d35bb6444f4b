// Runs Lighthouse on the largest page of each kind of a built site: `npm run bench:lighthouse -- DIR [KIND…]`; see
// CONTRIBUTING.md.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { serveSite } from "../test/browser/serve-site.ts";
import { listFiles } from "./list-files.ts";

const LIGHTHOUSE = "lighthouse@12.8.2";
/** Build the site for this address, so that its canonical links are correct: `SITE_ADDRESS=http://127.0.0.1:8099/`. */
const PORT = 8099;

const KINDS: Readonly<Record<string, RegExp>> = {
  front: /^index\.html$/,
  "article, excerpt": /^\d{4}\/\d\d\/\d\d\/.+\/index\.html$/,
  "article, full text": /^\d{4}\/\d\d\/\d\d\/.+\/index\.html$/,
  day: /^\d{4}\/\d\d\/\d\d\/index\.html$/,
  week: /^\d{4}\/w\d\d\/index\.html$/,
  month: /^\d{4}\/\d\d\/index\.html$/,
  year: /^\d{4}\/index\.html$/,
  archive: /^archive\/index\.html$/,
  topics: /^topics\/index\.html$/,
  topic: /^topics\/[^/]+\/index\.html$/,
  "year of a topic": /^topics\/[^/]+\/\d{4}\/index\.html$/,
  "month of a topic": /^topics\/[^/]+\/\d{4}\/\d\d\/index\.html$/,
  outlets: /^providers\/index\.html$/,
  outlet: /^providers\/[^/]+\/index\.html$/,
  "year of an outlet": /^providers\/[^/]+\/\d{4}\/index\.html$/,
  undated: /^undated\/index\.html$/,
  feeds: /^feeds\/index\.html$/,
  search: /^search\/index\.html$/,
  settings: /^settings\/index\.html$/,
  about: /^about\/index\.html$/,
  "not found": /^404\.html$/,
};

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ id: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
  ),
});
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const [dir = "_site", ...only] = process.argv.slice(2);
const pages = new Map<string, string>();
for (const path of await listFiles(dir)) pages.set(path, readFileSync(join(dir, path), "utf8"));

// Replaces remote pictures: outlets' servers may be unreachable, and are not what is being measured.
const PICTURE = "/assets/picture.svg";
const served = new Map(
  [...pages].map(([path, text]) => [path, text.replace(/(<img src=")https:[^"]*/g, `$1${PICTURE}`)]),
);
served.set(
  PICTURE.slice(1),
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="628"><rect width="1200" height="628" fill="#888"/><!-- ${ballast()} --></svg>`,
);

const site = await serveSite(served, { port: PORT });
console.log(
  `| page | bytes | ${CATEGORIES.join(" | ")} | to mend |\n|---|---:|${"---:|".repeat(CATEGORIES.length)}---|`,
);
for (const [kind, pattern] of Object.entries(KINDS)) {
  if (only.length > 0 && !only.includes(kind)) continue;
  const [path, html] = largest(kind, pattern);
  if (path === undefined || html === undefined) continue;
  const { categories, audits } = await look(site.address + path.replace(/index\.html$/, ""));
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const faults = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative",
  );
  console.log(`| ${kind} | ${html.length} | ${scores.join(" | ")} | ${faults.map(({ id }) => id).join(", ")} |`);
}
await site.close();

/** Makes the picture as large as those of outlets, about 50 kB compressed. Browsers ignore almost empty ones. */
function ballast(): string {
  return Array.from({ length: 1400 }, (_, index) => createHash("sha256").update(`${index}`).digest("hex")).join("");
}

/** The largest page of a kind, which is the worst case. */
function largest(kind: string, pattern: RegExp): readonly [path?: string, html?: string] {
  const noindex = '<meta name="robots" content="noindex"';
  const wanted = [...pages].filter(
    ([path, html]) =>
      pattern.test(path) && (!kind.startsWith("article") || html.includes(noindex) === kind.endsWith("full text")),
  );
  return wanted.toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
}

async function look(address: string): Promise<z.infer<typeof Report>> {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      ...["--yes", LIGHTHOUSE, address, "--quiet", "--output=json", `--only-categories=${CATEGORIES.join(",")}`],
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return Report.parse(JSON.parse(stdout));
}
