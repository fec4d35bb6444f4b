import { keepCase } from "./cases.ts";
import { fewest } from "./fewest.ts";
import { judgeSeeds } from "./judge-seeds.ts";
import { type MadeSeed, makeSeeds } from "./make-seeds.ts";

// npm run fuzz [-- COUNT [NUMBER]]: as many made-up seeds, a folder of 250 at a time. Seeds at fault are kept as cases.
const [count = "10000", number = String(process.hrtime.bigint() % 1_000_000n)] = process.argv.slice(2);
const EACH = 250;

async function isAtFault(seeds: readonly MadeSeed[]): Promise<boolean> {
  return (await judgeSeeds(seeds, true)).faults.length > 0;
}

const started = performance.now();
const sum = { seeds: 0, published: 0, refused: 0, pages: 0, faults: 0 };
for (let place = 0; place * EACH < Number(count); place++) {
  const seeds = makeSeeds(Math.min(EACH, Number(count) - place * EACH), Number(number) + place);
  const { faults, published, refused, pages } = await judgeSeeds(seeds, true);
  sum.seeds += seeds.length;
  sum.published += published;
  sum.refused += refused;
  sum.pages += pages;
  sum.faults += faults.length;
  if (faults.length === 0) continue;
  const kept = keepCase(await fewest(seeds, isAtFault));
  console.error(
    `test/fuzz/cases/${kept}:\n${faults
      .slice(0, 5)
      .map((fault) => `  ${fault}`)
      .join("\n")}`,
  );
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${sum.seeds} seeds from number ${number}: ${sum.published} published, ${sum.refused} refused, ${sum.pages} files, ${sum.faults} faults, ${seconds} s`,
);
if (sum.faults > 0) process.exitCode = 1;
