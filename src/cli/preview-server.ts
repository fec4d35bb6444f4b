import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { basename, dirname } from "node:path";
import send from "send";
import { bracketed, isOwnRequest } from "../lib/is-own-request.ts";
import { listen } from "../lib/listen.ts";
import { sendText } from "../lib/send-text.ts";
import { findServed } from "./find-served.ts";

export interface PreviewOptions {
  readonly dir: string;
  /** Prefix of the site's paths: empty, or for example `/news`. */
  readonly prefix: string;
  /** Host name or address to listen on. The default keeps drafts hidden from the network. */
  readonly host: string;
  /** The port. If it is taken, one of the next ten is used. */
  readonly port: number;
}

export interface Preview {
  /** Address at which it is served. */
  readonly address: string;
  readonly reload: () => void;
  readonly close: () => void;
}

/** Prefix of the preview's own paths. Folders with a leading dot are never served from disk. */
const OWN = "/.digest/";
/**
 * Serves a folder to its curator, and adds a script to each page that reloads it after changes. Every request is answered, and
 * none ends the process. Throws if no port is available.
 */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const { prefix, host } = options;
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.on("error", () => response.destroy());
    try {
      answer(request, response, options, open);
    } catch {
      // A build is replacing this page; reloading helps.
      if (!response.headersSent) refuse(response, 500, "This page could not be read.");
      else response.destroy();
    }
  });
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    else socket.destroy();
  });
  // CONNECT and upgrades are not supported.
  server.on("connect", (_, socket) => socket.destroy());
  const port = await listen(server, options.host, options.port, "name another with --port or --host");
  server.on("error", () => {});
  return {
    address: `http://${host === "127.0.0.1" ? "localhost" : bracketed(host)}:${port}${prefix}/`,
    reload: () => {
      for (const response of open) response.write("data: changed\n\n");
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: PreviewOptions,
  open: Set<ServerResponse>,
) {
  const { dir, prefix, host } = options;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Other sites may link to the preview, but not embed its files.
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  const { target, named = request.headers.host } = targetOf(request);
  if (!isOwnRequest({ ...request.headers, host: named }, { localAddress: request.socket.localAddress, host }))
    return refuse(response, 403, "The preview is not served at this host name. See --host.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "The preview is read-only.");
  }
  const [path = "", query] = target.split(/(?=[?#])/, 2);
  if (path === "/" && prefix !== "") return lead(response, `${prefix}/`);
  if (path === `${prefix}${OWN}changes`) return listenForChanges(response, open);
  if (path === `${prefix}${OWN}reload.js`) return sendText(response, 200, "text/javascript", reloadScript(prefix));
  const served = path.startsWith(`${prefix}/`) ? findServed(dir, path.slice(prefix.length)) : undefined;
  if (served === undefined) {
    const missing = findServed(dir, "/404.html");
    if (missing === undefined || !("file" in missing))
      return refuse(response, 404, "There is no page at this address.");
    return sendText(response, 404, "text/html", withReload(missing.file, prefix));
  }
  // A single leading slash: two would redirect to another host.
  if ("folder" in served) return lead(response, `/${path.replace(/^\/+/, "")}/${query ?? ""}`);
  if (served.file.endsWith(".html")) return sendText(response, 200, "text/html", withReload(served.file, prefix));
  send(request, `/${encodeURIComponent(basename(served.file))}`, { root: dirname(served.file), cacheControl: false })
    .on("error", (error) => refuse(response, error.status ?? 500, "This file could not be read."))
    .pipe(response);
}

/**
 * The path and query of a request. If the request line has an absolute address, that names the host instead of `Host` (RFC 9112
 * §3.2.2).
 */
function targetOf({ url = "" }: IncomingMessage): { readonly target: string; readonly named?: string } {
  const [, named, target = ""] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return named === undefined ? { target: url } : { target: target.startsWith("/") ? target : `/${target}`, named };
}

function listenForChanges(response: ServerResponse, open: Set<ServerResponse>): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write(":\n\n");
  open.add(response);
  response.on("close", () => open.delete(response));
}

/** Reloads the page after a change, and when the preview is back after an interruption. */
function reloadScript(prefix: string): string {
  return `const changes = new EventSource(${JSON.stringify(`${prefix}${OWN}changes`)});
let gone = false;
changes.onerror = () => { gone = true; };
changes.onopen = () => { if (gone) location.reload(); };
changes.onmessage = () => location.reload();
`;
}

function withReload(file: string, prefix: string): string {
  const script = `<script type="module" src="${prefix}${OWN}reload.js"></script>`;
  return readFileSync(file, "utf8").replace("</head>", () => `${script}</head>`);
}

function lead(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end();
}

function refuse(response: ServerResponse, status: number, why: string): void {
  if (response.headersSent) response.destroy();
  else sendText(response, status, "text/plain", `${why}\n`);
}
