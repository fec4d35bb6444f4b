import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "./make-mail.ts";

/** Sender and recipient as mail addresses. A draft may have neither. */
export interface Envelope {
  readonly from?: string;
  readonly to: readonly string[];
}

/**
 * Composes a message (RFC 5322, MIME) with text and HTML alternatives and list headers (RFC 2369, RFC 2919). Deterministic:
 * boundary and Message-ID are derived from the content, and the date is that of the newest article.
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
    // The mail is already rendered: do not let third-party content load files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
