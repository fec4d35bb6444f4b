import { createServer } from "node:http";
import { extname } from "node:path/posix";
import { gzipSync } from "node:zlib";
import { fileOf } from "../helpers/crawl.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".js": "text/javascript",
  ".json": "application/json",
};

export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine only, as a static host does that obeys `_headers`, compresses texts and shows
 * `404.html`: below `prefix`, which begins and ends with a slash, and on a free port unless told.
 */
export async function serveSite(
  pages: ReadonlyMap<string, string | Uint8Array>,
  { prefix = "/", port = 0 }: { readonly prefix?: string; readonly port?: number } = {},
): Promise<Served> {
  const headers = headersFor(String(pages.get("_headers") ?? ""));
  const base = `http://localhost${prefix}`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", base);
    asked.push(url.pathname);
    const path = fileOf(url, base) ?? "";
    const found = pages.get(path);
    for (const [name, value] of headers(url.pathname)) response.setHeader(name, value);
    if (!response.hasHeader("Content-Type") || found === undefined)
      response.setHeader("Content-Type", TYPES[found === undefined ? ".html" : extname(path)] ?? "text/plain");
    response.statusCode = found === undefined ? 404 : 200;
    const text = found ?? pages.get("404.html") ?? "";
    if (!request.headers["accept-encoding"]?.includes("gzip")) return response.end(text);
    response.setHeader("Content-Encoding", "gzip");
    return response.end(gzipSync(text));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}${prefix}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Reads `_headers` as Cloudflare does: a path, `*` at its end for all below it, and indented headers. Where rules overlap,
 * all hold, but for those that `!` takes back.
 */
function headersFor(text: string): (path: string) => [string, string][] {
  const rules: { pattern: string; headers: [string, string][]; without: string[] }[] = [];
  for (const line of text.split("\n")) {
    const [, name = "", value = ""] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    const [, taken = ""] = /^\s+! ([\w-]+)$/.exec(line) ?? [];
    if (taken !== "") rules.at(-1)?.without.push(taken);
    else if (name !== "") rules.at(-1)?.headers.push([name, value]);
    else if (line !== "") rules.push({ pattern: line, headers: [], without: [] });
  }
  const holds = (pattern: string, path: string) =>
    pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return (path) => {
    const given = new Map<string, string>();
    for (const { headers, without } of rules.filter(({ pattern }) => holds(pattern, path))) {
      for (const name of without) given.delete(name);
      for (const [name, value] of headers) given.set(name, [given.get(name), value].filter(Boolean).join(", "));
    }
    return [...given];
  };
}
