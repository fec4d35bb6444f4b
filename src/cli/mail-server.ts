import { UsageError } from "../lib/usage-error.ts";

/** The SMTP server that accepts mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Implicit TLS (RFC 8314) or STARTTLS. "optional" allows unencrypted mail if the server supports neither. */
  readonly tls: "at once" | "required" | "optional";
  readonly login?: { readonly user: string; readonly pass: string };
}

/** Describes the server without the password. */
export function formatServer({ host, port, tls, login }: MailServer): string {
  const how = { "at once": "TLS", required: "STARTTLS", optional: "STARTTLS if the server supports it" }[tls];
  return `${host}:${port}, ${how}, ${login === undefined ? "without a login" : `as ${login.user}`}`;
}

/** Reads the mail server from the settings. Undefined if none is set. Throws if a value is invalid. */
export function readServer(settings: ReadonlyMap<string, string>): MailServer | undefined {
  const url = settings.get("SMTP_URL");
  const host = settings.get("SMTP_HOST");
  if (url !== undefined && host !== undefined) throw new UsageError("SMTP_URL and SMTP_HOST are both set; set one");
  if (url !== undefined) return readServerUrl(url, settings.get("SMTP_TLS"));
  if (host === undefined) return undefined;
  if (!/^[\w.-]+$|^[0-9a-f:]+$/i.test(host)) throw new UsageError("SMTP_HOST is not a host name");
  const port = readPort(settings.get("SMTP_PORT") ?? "587");
  return serverOf({
    host,
    port,
    secure: port === 465,
    tls: settings.get("SMTP_TLS"),
    user: settings.get("SMTP_USER"),
    pass: settings.get("SMTP_PASS"),
  });
}

function readServerUrl(text: string, tls: string | undefined): MailServer {
  // The value may contain a password, so messages never print it.
  const wrong = "SMTP_URL must look like smtp://user:password@smtp.example.org:587";
  if (!URL.canParse(text)) throw new UsageError(wrong);
  const { protocol, hostname, port, username, password, search, hash, pathname } = new URL(text);
  if (!/^smtps?:$/.test(protocol) || hostname === "" || search + hash + pathname.replace(/^\/$/, "") !== "")
    throw new UsageError(wrong);
  const secure = protocol === "smtps:" || port === "465";
  return serverOf({
    // The net module expects IPv6 addresses without brackets.
    host: hostname.replace(/^\[|\]$/g, ""),
    port: readPort(port || (secure ? "465" : "587")),
    secure,
    tls,
    user: decode(username),
    pass: decode(password),
  });
}

interface WrittenServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly tls: string | undefined;
  readonly user: string | undefined;
  readonly pass: string | undefined;
}

function serverOf({ host, port, secure, tls = "required", user, pass }: WrittenServer): MailServer {
  if (tls !== "required" && tls !== "optional") throw new UsageError("SMTP_TLS must be required or optional");
  if (!user && pass) throw new UsageError("a password in SMTP_URL or SMTP_PASS needs a user");
  if (user && !pass) throw new UsageError("a login in SMTP_URL or SMTP_USER needs a password");
  return {
    host,
    port,
    // Mail to this machine cannot be intercepted on the way.
    tls: secure ? "at once" : tls === "optional" || isLoopback(host) ? "optional" : "required",
    ...(user && pass && { login: { user, pass } }),
  };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError("SMTP_PORT must be a whole number from 1 to 65535");
  return port;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UsageError("the login in SMTP_URL contains a stray %; write it as %25");
  }
}
