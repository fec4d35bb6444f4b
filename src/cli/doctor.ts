import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { count } from "../lib/count.ts";
import { NODE, ownFile, PROGRAM } from "../lib/program.ts";
import { readIfThere } from "../lib/read-if-there.ts";
import { UsageError } from "../lib/usage-error.ts";
import { LEDGER } from "../seeds/ledger.ts";
import { isSidecar, seedKind } from "../seeds/seed-file.ts";
import { otherWords } from "../words/words-of.ts";
import type { OpenProject, Project } from "./open-project.ts";
import type { Paint } from "./terminal.ts";

/** A finding: good, a suggestion, or a fault. */
export interface Diagnosis {
  readonly kind: "good" | "note" | "fault";
  readonly said: string;
}

const good = (said: string): Diagnosis => ({ kind: "good", said });
const note = (said: string): Diagnosis => ({ kind: "note", said });
const fault = (said: string): Diagnosis => ({ kind: "fault", said });

/** Checks a digest's folder against the expectations of this version. Returns true if there is a fault. */
export async function examine(open: OpenProject, paint: Paint): Promise<boolean> {
  const settings = await lookAtSettings(open);
  const findings = [inspectNode(process.versions.node), ...settings.findings];
  const { project } = settings;
  if (project !== undefined) findings.push(...LOOKS.flatMap((look) => look(project)));
  for (const { kind, said } of findings) console.log(`${signOf(kind, paint)} ${said}`);
  return findings.some(({ kind }) => kind === "fault");
}

function signOf(kind: Diagnosis["kind"], paint: Paint): string {
  if (kind === "good") return paint("green", "✓");
  return kind === "note" ? paint("yellow", "!") : paint("red", "✗");
}

/** Checks the version of Node against the package's `engines`. */
export function inspectNode(version: string): Diagnosis {
  const least = NODE.replace(/^\D+/, "");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isEnough
    ? good(`Node ${version}`)
    : fault(`Node ${version} is too old; install ${least} or newer (nodejs.org)`);
}

async function lookAtSettings(open: OpenProject): Promise<{ project?: Project; findings: Diagnosis[] }> {
  try {
    const project = await open();
    return { project, findings: [good(`${project.config}: ${project.site.title}, ${project.site.address}`)] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { findings: error.message.split("\n").map(fault) };
  }
}

/** All checks of a digest's folder. */
const LOOKS: readonly ((project: Project) => Diagnosis[])[] = [
  inspectLeftovers,
  inspectAddress,
  inspectWords,
  inspectSeeds,
  inspectGit,
  inspectPackages,
  inspectWorkflows,
];

/** Files of earlier versions, and what replaced them. */
const LEFTOVERS: Readonly<Record<string, string>> = {
  "src/site.ts": "move your changes to digest.config.ts, and remove it",
};

export function inspectLeftovers({ root }: Pick<Project, "root">): Diagnosis[] {
  return Object.entries(LEFTOVERS).flatMap(([path, cure]) =>
    existsSync(join(root, path)) ? fault(`${path} is not used; ${cure}`) : [],
  );
}

/** Reserved example addresses (RFC 2606 §2, §3) lead nowhere, but feeds and canonical links would contain them. */
export function inspectAddress({ site }: Pick<Project, "site">): Diagnosis[] {
  if (!/(?:^|\.)example(?:\.(?:com|net|org))?$/i.test(new URL(site.address).hostname)) return [];
  return [note(`address is ${site.address}, an example; set it to where the site is served, or use SITE_ADDRESS`)];
}

export function inspectWords({ site }: Pick<Project, "site">): Diagnosis[] {
  const said = otherWords(site.language, site.words);
  return said === undefined ? [] : [note(said)];
}

export function inspectSeeds({ root }: Pick<Project, "root">): Diagnosis[] {
  const dir = join(root, "seeds");
  if (!existsSync(dir)) return [fault("there is no folder seeds; create it, or name another with --seeds")];
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" });
  const seeds = names.filter((name) => seedKind(name) !== undefined && !isSidecar(name)).length;
  if (seeds === 0) return [note("seeds is empty; digest add https://… makes a seed")];
  const ledger = existsSync(join(dir, LEDGER))
    ? good(`seeds/${LEDGER} keeps the addresses of ${count(seeds, "seed")}`)
    : note(`there is no seeds/${LEDGER}; build once, and commit it`);
  return [ledger];
}

export function inspectGit({ root }: Pick<Project, "root">): Diagnosis[] {
  if (!existsSync(join(root, ".git"))) return [];
  const ignored = readIfThere(join(root, ".gitignore")) ?? "";
  const attributes = readIfThere(join(root, ".gitattributes")) ?? "";
  return [
    ...["_site", ".cache"].flatMap((folder) =>
      ignored.includes(folder) ? [] : note(`.gitignore lacks ${folder}/, which each build recreates; add it`),
    ),
    ...(attributes.includes("ledger.tsv merge=union")
      ? []
      : [
          note(
            `.gitattributes lacks the line "seeds/${LEDGER} merge=union", which makes merges keep both sides; add it`,
          ),
        ]),
  ];
}

/** Optional packages that the settings require. */
export function inspectPackages({ root, site }: Pick<Project, "root" | "site">): Diagnosis[] {
  if (site.images !== "local" || isInstalled("@11ty/eleventy-img", root)) return [];
  return [fault('images: "local" needs a package; npm install @11ty/eleventy-img')];
}

function isInstalled(name: string, root: string): boolean {
  return [join(root, "package.json"), join(PROGRAM, "package.json")].some((from) => {
    try {
      return createRequire(from).resolve(name) !== "";
    } catch {
      return false;
    }
  });
}

/** Workflows written by `digest init` that this version would write differently. */
export function inspectWorkflows({ root }: Pick<Project, "root">): Diagnosis[] {
  return ["pages.yml", "check.yml"].flatMap((name) => {
    const own = readIfThere(join(root, ".github/workflows", name)) ?? "";
    if (own === "" || own === readIfThere(ownFile(`cli/init/${name}`))) return [];
    return note(
      `.github/workflows/${name} differs from this version's; compare it with the one digest init writes to a new folder`,
    );
  });
}
