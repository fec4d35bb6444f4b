#!/usr/bin/env node
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "./compile.mjs";

// Eleventy's resolver sends every import through another thread, to reload what changed while it watches; we never watch.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";

const compiled = await compile(fileURLToPath(new URL("..", import.meta.url)));
await import(pathToFileURL(join(compiled, "cli.js")).href);
