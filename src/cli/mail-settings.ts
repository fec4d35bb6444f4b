import addressparser from "nodemailer/lib/addressparser";
import { UsageError } from "../lib/usage-error.ts";
import { type MailServer, readServer } from "./mail-server.ts";

/** What stands for the address to unsubscribe at, until a sending service puts one there. */
export const UNSUBSCRIBE_TOKEN = "{{unsubscribe_url}}";

/** How mail is sent, by the environment. What is not set is undefined. */
export interface MailSettings {
  readonly from?: string;
  readonly to: readonly string[];
  readonly unsubscribe?: string;
  readonly server?: MailServer;
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
