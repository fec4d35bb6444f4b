import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineOfExcess } from "../src/seeds/limit-body.ts";
import { HOSTILE_SEEDS, type HostileSeed } from "./hostile-bodies.ts";

// Makes hostile seeds of 1 MiB, one at a time, and prints how much processor time and output `check` and `build` take for
// each, beside what they take for an ordinary one. A
// text that is refused is tried again cut down to what is read. `npx tsx bench/hostile-seeds.ts [NAME]`.

const only = process.argv[2];
const program = join(import.meta.dirname, "..", "bin", "digest.mjs");

function measure(command: string, root: string) {
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%U %S'; time timeout 120 node ${program} ${command}`],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const [user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds: user + system, bytes: stdout.length + stderr.length, status };
}

function textOf({ ending, fields = "", body = "A text.\n", bare }: HostileSeed): string {
  if (bare) return body;
  const own = `title: A mill\npublishedDateTime: 2021-08-20T15:46:00Z\nwebUrl: https://a.example/\n${fields}`;
  return ending === "yaml" ? own : `---\n${own}---\n${body}`;
}

/** The longest beginning of a seed's body that is not refused; undefined where the whole is not. */
function cutToAllowed({ body = "", ending }: HostileSeed): string | undefined {
  const kind = ending === "md" ? "markdown" : "text";
  if (lineOfExcess(body, kind) === undefined) return undefined;
  let [least, most] = [0, body.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (lineOfExcess(body.slice(0, middle), kind) === undefined) least = middle;
    else most = middle;
  }
  return body.slice(0, least);
}

function tell(name: string, seed: HostileSeed): void {
  const root = mkdtempSync(join(tmpdir(), "hostile-"));
  mkdirSync(join(root, "seeds"));
  writeFileSync(join(root, "seeds", `a.${seed.ending}`), textOf(seed));
  if (seed.sidecar !== undefined) writeFileSync(join(root, "seeds", "a.meta.yaml"), seed.sidecar);
  // Without the cache, so that the build reads the seed as well.
  const build = measure("build --no-cache --seeds seeds --output out", root);
  const check = measure("check --seeds seeds", root);
  console.log(
    `${check.seconds.toFixed(1)} | ${check.bytes} | ${build.seconds.toFixed(1)} | ${build.bytes} | ${name} (${check.status}/${build.status})`,
  );
  rmSync(root, { recursive: true });
}

console.log("check s | bytes | build s | bytes | seed");
for (const [name, seed] of Object.entries(HOSTILE_SEEDS)) {
  if (only !== undefined && !name.includes(only)) continue;
  tell(name, seed);
  const body = cutToAllowed(seed);
  if (body !== undefined) tell(`${name}, as much as is read`, { ...seed, body });
}
