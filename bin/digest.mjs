#!/usr/bin/env node
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "./compile.mjs";

const compiled = await compile(fileURLToPath(new URL("..", import.meta.url)));
await import(pathToFileURL(join(compiled, "cli.js")).href);
