import manifest from "../../package.json" with { type: "json" };
import { REASONS, type Reason } from "./dependency-reasons.ts";

/** The table of dependencies as Markdown, made of `package.json` and a reason for each. */
export function dependencyReference(): string {
  return `# Dependencies

\`npm run docs\` makes this page from \`package.json\` and [the reasons](../test/reference/dependency-reasons.ts). All versions are
exact and locked. None needs its install script: \`allowScripts\` in \`package.json\` refuses the only one, and CI runs
\`npm ci --ignore-scripts\`. Scripts as such cannot be forbidden in \`.npmrc\`, for \`npm pack\` runs one of ours.

## To build

| package | version | license | what it does here | instead of |
|---|---|---|---|---|
${rows(manifest.dependencies, ({ license, does, insteadOf = "" }) => `${license} | ${does} | ${insteadOf}`)}
## To check

| package | version | license | what it does here |
|---|---|---|---|
${rows(manifest.devDependencies, ({ license, does }) => `${license} | ${does}`)}
Eleventy, send and html-to-text ship no types, and those of linkedom need a browser's. The \`.d.ts\` files
in \`src/lib/\` declare the little that is used.
`;
}

function rows<Name extends keyof typeof REASONS>(
  versions: Readonly<Record<Name, string>>,
  cells: (reason: Reason) => string,
): string {
  const names = Object.keys(versions).filter((name): name is Name => Object.hasOwn(REASONS, name));
  return names.map((name) => `| \`${name}\` | ${versions[name]} | ${cells(REASONS[name])} |\n`).join("");
}
