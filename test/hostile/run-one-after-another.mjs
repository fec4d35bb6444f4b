import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "../../bin/compile.mjs";

/*
 * The real command, run in this process each time its parent asks for it. Node's start and the loading of the program
 * are most of what one small build takes, and what one seed leaves behind in the process the next build would show.
 */
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
const compiled = await compile(fileURLToPath(new URL("../..", import.meta.url)));
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
