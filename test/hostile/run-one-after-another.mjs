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
const cli = pathToFileURL(join(compiled, "cli.js")).href;

let printed = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    printed += chunk;
    return true;
  };
}

let runs = 0;
process.on("message", async ({ cwd, args }) => {
  printed = "";
  process.exitCode = 0;
  process.argv = [process.execPath, "digest", ...args];
  process.chdir(cwd);
  // Another query is another module: the command runs anew, and what it imports stays loaded.
  await import(`${cli}?run=${++runs}`);
  process.send({ code: process.exitCode, log: printed });
});
process.send("ready");
