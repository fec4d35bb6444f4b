import { readFileSync } from "node:fs";
import type { Instant } from "../../lib/instant.ts";
import { ownFile, VERSION } from "../../lib/program.ts";
import { WELCOMES } from "../../words/welcome.ts";
import { spokenFor } from "../../words/words-of.ts";

/** Parameters of a new digest. */
export interface Beginning {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Date and time of an example seed. Undefined for none. */
  readonly exampleAt?: Instant;
  /** True to add a workflow for gathering and a list of sources to fill in. */
  readonly gathers?: boolean;
}

/** Git does not store empty folders. */
export const KEEPS_SEEDS = "seeds/.gitkeep";

/** The files of a new digest, by path in its folder. */
export function listFiles(beginning: Beginning): ReadonlyMap<string, string> {
  const { exampleAt, gathers = false } = beginning;
  return new Map([
    ["digest.config.ts", settings(beginning)],
    ["package.json", manifest(beginning)],
    ["README.md", readme(beginning)],
    [".gitignore", "node_modules\n_site/\n.*.digest-staging-*/\n.cache/\n"],
    // Seeds are stored byte for byte. Merges of the ledger and of gathered.tsv keep the lines of both sides.
    [".gitattributes", "seeds/** -text\nseeds/ledger.tsv merge=union\ngathered.tsv merge=union\n"],
    [".github/workflows/pages.yml", readFileSync(ownFile("cli/init/pages.yml"), "utf8")],
    [".github/workflows/check.yml", readFileSync(ownFile("cli/init/check.yml"), "utf8")],
    ...(gathers ? gathering() : []),
    exampleAt === undefined ? [KEEPS_SEEDS, ""] : ["seeds/welcome.md", example(beginning, exampleAt)],
  ]);
}

function gathering(): [string, string][] {
  const schema = "# yaml-language-server: $schema=./node_modules/news-digest/schemas/sources.schema.json\n";
  const example = "  # - name: Harbour Gazette\n  #   feed: https://harbour.example/feed.xml\n  #   topics: [Ports]\n";
  return [
    ["sources.yaml", `${schema}sources:\n${example}`],
    [".github/workflows/gather.yml", readFileSync(ownFile("cli/init/gather.yml"), "utf8")],
  ];
}

function settings({ title, description, address, language, timeZone }: Beginning): string {
  const row = (name: string, value: string) => `  ${name}: ${JSON.stringify(value)},\n`;
  return `import { defineSite } from "news-digest";

export default defineSite({
${row("title", title)}${row("description", description)}  // The address of the finished site. The workflow in .github/ sets it automatically.
${row("address", address)}${row("language", language)}${row("timeZone", timeZone)}  // Optional: a row for each topic that needs a description, other names, or words that file seeds under it.
  topics: [],
});
`;
}

function manifest({ title }: Beginning): string {
  const scripts = { build: "digest build", start: "digest serve", check: "digest check", digest: "digest" };
  const content = {
    private: true,
    type: "module",
    description: title,
    scripts,
    dependencies: { "news-digest": `^${VERSION}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function readme({ title }: Beginning): string {
  return `# ${title}

A news digest, made with [news-digest](https://www.npmjs.com/package/news-digest).

\`\`\`sh
npm install
npm run build                         # builds seeds/ into _site/
npm start                             # previews the site with drafts, rebuilt as you edit
npm run digest -- add https://…       # makes a seed from a web page
npm run check                         # reports every problem
\`\`\`

- \`digest.config.ts\`: the title, address, language and topics of this digest.
- \`seeds/\`: one file per story. Commit \`seeds/ledger.tsv\` with them; a build writes it.
- \`.github/workflows/\`: builds and deploys to GitHub Pages. In the repository's settings, under *Pages*, choose *GitHub Actions*.
`;
}

function example({ title, address, language }: Beginning, at: Instant): string {
  const { headline, topic, text } = WELCOMES[spokenFor(language)];
  return `---
title: ${JSON.stringify(headline.replace("{site}", () => title))}
publishedDateTime: ${at}
webUrl: ${JSON.stringify(new URL("welcome", address).href)}
provider:
  name: ${JSON.stringify(title)}
  domain: ${JSON.stringify(new URL(address).host)}
topics:
  - ${topic}
---

${text.join("\n\n")}
`;
}
