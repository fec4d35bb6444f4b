// Adds another seed of the newest day before each timed run: tsx bench/add-seed.ts DIR
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeNewSeed } from "./make-seed.ts";

/** Far above the corpus, so that no seed exists already. */
const FIRST = 900_000;

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error("say which folder of seeds");
const arrived = join(dir, "arrived");
mkdirSync(arrived, { recursive: true });
const { name, text } = makeNewSeed(FIRST + readdirSync(arrived).length);
writeFileSync(join(arrived, name), text);
