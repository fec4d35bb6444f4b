#!/usr/bin/env node
// tsx looks for its tsconfig where the command is typed; the TSX pages need the project's.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
await import("../src/cli.ts");
