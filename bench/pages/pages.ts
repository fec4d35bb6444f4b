// Scores the extraction from pages: `npm run bench:pages -- DIR [--json] [--half 0|1] [--misses]`. DIR contains gold.json and
// pages/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { goldOf, halfOf, type Scores, scorePages } from "./score-pages.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, half: { type: "string" }, misses: { type: "boolean" } },
});
const [dir] = positionals;
if (dir === undefined) throw new Error("name the folder of the pages: npm run bench:pages -- DIR [--json]");

const all = goldOf.parse(JSON.parse(readFileSync(join(dir, "gold.json"), "utf8")));
const scores = scorePages(values.half === undefined ? all : halfOf(all, values.half === "0" ? 0 : 1), {
  load: (file) => readFileSync(join(dir, "pages", file)),
  ...(values.misses && {
    onMiss: ({ file, what, found, known }) => console.error([file, what, known, found].join("\t")),
  }),
});
console.log(values.json ? JSON.stringify(scores) : describe(scores));

function describe({ dates, texts, titles }: Scores): string {
  const { correct, wrong, missing } = dates;
  const pages = correct + wrong + missing;
  const share = (part: number) => (pages === 0 ? 0 : part / pages).toFixed(3);
  return [
    `dates   ${correct} correct (${share(correct)}), ${wrong} wrong (${share(wrong)}), ${missing} missing, of ${pages}`,
    `texts   precision ${texts.precision}, recall ${texts.recall}, F ${texts.f}`,
    `titles  ${titles.found} found, ${titles.missing} missing`,
    `memory  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
  ].join("\n");
}
