import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { gather } from "../src/cli/gather.ts";
import type { Fetch } from "../src/gathering/gather-page.ts";
import { politeFetch } from "../src/network/polite-fetch.ts";
import { plain, projectIn } from "../test/helpers/gather-into.ts";
import { sentences } from "./prose.ts";
import { randomFrom } from "./random.ts";

/*
 * Times `digest gather` against hosts on this machine: npm run bench:gather -- [feeds] [items of each]. Each feed has its own
 * host, an address in 127.0.0.0/8, and each item a page. The server is a separate process, so that only gathering is measured.
 * Linux only.
 */

const [feeds = 200, items = 50] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);

if (process.send === undefined) await measure();
else await serve();

async function serve(): Promise<void> {
  const server = createServer(({ url = "", headers }, response) => {
    const [host = "", path = ""] = url.slice(1).split(/\/(.*)/s);
    const feed = Number(host.match(/\d+/));
    if (path === "robots.txt") return response.writeHead(404).end();
    if (path !== "feed")
      return response.writeHead(200, { "content-type": "text/html" }).end(pageOf(feed, Number(path)));
    if (headers["if-none-match"] === '"1"') return response.writeHead(304).end();
    return response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' }).end(feedOf(feed));
  });
  await once(server.listen(0, "0.0.0.0"), "listening");
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
}

function titleOf(feed: number, item: number): string {
  return sentences(randomFrom(feed * 1000 + item + 1), 1).replace(/\.$/, "");
}

function feedOf(feed: number): string {
  const all = Array.from(
    { length: items },
    (_, item) =>
      `<item><title>${titleOf(feed, item)}</title><link>https://feed-${feed}.example/${item}</link><pubDate>${new Date(Date.UTC(2026, 2, 2, 9, item)).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${all.join("\n")}</channel></rss>`;
}

function pageOf(feed: number, item: number): string {
  const random = randomFrom(feed * 1000 + item + 500_000);
  const text = Array.from({ length: 12 }, () => `<p>${sentences(random, 4)}</p>`).join("\n");
  const title = titleOf(feed, item);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Feed ${feed}</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${text}</article></main><footer>Imprint</footer></body></html>`;
}

async function measure(): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), process.argv.slice(2));
  const [port] = z.tuple([z.number()]).parse((await once(server, "message")).slice(0, 1));
  const root = await mkdtemp(join(tmpdir(), "digest-gather-"));
  try {
    await mkdir(join(root, "seeds"));
    const text = process.argv.includes("--no-text") ? "    text: no\n" : "";
    const sources = Array.from(
      { length: feeds },
      (_, feed) => `  - name: Feed ${feed}\n    feed: https://feed-${feed}.example/feed\n    limit: ${items}\n${text}`,
    );
    await writeFile(join(root, "sources.yaml"), `sources:\n${sources.join("")}`);
    await time("first", root, fetchFrom(port));
    await time("again, nothing changed", root, fetchFrom(port));
  } finally {
    server.kill();
    await rm(root, { recursive: true });
  }
}

/** Maps each host to its own loopback address. */
function fetchFrom(port: number): Fetch {
  return async (url, options) => {
    const { host, pathname } = new URL(url);
    const feed = Number(host.match(/\d+/));
    const local = `http://127.0.${feed >> 7}.${(feed & 127) + 1}:${port}/`;
    const found = await politeFetch(`${local}${host}${pathname}`, { ...options, isAllowedAddress: () => true });
    return found.fault === undefined ? { ...found, address: found.address.replace(local, "https://") } : found;
  };
}

async function time(name: string, root: string, fetch: Fetch): Promise<void> {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  const [began, before] = [performance.now(), process.cpuUsage()];

  const folder = { path: join(root, "seeds"), shown: "seeds" };
  await gather(projectIn(root), folder, [], { atOnce: 8, minutes: 60, dryRun: false }, plain, fetch);
  console.log = log;
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1000;
  console.log(`${name}: ${lines.at(-1)}`);
  console.log(
    `  wall ${wall.toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s, peak memory ${memory.toFixed(0)} MB`,
  );
}
