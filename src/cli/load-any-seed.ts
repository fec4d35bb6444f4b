import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { loadSidecar, loadText } from "../seeds/load-seed.ts";
import { type ParsedSeed, parseSeed } from "../seeds/parse-seed.ts";
import { formatProblem } from "../seeds/problem.ts";
import { isSidecar, stemKey } from "../seeds/seed-file.ts";

/**
 * Loads a seed and its sidecar from anywhere, or says why it cannot be read. `file` is the path as typed, for messages; `path` is
 * the location.
 */
export function loadAnySeed(file: string, path: string): ParsedSeed | { readonly problem: string } {
  if (isSidecar(path)) return { problem: "is a sidecar; name the seed beside it" };
  if (!existsSync(path)) return { problem: "does not exist; check its name and folder" };
  if (statSync(path).isDirectory()) return { problem: "is a folder; name the seeds in it" };
  const loaded = loadText(path);
  if ("fault" in loaded) return { problem: `${loaded.fault}; ${loaded.cure}` };
  const beside = sidecarsOf(path);
  if (beside.length > 1) return { problem: "has two sidecars; keep NAME.meta.yaml" };
  const [sidecarPath] = beside;
  const sidecar = sidecarPath === undefined ? undefined : loadSidecar(sidecarPath);
  if (sidecar !== undefined && "fault" in sidecar) return { problem: `its sidecar ${sidecar.fault}; ${sidecar.cure}` };
  const seed = parseSeed({
    name: basename(path),
    path: file,
    text: loaded.text,
    ...(sidecarPath !== undefined && {
      sidecar: { path: join(dirname(file), basename(sidecarPath)), text: sidecar?.text ?? "" },
    }),
  });
  return "severity" in seed ? { problem: formatProblem(seed) } : seed;
}

/** Finds a seed's sidecars by name, as in a folder of seeds. */
function sidecarsOf(path: string): string[] {
  const dir = dirname(path);
  const stem = stemKey(basename(path));
  return readdirSync(dir)
    .filter((name) => isSidecar(name) && stemKey(name) === stem)
    .map((name) => join(dir, name));
}
