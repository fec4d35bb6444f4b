import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Received {
  readonly to: readonly string[];
  readonly message: string;
}

export const LOGIN = { user: "ann", pass: "s3cret-p4ssword" } as const;

/**
 * Calls `work` with the port of a mail server on loopback, and the mails it received. It rejects `nobody@…`, and logins other
 * than the expected one.
 */
export async function withSmtpServer<Result>(
  work: (port: number, received: readonly Received[]) => Promise<Result>,
): Promise<Result> {
  const received: Received[] = [];
  const server = new SMTPServer({
    // Without a certificate, like a local server.
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username, password }, _, done) => {
      if (username === LOGIN.user && password === LOGIN.pass) done(null, { user: username });
      // A careless server that repeats the password.
      else done(new Error(`no ${username} with ${password}`));
    },
    onRcptTo: ({ address }, _, done) => done(address.startsWith("nobody@") ? new Error("no such mailbox") : null),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), message: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  // Tests disconnect on purpose.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve(portOf(listening.address())));
  });
  try {
    return await work(port, received);
  } finally {
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return address.port;
}
