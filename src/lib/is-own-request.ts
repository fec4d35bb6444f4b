import type { IncomingHttpHeaders } from "node:http";
import { parseUrl } from "./parse-url.ts";

/** Where a request arrived, and the host name that the curator chose. */
export interface RequestTarget {
  /** The address of this machine that the request reached: `127.0.0.1`. */
  readonly localAddress: string | undefined;
  /** The host given by `--host`. */
  readonly host: string;
}

/**
 * Whether a request for the preview uses one of its own host names and comes from one of its own pages, or from no
 * page. Other sites must not read drafts, neither through a host name that they point to this machine (DNS rebinding,
 * visible in `Host`) nor by a script (`Origin`, RFC 6454; `null` is foreign too). A request without `Host`, as in
 * HTTP/1.0, is refused.
 */
export function isOwnRequest({ host, origin }: IncomingHttpHeaders, target: RequestTarget): boolean {
  const name = host === undefined ? undefined : nameOf(`http://${host}`);
  if (name === undefined || !isOwnName(name, target)) return false;
  return origin === undefined || hostOf(origin) === hostOf(`http://${host}`);
}

function isOwnName(name: string, { localAddress, host }: RequestTarget): boolean {
  return (
    name === "localhost" ||
    // RFC 6761 reserves these for the machine itself.
    name.endsWith(".localhost") ||
    /^127(\.\d+){3}$/.test(name) ||
    name === "[::1]" ||
    name === nameOf(`http://${bracketed(host)}`) ||
    (localAddress !== undefined && name === nameOf(`http://${bracketed(localAddress.replace(/^::ffff:/, ""))}`))
  );
}

/** An IPv6 address with the brackets that URLs need; other hosts unchanged. */
export function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** The host name of an origin in lower case, without the final dot. */
function nameOf(url: string): string | undefined {
  return parsed(url)?.hostname.replace(/\.$/, "");
}

/** Host name and port. */
function hostOf(url: string): string | undefined {
  return parsed(url)?.host;
}

/** A URL that consists of an origin only. A `Host` with a user or a path is an attack. */
function parsed(text: string): URL | undefined {
  const url = parseUrl(text);
  return url !== undefined && url.username === "" && url.password === "" && url.pathname === "/" ? url : undefined;
}
