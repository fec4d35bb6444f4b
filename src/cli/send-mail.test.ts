import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { sampleMail } from "../../test/helpers/sample-mail.ts";
import { LOGIN, withSmtpServer } from "../../test/helpers/smtp-server.ts";
import type { MailServer } from "./mail-server.ts";
import { sendMail } from "./send-mail.ts";

const mail = sampleMail();
const FROM = "digest@example.org";

const on = (port: number, more: Partial<MailServer> = {}): MailServer => ({
  host: "127.0.0.1",
  port,
  tls: "optional",
  ...more,
});

describe("a mail", () => {
  test("is sent to each address separately, and not to refused ones", async () => {
    await withSmtpServer(async (port, received) => {
      const to = ["ann@example.net", "nobody@example.net", "bob@example.net"];
      const deliveries = await sendMail(mail, { server: on(port, { login: LOGIN }), from: FROM, to });
      expect(deliveries).toEqual([
        { to: "ann@example.net" },
        {
          to: "nobody@example.net",
          fault: expect.stringContaining("the server refused an address (550 no such mailbox)"),
        },
        { to: "bob@example.net" },
      ]);
      expect(received.map((one) => one.to)).toEqual([["ann@example.net"], ["bob@example.net"]]);
      expect(received[0]?.message).toContain("To: ann@example.net");
      expect(received[0]?.message).not.toContain("bob@");
      expect(received[0]?.message).toContain(`Message-ID: <${mail.id}@digest.example>`);
    });
  });

  test("is not sent if the login is refused, and the password is never printed", async () => {
    await withSmtpServer(async (port, received) => {
      const login = { user: "ann", pass: "wr0ng-password" };
      const to = ["ann@example.net", "bob@example.net"];
      const deliveries = await sendMail(mail, { server: on(port, { login }), from: FROM, to });
      expect(deliveries.map(({ fault }) => fault)).toEqual([
        expect.stringContaining("the login was refused"),
        expect.stringContaining("the login was refused"),
      ]);
      expect(JSON.stringify(deliveries)).not.toContain(login.pass);
      expect(received).toEqual([]);
    });
  });

  test("is not sent unencrypted if TLS is required", async () => {
    await withSmtpServer(async (port, received) => {
      const [delivery] = await sendMail(mail, {
        server: on(port, { tls: "required", login: LOGIN }),
        from: FROM,
        to: ["a@x.example"],
      });
      expect(delivery?.fault).toContain("no secure connection (TLS) is possible");
      expect(received).toEqual([]);
    });
  });

  test("is abandoned if the server is silent or down", async () => {
    const silent = createServer();
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, "127.0.0.1", () => {
        const address = silent.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const send = () => sendMail(mail, { server: on(port), from: FROM, to: ["a@x.example"], patience: 50 });
    expect((await send())[0]?.fault).toContain(`127.0.0.1:${port}: the server did not answer in time`);
    await new Promise((resolve) => silent.close(resolve));
    expect((await send())[0]?.fault).toContain("nothing answers there");
  });
});
