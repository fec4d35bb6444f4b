// Makes `dist/` for the package: the compiled program, its types, and the licences of bundled packages.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, versionOf } from "./bundle.mjs";

const program = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const dist = join(program, "dist");

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const packages = await bundle(program, dist, { BUNDLE_VERSION: versionOf(program) });
writeFileSync(join(dist, "LICENSES.txt"), packages.sort().map(licenceOf).join("\n\n"));
const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
const types = mkdtempSync(join(tmpdir(), "types-"));
execFileSync(process.execPath, [tsc, "--project", join(program, "bin/types.tsconfig.json"), "--outDir", types], {
  stdio: "inherit",
});
takeTypes("index.d.ts");
rmSync(types, { recursive: true });

/** Copies a file of types and those it imports. The compiler's other types are internal. */
function takeTypes(name) {
  const text = readFileSync(join(types, name), "utf8");
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), text);
  for (const [, path] of text.matchAll(/from "(\.[^"]+)\.ts"/g)) takeTypes(join(dirname(name), `${path}.d.ts`));
}

/** The name, version and licence of a package, if stated. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(program, folder, "package.json"), "utf8"));
  const file = readdirSync(join(program, folder)).find((each) => /^licen[cs]e(?:\.|-|$)/i.test(each));
  const text = file === undefined ? "" : readFileSync(join(program, folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
