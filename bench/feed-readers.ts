// Opens the feeds of a built site in those feed readers that are installed: npx tsx bench/feed-readers.ts _site
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseXml } from "../src/feeds/check/parse-xml.ts";

const [dir = "_site"] = process.argv.slice(2);
if (!existsSync(join(dir, "feed.xml"))) {
  console.error("usage: npx tsx bench/feed-readers.ts SITE");
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), "feed-readers-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const feeds = readdirSync(dir, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?:feed|atom)\.xml$/.test(name))
  .sort();

/** Number of items in a feed, according to a strict parser. */
function itemsOf(file: string): number {
  const root = parseXml(readFileSync(join(dir, file), "utf8"));
  const [channel = root] = root.name === "rss" ? root.children : [root];
  return channel.children.filter(({ name }) => name === "item" || name === "atom:entry").length;
}

/** Programs that count the items in a file. Undefined if the program fails. */
const READERS: readonly {
  readonly name: string;
  /** A command that fails where the reader is not installed. */
  readonly probe: readonly [command: string, ...args: string[]];
  readonly count: (path: string) => number | undefined;
}[] = [
  {
    name: "sfeed",
    probe: ["which", "sfeed"],
    count: (path) => {
      const { status, stdout } = run("sfeed", [], readFileSync(path, "utf8"));
      return status === 0 ? stdout.split("\n").filter((line) => /^\d+\t[^\t]+\thttps?:/.test(line)).length : undefined;
    },
  },
  {
    name: "Python's feedparser",
    probe: ["/usr/bin/python3", "-c", "import feedparser"],
    count: (path) => {
      const script =
        "import feedparser, sys\nd = feedparser.parse(sys.argv[1])\n" +
        "bad = d.bozo or any(not (e.get('id') and e.get('title') and e.get('link') and e.get('published_parsed') and e.get('content')) for e in d.entries)\n" +
        "print(-1 if bad else len(d.entries))";
      const { status, stdout } = run("/usr/bin/python3", ["-c", script, path]);
      return status === 0 && Number(stdout) >= 0 ? Number(stdout) : undefined;
    },
  },
  {
    name: "newsboat",
    probe: ["which", "newsboat"],
    count: (path) => {
      const urls = join(work, "urls");
      const cache = join(work, "cache.db");
      rmSync(cache, { force: true });
      writeFileSync(urls, `file://${path}\n`);
      const flags = ["-u", urls, "-c", cache, "-C", "/dev/null"];
      const { status } = run("newsboat", [...flags, "-x", "reload"]);
      const { stdout } = run("newsboat", [...flags, "-x", "print-unread"]);
      return status === 0 ? Number.parseInt(stdout, 10) : undefined;
    },
  },
  {
    name: "xmllint, well-formed",
    probe: ["which", "xmllint"],
    count: (path) =>
      run("xmllint", ["--noout", path]).status === 0 ? itemsOf(relative(resolve(dir), path)) : undefined,
  },
];

for (const { name, probe, count } of READERS) {
  const [command, ...args] = probe;
  if (run(command, args).status !== 0) {
    console.log(`- ${name}: not installed, left out`);
    continue;
  }
  const wrong = feeds.flatMap((file) => {
    const [expected, found] = [itemsOf(file), count(resolve(dir, file))];
    return found === expected ? [] : [`${file}: ${found ?? "nothing"} of ${expected} items`];
  });
  console.log(`${wrong.length === 0 ? "✓" : "✗"} ${name}: ${feeds.length - wrong.length} of ${feeds.length} feeds`);
  for (const fault of wrong.slice(0, 5)) console.log(`    ${fault}`);
  if (wrong.length > 0) process.exitCode = 1;
}

function run(program: string, args: readonly string[], input = "") {
  return spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
}
