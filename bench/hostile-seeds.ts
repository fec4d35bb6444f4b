import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineOfExcess } from "../src/seeds/limit-body.ts";
import { HOSTILE_SEEDS, type HostileSeed } from "./hostile-bodies.ts";

// Measures the processor time and output of `check` and `build` for hostile seeds of 1 MiB, one at a time, compared with an
// ordinary one; then repeats the ten worst. A refused body is shortened to what is accepted. `npx tsx bench/hostile-seeds.ts
// [NAME]`.

const only = process.argv[2];
const program = join(import.meta.dirname, "..", "bin", "digest.mjs");

/** Makes the command print its resource usage at the end, including its children's. */
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();console.error("\\n"+(u+s)/1e6+" "+m/1024)})`;

function measure(command: readonly string[], root: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", TELL, program, ...command], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    timeout: 120_000,
  });
  const [seconds = 0, memory = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds, memory, bytes: stdout.length + stderr.length, status };
}

function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function textOf({ ending, fields = "", body = "A text.\n", bare }: HostileSeed): string {
  if (bare) return body;
  const own = `title: A mill\npublishedDateTime: 2021-08-20T15:46:00Z\nwebUrl: https://a.example/\n${fields}`;
  return ending === "yaml" ? own : `---\n${own}---\n${body}`;
}

/** The longest beginning of a seed's body that is not refused, or undefined if the whole is accepted. */
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

interface Measured {
  readonly worst: number;
  readonly row: string;
}

function measureSeed(name: string, seed: HostileSeed): Measured {
  const root = mkdtempSync(join(tmpdir(), "hostile-"));
  mkdirSync(join(root, "seeds"));
  writeFileSync(join(root, "seeds", `a.${seed.ending}`), textOf(seed));
  if (seed.sidecar !== undefined) writeFileSync(join(root, "seeds", "a.meta.yaml"), seed.sidecar);
  // Without the cache, so that the build reads the seed again.
  const build = measure(["build", "--no-cache", "--seeds", "seeds", "--output", "out"], root);
  const check = measure(["check", "--seeds", "seeds"], root);
  const cells = [
    check.seconds.toFixed(2),
    build.seconds.toFixed(2),
    Math.max(check.memory, build.memory).toFixed(0),
    ((check.bytes + build.bytes) / 1024).toFixed(0),
    (bytesIn(join(root, "out")) / 1024).toFixed(0),
    `${name} (${check.status}/${build.status})`,
  ];
  rmSync(root, { recursive: true });
  return { worst: Math.max(check.seconds, build.seconds), row: `| ${cells.join(" | ")} |` };
}

const HEAD =
  "| check s | build s | MiB of memory | KiB printed | KiB of site | seed (exits) |\n|--:|--:|--:|--:|--:|---|";

const measured: Measured[] = [];
console.log(HEAD);
for (const [name, seed] of Object.entries(HOSTILE_SEEDS)) {
  if (only !== undefined && !name.includes(only)) continue;
  const body = cutToAllowed(seed);
  const seeds =
    body === undefined
      ? [[name, seed] as const]
      : [[name, seed] as const, [`${name}, as much as is read`, { ...seed, body }] as const];
  for (const one of seeds) {
    const result = measureSeed(...one);
    console.log(result.row);
    measured.push(result);
  }
}
const worst = measured.sort((one, other) => other.worst - one.worst).slice(0, 10);
console.log(`\nThe ten worst:\n\n${HEAD}\n${worst.map(({ row }) => row).join("\n")}`);
