import type { Mail } from "../email/make-mail.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { formatServer } from "./mail-server.ts";
import { type MailSettings, missingSettings } from "./mail-settings.ts";
import type { Delivery } from "./send-mail.ts";
import type { Paint } from "./terminal.ts";

interface MailFacts {
  readonly settings: MailSettings;
  /** The files that were written. */
  readonly files: readonly string[];
  /** True if it is about to be sent. */
  readonly sent: boolean;
}

/** Describes a mail and what will be done with it. `bytes` is the size of the whole message. */
export function formatMail(mail: Mail, bytes: number, { settings, files, sent }: MailFacts, paint: Paint): string {
  const { from, to, server } = settings;
  const row = (name: string, value: string | undefined) =>
    `  ${name.padEnd(10)} ${value === undefined ? paint("dim", "not set") : escapeInvisible(value)}`;
  const missing = missingSettings(settings);
  return [
    row("edition", mail.name),
    row("subject", mail.subject),
    row("preheader", mail.preheader),
    row("articles", `${mail.shown}${mail.more > 0 ? `, and ${mail.more.toLocaleString("en")} more on the web` : ""}`),
    row(
      "size",
      `${kilobytes(mail.html)} of HTML, ${kilobytes(mail.text)} of text, ${(bytes / 1000).toFixed(1)} kB in total`,
    ),
    row("from", from),
    row("to", to.length === 0 ? undefined : to.join(", ")),
    row("through", server && formatServer(server)),
    ...files.map((file) => row("written", file)),
    ...(sent
      ? []
      : [
          "",
          `${paint("yellow", "!")} Nothing was sent. To send it, use --send${missing.length === 0 ? "" : ` and set these environment variables:\n${missing.map((name) => `    ${name}`).join("\n")}`}`,
        ]),
  ].join("\n");
}

/** Lists the addresses that were reached, and the reasons for the others. */
export function formatDeliveries(deliveries: readonly Delivery[], paint: Paint): string {
  const failed = deliveries.filter(({ fault }) => fault !== undefined);
  const reached = deliveries.length - failed.length;
  const verdict = `sent to ${reached.toLocaleString("en")} of ${count(deliveries.length, "address", "addresses")}`;
  return [
    "",
    ...failed.map(({ to, fault = "" }) => `  ${paint("red", to)}  ${escapeInvisible(fault)}`),
    `${failed.length === 0 ? paint("green", "✓") : paint("red", "✗")} ${verdict}`,
  ].join("\n");
}

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
}
