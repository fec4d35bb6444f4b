import { describe, expect, test } from "vitest";
import { formatServer } from "./mail-server.ts";
import { missingSettings, readMailSettings } from "./mail-settings.ts";

const WHOLE = {
  MAIL_FROM: "First Light <digest@example.org>",
  MAIL_TO: "Ann <ann@example.net>, bob@example.net,ann@example.net",
  MAIL_UNSUBSCRIBE: "https://example.org/bye",
  SMTP_URL: "smtp://user%40x:p%3Ass@smtp.example.org",
};

test("addresses are read without names and duplicates", () => {
  expect(readMailSettings(WHOLE)).toEqual({
    from: "digest@example.org",
    to: ["ann@example.net", "bob@example.net"],
    unsubscribe: "https://example.org/bye",
    server: { host: "smtp.example.org", port: 587, tls: "required", login: { user: "user@x", pass: "p:ss" } },
  });
});

test("all missing settings are named at once; an empty one is missing", () => {
  expect(missingSettings(readMailSettings({ MAIL_FROM: "", PATH: "/bin" })).map((line) => line.split(" ")[0])).toEqual([
    "MAIL_FROM",
    "MAIL_TO",
    "MAIL_UNSUBSCRIBE",
    "SMTP_URL",
  ]);
  expect(missingSettings(readMailSettings(WHOLE))).toEqual([]);
});

describe("a server", () => {
  test.each([
    ["smtp://smtp.example.org", {}, "smtp.example.org:587, STARTTLS, without a login"],
    ["smtp://[::1]:25", {}, "::1:25, STARTTLS if the server supports it, without a login"],
    ["smtps://smtp.example.org", {}, "smtp.example.org:465, TLS, without a login"],
    ["smtp://smtp.example.org:465", {}, "smtp.example.org:465, TLS, without a login"],
    ["smtp://u:secret@smtp.example.org:2525/", {}, "smtp.example.org:2525, STARTTLS, as u"],
    [
      "smtp://mail.internal",
      { SMTP_TLS: "optional" },
      "mail.internal:587, STARTTLS if the server supports it, without a login",
    ],
    ["smtp://localhost:1025", {}, "localhost:1025, STARTTLS if the server supports it, without a login"],
  ])("at %s with %j is %s", (SMTP_URL, more, described) => {
    const { server } = readMailSettings({ SMTP_URL, ...more });
    expect(server && formatServer(server)).toBe(described);
  });

  test("can be given in parts", () => {
    const parts = { SMTP_HOST: "smtp.example.org", SMTP_PORT: "465", SMTP_USER: "u", SMTP_PASS: "p" };
    expect(readMailSettings(parts).server).toEqual({
      host: "smtp.example.org",
      port: 465,
      tls: "at once",
      login: { user: "u", pass: "p" },
    });
  });
});

describe("an invalid setting is named, but never a password", () => {
  test.each([
    [{ MAIL_FROM: "nobody" }, 'MAIL_FROM holds "nobody", which is not an email address'],
    [{ MAIL_FROM: "a@x.example, b@x.example" }, "MAIL_FROM must be a single email address"],
    [{ MAIL_TO: "a@x.example, b" }, 'MAIL_TO holds "b", which is not an email address'],
    [{ MAIL_TO: "a@x.example\r\nBcc: b@x.example" }, "MAIL_TO contains a line break"],
    [{ MAIL_UNSUBSCRIBE: "https://x.example/>\r\nBcc: b@x.example" }, "MAIL_UNSUBSCRIBE must be an address or a token"],
    [{ SMTP_URL: "smtp.example.org:secret" }, "SMTP_URL must look like"],
    [{ SMTP_URL: "https://u:secret@smtp.example.org" }, "SMTP_URL must look like"],
    [{ SMTP_URL: "smtp://u:secret@smtp.example.org?tls=no" }, "SMTP_URL must look like"],
    [{ SMTP_URL: "smtp://u:secret%@smtp.example.org" }, "write it as %25"],
    [{ SMTP_URL: "smtp://u@smtp.example.org" }, "a login in SMTP_URL or SMTP_USER needs a password"],
    [{ SMTP_URL: "smtp://x.example", SMTP_HOST: "y.example" }, "SMTP_URL and SMTP_HOST are both set"],
    [{ SMTP_HOST: "not a host" }, "SMTP_HOST is not a host name"],
    [{ SMTP_HOST: "x.example", SMTP_PORT: "0" }, "SMTP_PORT must be a whole number"],
    [{ SMTP_HOST: "x.example", SMTP_PORT: "smtp" }, "SMTP_PORT must be a whole number"],
    [{ SMTP_HOST: "x.example", SMTP_PASS: "secret" }, "needs a user"],
    [{ SMTP_HOST: "x.example", SMTP_TLS: "never" }, "SMTP_TLS must be required or optional"],
  ])("%j", (environment, message) => {
    const read = () => readMailSettings(environment);
    expect(read).toThrow(message);
    expect(read).not.toThrow("secret");
  });
});
