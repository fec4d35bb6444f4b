import { readFile } from "node:fs/promises";
import { z } from "zod";
import { fatefulDisk } from "./failing-disk.ts";
import { publishTexts } from "./published-site.ts";

// Runs as a separate process: publishes the site in the JSON file SITE into the folder DIR, and is killed just before its
// operation number COUNT. Nothing can be cleaned up then, as in a power cut or a cancelled CI job.
const [site = "", dir = "", count = ""] = process.argv.slice(2);
const pages = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(site, "utf8")));
const disk = fatefulDisk((index) => {
  if (index < Number(count)) return;
  process.kill(process.pid, "SIGKILL");
  // Block until the signal arrives, so that there is no further operation.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
await publishTexts(pages, dir, disk);
