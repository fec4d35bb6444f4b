import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeSeed } from "./make-seed.ts";

/** `npm run bench:seeds -- N DIR`: writes N seeds shaped like the real ones, a thousand a folder. */
const [number = "", dir = ""] = process.argv.slice(2);
if (!/^\d{1,7}$/.test(number) || dir === "") {
  console.error("usage: npm run bench:seeds -- N DIR");
  process.exit(2);
}

for (let index = 0; index < Number(number); index++) {
  const { name, text } = makeSeed(index);
  const path = join(dir, String(Math.floor(index / 1000)).padStart(3, "0"), name);
  if (index % 1000 === 0) await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
console.log(`${number} seeds in ${dir}`);
