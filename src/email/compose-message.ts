import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "./make-mail.ts";

/** Whom a message is from and to, as mail addresses; both may be missing from a draft. */
export interface Envelope {
  readonly from?: string;
  readonly to: readonly string[];
}

/**
 * A mail as a message by RFC 5322 and MIME: text and HTML as alternatives, with headers for lists (RFC 2369, RFC 2919).
 * Boundary and Message-ID are made of what it says, and the date is its newest article's, so that it is the same bytes
 * whenever it is made.
 */
export async function composeMessage(mail: Mail, { from, to }: Envelope): Promise<Buffer> {
  const { site, subject, text, html, date, id, unsubscribe } = mail;
  const host = new URL(site.address).hostname;
  return await new MailComposer({
    from: { name: site.title, address: from ?? `digest@${host}` },
    to: [...to],
    subject,
    date: new Date(date),
    messageId: `<${id}@${host}>`,
    headers: {
      "List-ID": { prepared: true, value: `<digest.${host}>` },
      "List-Unsubscribe": { prepared: true, value: `<${unsubscribe}>` },
    },
    text,
    html,
    baseBoundary: id,
    newline: "windows",
    // A mail is what was rendered: nothing in it names a file or an address to load.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
