import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { HOSTILE, sampleMail } from "../../test/helpers/sample-mail.ts";
import { composeMessage } from "./compose-message.ts";

const headerOf = (headers: readonly { readonly key: string; readonly value: string }[], key: string) =>
  headers.filter((header) => header.key === key).map(({ value }) => value);

test("another parser finds both parts and all headers", async () => {
  const mail = sampleMail([placed("a", { title: "Größe zählt 🜁" })]);
  const read = await PostalMime.parse(await composeMessage(mail, { from: "me@example.org", to: ["you@example.net"] }));
  expect(read.subject).toBe("Größe zählt 🜁");
  expect(read.from).toEqual({ name: "Test Digest", address: "me@example.org" });
  expect(read.to).toEqual([{ name: "", address: "you@example.net" }]);
  expect(read.date).toBe("2021-08-20T15:46:00.000Z");
  expect(read.messageId).toBe(`<${mail.id}@digest.example>`);
  expect(headerOf(read.headers, "list-unsubscribe")).toEqual(["<{{unsubscribe_url}}>"]);
  expect(headerOf(read.headers, "list-id")).toEqual(["<digest.digest.example>"]);
  expect(read.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(mail.text.trimEnd());
  expect(read.html?.replaceAll("\r\n", "\n").trimEnd()).toBe(mail.html.trimEnd());
  expect(read.attachments).toEqual([]);
});

test("a draft has a sender at the site's host, and no recipient", async () => {
  const read = await PostalMime.parse(await composeMessage(sampleMail(), { to: [] }));
  expect([read.from?.address, read.to]).toEqual(["digest@digest.example", undefined]);
});

test("the same mail gives the same bytes", async () => {
  const compose = () => composeMessage(sampleMail(), { to: [] });
  expect((await compose()).equals(await compose())).toBe(true);
});

test("third-party text cannot add headers, and lines are short enough for SMTP", async () => {
  const mail = sampleMail([placed("a", { title: HOSTILE, excerpt: "a".repeat(2000) })], { title: HOSTILE });
  const message = await composeMessage(mail, { to: ["you@example.net"] });
  const read = await PostalMime.parse(message);
  expect(headerOf(read.headers, "bcc")).toEqual([]);
  expect(read.to).toHaveLength(1);
  // RFC 5321 §4.5.3.1.6: 1,000 octets including CRLF.
  expect(
    Math.max(
      ...message
        .toString("latin1")
        .split("\r\n")
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(998);
});
