import { createTransport } from "nodemailer";
import { composeMessage } from "../email/compose-message.ts";
import type { Mail } from "../email/make-mail.ts";
import type { MailServer } from "./mail-server.ts";

export interface Sending {
  readonly server: MailServer;
  readonly from: string;
  readonly to: readonly string[];
  /** Timeout for the server's answers, in milliseconds. */
  readonly patience?: number;
}

/** The outcome for one address. */
export interface Delivery {
  readonly to: string;
  /** The reason for a failure. Undefined on success. */
  readonly fault?: string;
}

const PATIENCE = 30_000;

/**
 * Sends a mail to each address separately over one connection, so that recipients do not see each other. A refused address does
 * not affect the others; a failure of the server is reported for all that remain.
 */
export async function sendMail(mail: Mail, { server, from, to, patience = PATIENCE }: Sending): Promise<Delivery[]> {
  const { host, port, tls, login } = server;
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure: tls === "at once",
    requireTLS: tls === "required",
    ...(login && { auth: login }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deliveries: Delivery[] = [];
  let broken: string | undefined;
  try {
    for (const recipient of to) {
      const fault = broken ?? (await send(recipient));
      deliveries.push({ to: recipient, ...(fault !== undefined && { fault }) });
    }
  } finally {
    transport.close();
  }
  return deliveries;

  async function send(recipient: string): Promise<string | undefined> {
    try {
      const raw = await composeMessage(mail, { from, to: [recipient] });
      await transport.sendMail({ envelope: { from, to: [recipient] }, raw });
      return undefined;
    } catch (error) {
      const fault = formatFault(error, server);
      if (isOfServer(error)) broken = fault;
      return fault;
    }
  }
}

/** Hints for nodemailer's error codes. */
const CURES: Readonly<Record<string, string>> = {
  EAUTH: "the login was refused; check the user name and password",
  ENOAUTH: "the server requires a login; set SMTP_USER and SMTP_PASS",
  ETLS: "no secure connection (TLS) is possible; SMTP_TLS=optional allows an unencrypted one",
  EDNS: "there is no such host; check its name",
  ETIMEDOUT: "the server did not answer in time",
  ECONNECTION: "the connection failed, or nothing answers there",
  ESOCKET: "the connection failed, or nothing answers there",
  EENVELOPE: "the server refused an address",
};

function formatFault(error: unknown, { host, port, login }: MailServer): string {
  const { code, answer } = partsOf(error);
  const what = CURES[code] ?? "the server did not accept it";
  // A server may repeat the password.
  const told = login === undefined ? answer : answer.replaceAll(login.pass, "…");
  const where = isOfServer(error) ? `${host}:${port}: ` : "";
  return `${where}${what}${told === "" ? "" : ` (${told})`}`;
}

/** True unless only one address or message was refused. */
function isOfServer(error: unknown): boolean {
  return !["EENVELOPE", "EMESSAGE"].includes(partsOf(error).code);
}

function partsOf(error: unknown): { readonly code: string; readonly answer: string } {
  if (!(error instanceof Error)) return { code: "", answer: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const response = "response" in error && typeof error.response === "string" ? error.response : error.message;
  return { code, answer: response.replace(/\s+/g, " ").trim() };
}
