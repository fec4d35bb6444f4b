import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "./helpers/run-command.ts";
import { LOGIN, withSmtpServer } from "./helpers/smtp-server.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const SEEDS = {
  "in/shown.txt": storySeed({ title: "Shown", date: "2021-05-01T10:00:00Z", address: "https://news.example/1" }),
  "in/draft.txt": storySeed({
    title: "Draft",
    date: "2021-05-01T11:00:00Z",
    address: "https://news.example/2",
    published: false,
  }),
  "in/late.txt": storySeed({ title: "Late", date: "2021-05-09T10:00:00Z", address: "https://news.example/3" }),
};

const email = (args: readonly string[], cwd: string, env = {}) =>
  runCommand(["email", ...args, "--seeds", "in"], { cwd, env });

describe("digest email", () => {
  test("writes what was asked for, says what it says, and sends nothing", async () => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, SEEDS);
      const files = ["--eml", "a.eml", "--html", "a.html", "--text", "a.txt"];
      const { code, out, err } = await email(["2021-05-01", ...files], cwd);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(
        /edition +Saturday, May 1, 2021\n +subject +Shown\n[\s\S]*from +not set[\s\S]*written +a\.eml/,
      );
      expect(out).toContain(
        "! Nothing was sent. To send it, use --send and set these environment variables:\n    MAIL_FROM ",
      );
      const texts = await Promise.all(["a.eml", "a.html", "a.txt"].map((name) => readFile(join(cwd, name), "utf8")));
      for (const text of texts) {
        expect(text).toContain("Shown");
        expect(text).not.toMatch(/Draft|Late/);
      }
    });
  });

  test("sends to a server of the environment, tells who was not reached, and never the password", async () => {
    await withSmtpServer((port, received) =>
      inTemporaryFolder(async (cwd) => {
        await writeFiles(cwd, SEEDS);
        const { code, out, err } = await email(["2021-05-03", "--week", "--send"], cwd, {
          SMTP_URL: `smtp://${LOGIN.user}:${LOGIN.pass}@127.0.0.1:${port}`,
          MAIL_FROM: "digest@example.org",
          MAIL_TO: "ann@example.net, nobody@example.net",
          MAIL_UNSUBSCRIBE: "mailto:bye@example.org",
        });
        expect([code, err]).toEqual([1, ""]);
        expect(out).toMatch(
          /nobody@example\.net {2}the server refused an address[^\n]*\n✗ sent to 1 of 2 addresses\n$/,
        );
        expect(out).not.toContain(LOGIN.pass);
        expect(received.map(({ to }) => to)).toEqual([["ann@example.net"]]);
        expect(received[0]?.message).toMatch(
          /List-Unsubscribe: <mailto:bye@example\.org>[\s\S]*Week of May 3, 2021[\s\S]*Late/,
        );
      }),
    );
  });
});

describe("what digest email refuses", () => {
  const asked = [
    [["2021-02-30"], '"2021-02-30" is not a date; write it as 2021-08-20'],
    [["2021-05-02"], "nothing was published on May 2, 2021; the nearest days with articles: 2021-05-01 and 2021-05-09"],
    [["2021-05-01", "--html", "no/such/folder.html"], "there is no folder for no/such/folder.html; create it first"],
    [["2021-05-01", "--send"], "--send needs these environment variables:\n  MAIL_FROM "],
  ] as const;
  let runs: Awaited<ReturnType<typeof email>>[] = [];

  beforeAll(async () => {
    await inTemporaryFolder(async (cwd) => {
      await writeFiles(cwd, SEEDS);
      for (const [args] of asked) runs = [...runs, await email(args, cwd)];
    });
  });

  test.each(asked.map(([args, message], place) => ({ args, message, place })))("$args", ({ message, place }) => {
    expect([runs[place]?.code, runs[place]?.out]).toEqual([2, ""]);
    expect(runs[place]?.err).toContain(`digest: ${message}`);
  });
});
