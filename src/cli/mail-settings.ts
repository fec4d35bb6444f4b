import addressparser from "nodemailer/lib/addressparser";
import { UsageError } from "../lib/usage-error.ts";
import { type MailServer, readServer } from "./mail-server.ts";

/** A placeholder that a sending service replaces by the unsubscribe address. */
export const UNSUBSCRIBE_TOKEN = "{{unsubscribe_url}}";

/** Mail settings from the environment. Undefined if not set. */
export interface MailSettings {
  readonly from?: string;
  readonly to: readonly string[];
  readonly unsubscribe?: string;
  readonly server?: MailServer;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; empty ones count as not set. Throws for an invalid one with its name, but never prints a password. */
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

/** Describes the settings that are required for sending but missing. */
export function missingSettings({ from, to, unsubscribe, server }: MailSettings): string[] {
  return [
    ...(from === undefined ? ["MAIL_FROM (the sender, such as digest@example.org)"] : []),
    ...(to.length === 0 ? ["MAIL_TO (the recipients, separated by commas)"] : []),
    ...(unsubscribe === undefined
      ? ["MAIL_UNSUBSCRIBE (where readers unsubscribe: an address, or your service's token)"]
      : []),
    ...(server === undefined ? ["SMTP_URL (such as smtp://user:password@smtp.example.org:587) or SMTP_HOST"] : []),
  ];
}

function readSender(text: string): string {
  const [sender, ...others] = readAddresses("MAIL_FROM", text);
  if (sender === undefined || others.length > 0) throw new UsageError("MAIL_FROM must be a single email address");
  return sender;
}

/** Distinct mail addresses, without names. */
function readAddresses(setting: string, text: string): string[] {
  if (/\p{Cc}/u.test(text)) throw new UsageError(`${setting} contains a line break or another control character`);
  const found = addressparser(text, { flatten: true });
  const wrong = found.find(({ address = "" }) => !/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/.test(address));
  if (wrong !== undefined || (text.trim() !== "" && found.length === 0)) {
    const written = wrong?.address || wrong?.name || text;
    throw new UsageError(`${setting} holds ${JSON.stringify(written)}, which is not an email address`);
  }
  return [...new Set(found.map(({ address = "" }) => address))];
}

/** It is used in an attribute, in a header between angle brackets, and on a line of its own. */
function readUnsubscribe(text: string): string {
  if (!/^[!#-;=?-~](?:[ !#-;=?-~]*[!#-;=?-~])?$/.test(text) || text.length > 900)
    throw new UsageError('MAIL_UNSUBSCRIBE must be an address or a token in plain characters, without <, > and "');
  return text;
}
