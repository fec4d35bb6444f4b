import addressparser from "nodemailer/lib/addressparser";
import { UsageError } from "./usage-error.ts";

/** What stands for the address to unsubscribe at, until a sending service puts one there. */
export const UNSUBSCRIBE_TOKEN = "{{unsubscribe_url}}";

/** How mail is sent, by the environment. What is not set is undefined. */
export interface MailSettings {
  readonly from?: string;
  readonly to: readonly string[];
  readonly unsubscribe?: string;
  readonly server?: MailServer;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314), or by STARTTLS; "optional" sends in the clear where the server knows neither. */
  readonly tls: "at once" | "required" | "optional";
  readonly login?: { readonly user: string; readonly pass: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws where one is no such thing, naming it and never a password; what is empty is not set. */
export function readMailSettings(environment: Environment): MailSettings {
  const settings = new Map(
    Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  );
  const from = settings.get("MAIL_FROM");
  const unsubscribe = settings.get("MAIL_UNSUBSCRIBE");
  const server = readServer(settings);
  return {
    ...(from !== undefined && { from: readSender(from) }),
    to: readAddresses("MAIL_TO", settings.get("MAIL_TO") ?? ""),
    ...(unsubscribe !== undefined && { unsubscribe: readUnsubscribe(unsubscribe) }),
    ...(server !== undefined && { server }),
  };
}

/** The settings that sending needs and that are not there, each with what it is. */
export function missingSettings({ from, to, unsubscribe, server }: MailSettings): string[] {
  return [
    ...(from === undefined ? ["MAIL_FROM (who it is from, like digest@example.org)"] : []),
    ...(to.length === 0 ? ["MAIL_TO (who it is for, separated by commas)"] : []),
    ...(unsubscribe === undefined
      ? ["MAIL_UNSUBSCRIBE (where readers unsubscribe: an address, or your service's token)"]
      : []),
    ...(server === undefined ? ["SMTP_URL (like smtp://user:password@smtp.example.org:587) or SMTP_HOST"] : []),
  ];
}

/** Where mail is handed in, for a person; the password is left out. */
export function describeServer({ host, port, tls, login }: MailServer): string {
  const how = { "at once": "TLS", required: "STARTTLS", optional: "STARTTLS where the server knows it" }[tls];
  return `${host}:${port}, ${how}, ${login === undefined ? "without a login" : `as ${login.user}`}`;
}

function readServer(settings: ReadonlyMap<string, string>): MailServer | undefined {
  const url = settings.get("SMTP_URL");
  const host = settings.get("SMTP_HOST");
  if (url !== undefined && host !== undefined) throw new UsageError("SMTP_URL and SMTP_HOST are both set; set one");
  if (url !== undefined) return readServerUrl(url, settings.get("SMTP_TLS"));
  if (host === undefined) return undefined;
  if (!/^[\w.-]+$|^\[?[0-9a-f:]+\]?$/i.test(host)) throw new UsageError("SMTP_HOST is not the name of a host");
  const port = readPort(settings.get("SMTP_PORT") ?? "587");
  return serverOf(
    host,
    port,
    port === 465,
    settings.get("SMTP_TLS"),
    settings.get("SMTP_USER"),
    settings.get("SMTP_PASS"),
  );
}

function readServerUrl(text: string, tls: string | undefined): MailServer {
  // The text may hold a password, so no message shows it.
  const wrong = "SMTP_URL is not an address like smtp://user:password@smtp.example.org:587";
  if (!URL.canParse(text)) throw new UsageError(wrong);
  const { protocol, hostname, port, username, password, search, hash, pathname } = new URL(text);
  if (!/^smtps?:$/.test(protocol) || hostname === "" || search + hash + pathname.replace(/^\/$/, "") !== "")
    throw new UsageError(wrong);
  const secure = protocol === "smtps:" || port === "465";
  return serverOf(
    hostname,
    readPort(port || (secure ? "465" : "587")),
    secure,
    tls,
    decode(username),
    decode(password),
  );
}

function serverOf(
  host: string,
  port: number,
  secure: boolean,
  tls = "required",
  user?: string,
  pass?: string,
): MailServer {
  if (tls !== "required" && tls !== "optional") throw new UsageError("SMTP_TLS must be required or optional");
  if (!user && pass) throw new UsageError("a password in SMTP_URL or SMTP_PASS needs a user");
  if (user && !pass) throw new UsageError("a login in SMTP_URL or SMTP_USER needs a password");
  return {
    host,
    port,
    // What stays on this machine nobody reads on the way.
    tls: secure ? "at once" : tls === "optional" || isLoopback(host) ? "optional" : "required",
    ...(user && pass && { login: { user, pass } }),
  };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);
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
    throw new UsageError("the login in SMTP_URL holds a % that encodes nothing; write it as %25");
  }
}

function readSender(text: string): string {
  const [sender, ...others] = readAddresses("MAIL_FROM", text);
  if (sender === undefined || others.length > 0) throw new UsageError("MAIL_FROM must be one mail address");
  return sender;
}

/** Bare mail addresses, each once; names beside them are left out. */
function readAddresses(setting: string, text: string): string[] {
  if (/\p{Cc}/u.test(text)) throw new UsageError(`${setting} holds a line break or another control character`);
  const found = addressparser(text, { flatten: true });
  const wrong = found.find(({ address = "" }) => !/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/.test(address));
  if (wrong !== undefined || (text.trim() !== "" && found.length === 0)) {
    const written = wrong?.address || wrong?.name || text;
    throw new UsageError(`${setting} holds ${JSON.stringify(written)}, which is not a mail address`);
  }
  return [...new Set(found.map(({ address = "" }) => address))];
}

/** It stands in an attribute, in a header between angle brackets, and on a line of its own. */
function readUnsubscribe(text: string): string {
  if (!/^[!#-;=?-~](?:[ !#-;=?-~]*[!#-;=?-~])?$/.test(text) || text.length > 900)
    throw new UsageError('MAIL_UNSUBSCRIBE must be an address or a token in plain characters, without <, > and "');
  return text;
}
