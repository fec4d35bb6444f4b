import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTestDesk, waitingSeed } from "./helpers/desk.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks the desk with nothing but what is said here: no browser adds or forbids a header. */
function ask(port: number, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const asked = request({
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: { host: `localhost:${port}`, ...headers },
    });
    asked.on("error", reject);
    asked.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.end(body);
  });
}

async function atDesk(
  files: Readonly<Record<string, string>>,
  work: (door: {
    readonly port: number;
    readonly key: string;
    readonly own: Record<string, string>;
    readonly token: string;
    readonly act: (sent: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  }) => Promise<void>,
) {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(join(dir, "seeds"), files);
    const { served } = await openTestDesk(dir);
    try {
      const url = new URL(served.address);
      const port = Number(url.port);
      const key = url.searchParams.get("key") ?? "";
      const own = { cookie: `a=b; desk-${port}=${key}`, origin: `http://localhost:${port}` };
      const [, token = ""] = /name="token" value="([^"]+)"/.exec((await ask(port, "/", own)).text) ?? [];
      const act = (sent: Record<string, string>, headers: Record<string, string> = own) =>
        ask(port, "/act", headers, String(new URLSearchParams({ token, ...sent })));
      await work({ port, key, own, token, act });
    } finally {
      served.close();
    }
  });
}

test("a desk lets in whoever has its key, under its own name, and nobody else", async () => {
  await atDesk({ "a.txt": waitingSeed(1, { title: "A mill opens" }) }, async ({ port, key, own, token, act }) => {
    const { cookie = "", origin = "" } = own;
    const status = async (headers: Record<string, string>, path = "/") => (await ask(port, path, headers)).status;
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await status(own)).toBe(200);
    for (const stranger of [
      { cookie: "" },
      { cookie: `desk-${port}=${"x".repeat(32)}` },
      { ...own, host: "evil.example" },
      { ...own, host: `127.0.0.1.evil.example:${port}` },
      { ...own, origin: "http://evil.example" },
      { ...own, origin: "null" },
    ])
      expect(await status(stranger), JSON.stringify(stranger)).toBe(403);
    expect(await status({}, "/?key=wrong")).toBe(403);
    expect(await status({}, "/desk.js")).toBe(403);
    const entry = await ask(port, `/?key=${key}`, {});
    expect(entry.headers["set-cookie"]).toEqual([
      expect.stringMatching(/^desk-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    expect(entry.text).not.toContain(token);

    const publish = { act: "publish", seed: "a.txt" };
    for (const refused of [
      act({ ...publish, token: "wrong" }),
      act(publish, { cookie }),
      act(publish, { ...own, origin: `http://localhost:${port + 1}` }),
      act(publish, { origin }),
    ])
      expect((await refused).status).toBe(403);
    expect((await act({ ...publish, excerpt: "x".repeat(70_000) })).status).toBe(413);
    expect(await status(own, "/act")).toBe(404);
    expect((await ask(port, "/", own)).text).toContain('To review <span class="count">1</span>');
    expect((await act(publish)).status).toBe(303);
  });
});

test("a page of the desk loads nothing from elsewhere, and pictures only once they are asked for", async () => {
  const more = `images:\n  - { url: "https://pictures.example/1.jpg", width: 800, height: 400 }\n`;
  await atDesk({ "a.txt": waitingSeed(1, { title: "A mill <b>opens</b>", more }) }, async ({ port, own, act }) => {
    const page = await ask(port, "/", own);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("img-src data:;");
    expect(page.text).not.toContain("<img");
    expect(page.text).toContain("A mill &lt;b>opens&lt;/b>");
    await act({ act: "pictures", on: "yes" });
    const shown = await ask(port, "/", own);
    expect(String(shown.headers["content-security-policy"])).toContain("img-src data: https:;");
    expect(shown.text).toContain('src="https://pictures.example/1.jpg"');
  });
});

test.each([
  ["no seed of the folder", { act: "publish", seed: "../../etc/passwd" }],
  ["no act", { act: "constructor", seed: "a.txt" }],
  ["no lines", { act: "cut", seed: "a.txt", rule: "all" }],
  ["no address", { act: "add", address: "file:///etc/passwd" }],
  ["another machine of this network", { act: "add", address: "http://127.0.0.1:1/" }],
  ["no other", { act: "merge", seed: "a.txt", other: "__proto__", under: "other" }],
  ["nothing to undo", { act: "undo" }],
])("a form that names %s is refused in words, and writes nothing", async (_, sent) => {
  await atDesk({ "a.txt": waitingSeed(1, { title: "A mill opens" }) }, async ({ act }) => {
    const { status, text } = await act(sent);
    expect([status, /<strong>Not done\.<\/strong> ([^<]+)</.exec(text)?.[1]]).toEqual([
      409,
      expect.stringMatching(/\w/),
    ]);
    expect(text).toContain('To review <span class="count">1</span>');
  });
});
