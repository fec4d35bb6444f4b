import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isOwnRequest } from "../lib/is-own-request.ts";
import { listen } from "../lib/listen.ts";
import { sendText } from "../lib/send-text.ts";
import { readLimited } from "../network/read-limited.ts";
import { ownScript } from "../views/assets.ts";
import { workshopStyle } from "../views/workshop-style.ts";
import { answer } from "./answer.tsx";
import type { Desk } from "./desk.ts";

export interface ServedDesk {
  /** Contains the access key. */
  readonly address: string;
  readonly close: () => void;
}

/** Loopback only, without an option: a desk must not be reachable from other machines. */
const HOST = "127.0.0.1";
/** Maximum size of a request, in bytes: enough for a headline and an excerpt. */
const LARGEST = 64_000;

/**
 * Serves a desk on this machine. Browsers are admitted by the key in the printed address, which becomes a cookie. Actions also
 * require a token that only the desk's pages contain, and the desk's own origin. Throws if no port is available.
 */
export async function serveDesk(desk: Desk, port: number): Promise<ServedDesk> {
  const guard = { key: randomBytes(24).toString("base64url"), token: randomBytes(24).toString("base64url") };
  const style = workshopStyle(desk.site, "desk/desk.css");
  const script = ownScript("desk.js");
  let at = 0;
  const server = createServer((request, response) => {
    response.on("error", () => response.destroy());
    handle(request, response, { desk, guard, style, script, port: at }).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else plain(response, 500, "The desk could not do this; the terminal says why.");
    });
  });
  server.on("clientError", (_, socket) => socket.destroy());
  at = await listen(server, HOST, port, "name another with --port");
  return {
    address: `http://localhost:${at}/?key=${guard.key}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Served {
  readonly desk: Desk;
  readonly guard: { readonly key: string; readonly token: string };
  readonly style: string;
  readonly script: string;
  readonly port: number;
}

async function handle(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const { desk, guard, style, script, port } = served;
  for (const [name, value] of headersFor(desk.pictures)) response.setHeader(name, value);
  if (!isOwnRequest(request.headers, { localAddress: request.socket.localAddress, host: HOST }))
    return plain(response, 403, "The desk is not served at this host name.");
  const url = new URL(request.url?.startsWith("/") ? request.url.replace(/^\/+/, "/") : "/", "http://localhost/");
  const cookie = `desk-${port}`;
  const key = url.searchParams.get("key");
  if (request.method === "GET" && url.pathname === "/" && key !== null && isSame(key, guard.key)) {
    response.setHeader("Set-Cookie", `${cookie}=${guard.key}; HttpOnly; SameSite=Strict; Path=/`);
    // Redirect by a page of our own: a strict cookie is not sent if the link was on another site.
    response.setHeader("Refresh", "0; url=/");
    return sendText(
      response,
      200,
      "text/html",
      `<!doctype html>\n<title>Desk</title>\n<p><a href="/">To the desk</a></p>\n`,
    );
  }
  if (!isSame(cookieIn(request.headers.cookie ?? "", cookie), guard.key))
    return plain(response, 403, "Open the desk at the address that digest desk printed.");
  if (request.method === "GET" && url.pathname === "/desk.css") return sendText(response, 200, "text/css", style);
  if (request.method === "GET" && url.pathname === "/desk.js")
    return sendText(response, 200, "text/javascript", script);
  if (request.method === "GET" && url.pathname === "/") {
    const { html } = await answer(desk, guard.token, (name) => url.searchParams.get(name) ?? "");
    return sendText(response, 200, "text/html", html ?? "");
  }
  if (request.method !== "POST" || url.pathname !== "/act")
    return plain(response, 404, "There is no page at this address.");
  // Browsers state the origin of a form; reject requests without one.
  if (request.headers.origin === undefined) return plain(response, 403, "This form did not come from the desk.");
  const form = await readForm(request);
  if (form === undefined) return plain(response, 413, "This is too much for a form of the desk.");
  if (!isSame(form.get("token") ?? "", guard.token))
    return plain(response, 403, "This page belongs to a desk that was closed. Nothing was written. Reload the page.");
  const { html, to } = await answer(desk, guard.token, (name) => form.get(name) ?? "", true);
  if (to !== undefined) response.writeHead(303, { Location: to }).end();
  else sendText(response, 409, "text/html", html ?? "");
}

/** Nothing is loaded from elsewhere, except pictures if the curator wants them, and no other page can frame the desk. */
function headersFor(pictures: boolean): readonly (readonly [string, string])[] {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src data:${pictures ? " https:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return [
    ["Content-Security-Policy", policy.join("; ")],
    ["Cache-Control", "no-store"],
    ["X-Content-Type-Options", "nosniff"],
    // With "no-referrer", the origin of the desk's own forms would be "null".
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ];
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const { bytes, isWhole } = await readLimited(request, LARGEST);
  return isWhole ? new URLSearchParams(Buffer.from(bytes).toString("utf8")) : undefined;
}

function cookieIn(header: string, name: string): string {
  const found = header.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? "";
}

/** Compares in constant time. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.setHeader("Connection", "close");
  sendText(response, status, "text/plain", `${text}\n`);
}
