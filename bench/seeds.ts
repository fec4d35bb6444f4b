import { writeSeeds } from "./write-seeds.ts";

/** Writes N seeds that resemble real ones, a thousand per folder: `npm run bench:seeds -- N DIR`. */
const [number = "", dir = ""] = process.argv.slice(2);
if (!/^\d{1,7}$/.test(number) || dir === "") {
  console.error("usage: npm run bench:seeds -- N DIR");
  process.exit(2);
}

await writeSeeds(Number(number), dir);
console.log(`${number} seeds in ${dir}`);
