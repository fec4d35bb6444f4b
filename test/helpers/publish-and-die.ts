import { readFile } from "node:fs/promises";
import { z } from "zod";
import { fatefulDisk } from "./failing-disk.ts";
import { publishTexts } from "./published-site.ts";

// Run as a process of its own: publishes the site in the JSON file SITE into the folder DIR, and is killed right before
// its deed number COUNT. Nothing can be tidied up then: that is what a power cut or a cancelled CI job looks like.
const [site = "", dir = "", count = ""] = process.argv.slice(2);
const pages = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(site, "utf8")));
const disk = fatefulDisk((index) => {
  if (index < Number(count)) return;
  process.kill(process.pid, "SIGKILL");
  // The signal comes when the system finds time for it; not a deed more until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
await publishTexts(pages, dir, disk);
