import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * The real command, run in this process each time its parent asks for it. Node's start and the loading of the program
 * are most of what one small build takes, and what one seed leaves behind in the process the next build would show.
 */
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
const project = new URL("../../.cache/test-project/", import.meta.url);
const { compile } = await import(new URL("bin/compile.mjs", project).href);
const compiled = await compile(fileURLToPath(project).replace(/[\\/]$/, ""));
const { requireOf } = await import(pathToFileURL(join(compiled, "load.mjs")).href);
const command = readdirSync(join(compiled, "modules")).find((name) => name.startsWith("cli-"));
const loaded = new Map();
const require = requireOf(new Map(), loaded);

let printed = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    printed += chunk;
    return true;
  };
}

process.on("message", async ({ cwd, args }) => {
  printed = "";
  process.exitCode = 0;
  process.argv = [process.execPath, "digest", ...args];
  process.chdir(cwd);
  // The command runs anew, and what it imports stays loaded.
  loaded.delete(`./${command}`);
  await require(`./${command}`).ended;
  process.send({ code: process.exitCode, log: printed });
});
process.send("ready");
