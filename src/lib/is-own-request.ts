import type { IncomingHttpHeaders } from "node:http";

/** Where a request came in, and by which names this machine was told to be called. */
export interface Door {
  /** The address of this machine that the request reached, such as `127.0.0.1`. */
  readonly localAddress: string | undefined;
  /** The host that the curator asked for, by `--host`. */
  readonly host: string;
}

/**
 * Is this a request for the preview by one of its own names, from one of its own pages or from nobody's? A page elsewhere
 * must not read drafts: neither by a name of its own that it points to this machine (DNS rebinding; the `Host` tells), nor
 * by a script of its own (`Origin`, RFC 6454; `null` is a stranger too). No host at all, as in HTTP/1.0, is nobody's name.
 */
export function isOwnRequest({ host, origin }: IncomingHttpHeaders, door: Door): boolean {
  const name = host === undefined ? undefined : nameOf(`http://${host}`);
  if (name === undefined || !isOwnName(name, door)) return false;
  return origin === undefined || hostOf(origin) === hostOf(`http://${host}`);
}

function isOwnName(name: string, { localAddress, host }: Door): boolean {
  return (
    name === "localhost" ||
    // RFC 6761 keeps these on the machine itself.
    name.endsWith(".localhost") ||
    /^127(\.\d+){3}$/.test(name) ||
    name === "[::1]" ||
    name === nameOf(`http://${bracketed(host)}`) ||
    (localAddress !== undefined && name === nameOf(`http://${bracketed(localAddress.replace(/^::ffff:/, ""))}`))
  );
}

/** An IPv6 address as it stands in a URL. */
export function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** The name of a host in small letters, with the dot at its end taken off. */
function nameOf(url: string): string | undefined {
  return parsed(url)?.hostname.replace(/\.$/, "");
}

/** Name and port. */
function hostOf(url: string): string | undefined {
  return parsed(url)?.host;
}

/** A URL that is nothing but an origin: whoever writes a user or a path into `Host` is up to something. */
function parsed(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && url.username === "" && url.password === "" && url.pathname === "/" ? url : undefined;
}
