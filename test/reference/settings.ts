import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";
import { DEFAULTS } from "../../src/site/site.ts";

/** One setting, as its type states it. */
interface Setting {
  /** "cleaning.risk" */
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

const FOLDER = join(PROGRAM, "src/site");

/** The interfaces whose rows a reader of the reference wants, by their names. */
const interfaces: ReadonlyMap<string, readonly Setting[]> = new Map(
  readdirSync(FOLDER)
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(FOLDER, file), "utf8").matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm),
    ])
    .map(([, name = "", body = ""]) => [name, settingsIn(body)]),
);

/** The rows of an interface's body, with those of a group inside it under the group's name. */
function settingsIn(body: string, prefix = ""): Setting[] {
  const row = /(?:\/\*\*([\s\S]*?)\*\/\s*)?readonly (\w+)\??: (\{[\s\S]*?\n {2}\};|[^;]+;)/g;
  return [...body.matchAll(row)].flatMap(([, comment = "", name = "", type = ""]) => {
    const meaning = comment.replace(/\s*\n\s*\*\s*/g, " ").trim();
    if (type.startsWith("{")) return settingsIn(type, `${prefix}${name}.`);
    return [{ name: prefix + name, type: type.slice(0, -1).replace(/\s+/g, " "), meaning }];
  });
}

/** The reference of all settings as Markdown, made of the types, their comments and the defaults. */
export function settingsReference(): string {
  const site = interfaces.get("Site") ?? [];
  const named = [...interfaces.keys()].filter((name) => name !== "Site" && reaches(site, name, new Set()));
  return `# Configuration

Every setting of \`digest.config.ts\`, made by \`npm run docs\` from the types in \`src/site/\`, their comments and defaults. Only \`title\`,
\`description\` and \`address\` are required. A wrong value or an unknown name is reported at its line by every command. How settings
are used is in [configure.md](configure.md) and [customize.md](customize.md).

\`\`\`ts
import { defineSite } from "news-digest";

export default defineSite({
  title: "Chip Notes",
  description: "What is new in chips.",
  address: "https://chip-notes.example/",
});
\`\`\`

## Settings

${table(site, DEFAULTS)}
${named.map((name) => `\n## ${name}\n\n${table(interfaces.get(name) ?? [], defaultsOf(site, name))}`).join("\n")}`;
}

/** Whether a type is named by a setting, or by one of a type that is. */
function reaches(settings: readonly Setting[], name: string, seen: Set<string>): boolean {
  return settings.some(({ type }) => {
    if (new RegExp(`\\b${name}\\b`).test(type)) return true;
    const others = [...interfaces.keys()].filter(
      (other) => !seen.has(other) && new RegExp(`\\b${other}\\b`).test(type),
    );
    return others.some((other) => reaches(interfaces.get(other) ?? [], name, seen.add(other)));
  });
}

/** The defaults of a group whose rows have a type of its own. */
function defaultsOf(site: readonly Setting[], name: string): unknown {
  const group = site.find(({ type }) => type === name);
  return group === undefined ? {} : valueAt(DEFAULTS, group.name);
}

function table(settings: readonly Setting[], defaults: unknown): string {
  const rows = settings.map(({ name, type, meaning }) => {
    const value = valueAt(defaults, name);
    return `| \`${name}\` | ${cell(type)} | ${value === undefined ? "" : cell(shown(value))} | ${meaning.replaceAll("|", "\\|")} |`;
  });
  return ["| setting | type | default | what it is |", "|---|---|---|---|", ...rows, ""].join("\n");
}

function cell(code: string): string {
  return `\`${code.replaceAll("|", "\\|")}\``;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? "…" : text;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, name) => {
    return typeof inner === "object" && inner !== null && name in inner ? Reflect.get(inner, name) : undefined;
  }, value);
}
