import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Makes hostile seeds of 1 MiB, one at a time, and prints how much processor time and output `check` and `build` take for
// each, beside what they take for an ordinary one. `npx tsx bench/hostile-seeds.ts [NAME]`.

const SIZE = 1024 * 1024 - 1000;

const times = (piece: string) => piece.repeat(Math.floor(SIZE / Buffer.byteLength(piece)));
const numbered = (line: (at: number) => string): string => {
  const lines: string[] = [];
  for (let at = 0, size = 0; ; at++) {
    const one = line(at);
    size += Buffer.byteLength(one);
    if (size > SIZE) return lines.join("");
    lines.push(one);
  }
};

interface Hostile {
  readonly ending: "txt" | "md";
  readonly fields?: string;
  readonly body?: string;
}

const both = (body: string): Record<"txt" | "md", Hostile> => ({
  txt: { ending: "txt", body },
  md: { ending: "md", body },
});

const BODIES: Readonly<Record<string, string>> = {
  "<b>": times("<b>"),
  "<b> a line": times("<b>\n"),
  "<a href>": times('<a href="https://a.example/">'),
  "<table><tr>": times("<table><tr><td>"),
  "a table of cells": `<table><tr>${times("<td>a</td>").slice(0, -100)}`,
  "lists in lists": times("<ul><li>"),
  "[": times("["),
  "![](": times("![]("),
  "*a_b*": times("*a_b*"),
  backticks: numbered((at) => `${"`".repeat(at % 900)} `),
  "<!--": times("<!--"),
  "&a": times("&a"),
  "one word": times("x"),
  "# headings": times("# a\n"),
  "link definitions": numbered((at) => `[a${at}]: https://a.example/${at}\n`),
  "> quotes": times(">"),
  "> lines": times("> a\n"),
  "heaps of marks": times("a\u0301\u0302\u0303\u0304\u0305\u0306"),
  emoji: times("👩‍🚀"),
  Chinese: times("模型"),
  "date-like lines": numbered((at) => `2021-08-20 15:${at % 60} something happened\n`),
  "address-like lines": numbered((at) => `https://a.example/${at}\n`),
  "a pipe table": `| a | b |\n|---|---|\n${times("| 1 | 2 |\n").slice(0, -100)}`,
  "- items": times("- a\n"),
  "indented items": numbered((at) => `${" ".repeat(at % 60)}- a\n`),
  "~~": times("~~a "),
  "| rules": times("|-"),
  "<math>": times("<math><mi>"),
  "<img": times("<img alt='"),
  carriage: times("a\r"),
};

const SEEDS: Readonly<Record<string, Hostile>> = {
  ordinary: { ending: "txt", body: "The mill opens again after forty years.\n" },
  ...Object.fromEntries(
    Object.entries(BODIES).flatMap(([name, body]) =>
      Object.values(both(body)).map((seed) => [`${name} .${seed.ending}`, seed]),
    ),
  ),
  "unknown fields": { ending: "txt", fields: numbered((at) => `f${at}:\n`) },
  topics: { ending: "txt", fields: `topics:\n${numbered((at) => `  - t${at}\n`)}` },
  related: { ending: "txt", fields: `related:\n${numbered((at) => `  - title: t${at}\n    webUrl: x\n`)}` },
  "nested lists of YAML": { ending: "txt", fields: `x: ${"[".repeat(SIZE / 2)}` },
  "nested maps of YAML": { ending: "txt", fields: `x: ${"{a: ".repeat(SIZE / 8)}` },
  "comments in YAML": { ending: "txt", fields: numbered((at) => `f${at}: a # b\n`) },
  "secret fields": { ending: "txt", fields: numbered((at) => `" secured${"_".repeat(at % 50)}${at}": a\n`) },
  "one long secret": {
    ending: "txt",
    fields: `secured: "${numbered((at) => `${at}aB`).slice(0, SIZE / 2)}"\n`,
    body: numbered((at) => `${at}aC`).slice(0, SIZE / 2),
  },
};

const only = process.argv[2];
const program = join(import.meta.dirname, "..", "bin", "digest.mjs");

function measure(command: string, root: string) {
  const before = process.resourceUsage();
  void before;
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%U %S'; time timeout 120 node ${program} ${command}`],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const [user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds: user + system, bytes: stdout.length + stderr.length, status };
}

console.log("check s | bytes | build s | bytes | seed");
for (const [name, { ending, fields = "", body = "A text.\n" }] of Object.entries(SEEDS)) {
  if (only !== undefined && !name.includes(only)) continue;
  const root = mkdtempSync(join(tmpdir(), "hostile-"));
  mkdirSync(join(root, "seeds"));
  writeFileSync(
    join(root, "seeds", `a.${ending}`),
    `---\ntitle: A mill\npublishedDateTime: 2021-08-20T15:46:00Z\nwebUrl: https://a.example/\n${fields}---\n${body}`,
  );
  const check = measure("check --seeds seeds", root);
  const build = measure("build --seeds seeds --output out", root);
  console.log(
    `${check.seconds.toFixed(1)} | ${check.bytes} | ${build.seconds.toFixed(1)} | ${build.bytes} | ${name} (${check.status}/${build.status})`,
  );
  rmSync(root, { recursive: true });
}
