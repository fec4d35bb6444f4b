// Chooses the filter's settings without one source and measures it on that source alone: npm run bench:sources -- CASES_DIR
import { describeBody } from "../src/cleaning/strip-comments/describe-body.ts";
import { findCommentSection } from "../src/cleaning/strip-comments/find-comment-section.ts";
import { findSpam } from "../src/cleaning/strip-comments/find-spam.ts";
import { defaultSettings, type Settings } from "../src/cleaning/strip-comments/settings.ts";
import { splitLines } from "../src/cleaning/strip-comments/split-lines.ts";
import { count, loadCases, newTally, type Tally } from "./labelled-cases.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("say where the labelled cases are: npm run bench:sources -- CASES_DIR");
const cases = loadCases(folder).map((one) => {
  const body = describeBody(splitLines(one.body).texts);
  return { one, body, section: findCommentSection(body.lines) };
});

const grid: Settings[] = [];
for (const enter of [5, 6.5, 8, 10])
  for (const leave of [4, 7, 10])
    for (const tail of [5, 7.5, 10])
      for (const island of [8, 12, 18]) grid.push({ ...defaultSettings, enter, leave, tail, island });

/** What each setting does to each case, worked out once. */
const answers = grid.map((settings) =>
  cases.map(({ one, body, section }) => {
    const runs = findSpam(body, settings)
      .verdicts.filter(({ cut }) => cut)
      .map(({ run }) => run);
    const gone = new Set<number>();
    for (const { from, to } of section === undefined ? runs : [...runs, section])
      for (let at = from; at <= to; at++) gone.add(at + 1);
    const tally = newTally();
    count(tally, one, gone);
    return tally;
  }),
);

const owners = [...new Set(cases.flatMap(({ one }) => one.owners))].sort();
const total = newTally();
console.log(
  "| source left out | cases | settings chosen without it | spam lines caught | article lines lost |\n|---|---|---|---|---|",
);
for (const owner of owners) {
  const isOut = cases.map(({ one }) => one.owners.includes(owner));
  const sums = answers.map((row) => sum(row.filter((_, at) => !isOut[at])));
  const best = sums.reduce((top, tally, at) => (isBetter(tally, sums[top]) ? at : top), 0);
  const tally = sum((answers[best] ?? []).filter((_, at) => isOut[at]));
  const { enter, leave, tail, island } = grid[best] ?? defaultSettings;
  for (const key of ["spam", "caught", "article", "lost", "damaged"] as const) total[key] += tally[key];
  const share = tally.spam === 0 ? "–" : `${((100 * tally.caught) / tally.spam).toFixed(1)} % of ${tally.spam}`;
  console.log(
    `| ${owner} | ${isOut.filter(Boolean).length} | enter ${enter}, leave ${leave}, tail ${tail}, island ${island} | ${share} | ${tally.lost} of ${tally.article} |`,
  );
}
console.log(
  `| all | | | ${((100 * total.caught) / total.spam).toFixed(1)} % of ${total.spam} | ${total.lost} of ${total.article} |`,
);

/** Lost lines first, then lines caught. */
function isBetter(one: Tally, other: Tally | undefined): boolean {
  if (other === undefined) return true;
  return one.lost !== other.lost ? one.lost < other.lost : one.caught > other.caught;
}

function sum(tallies: readonly Tally[]): Tally {
  const all = newTally();
  for (const tally of tallies)
    for (const key of ["spam", "caught", "article", "lost", "damaged"] as const) all[key] += tally[key];
  return all;
}
