import { existsSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Fetch } from "../src/gathering/gather-page.ts";
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
    readonly sidecar: (name: string) => string | undefined;
    readonly seeds: string;
  }) => Promise<void>,
  fetch?: Fetch,
) {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(join(dir, "seeds"), files);
    const { served } = await openTestDesk(dir, fetch);
    try {
      const url = new URL(served.address);
      const port = Number(url.port);
      const key = url.searchParams.get("key") ?? "";
      const own = { cookie: `a=b; desk-${port}=${key}`, origin: `http://localhost:${port}` };
      const [, token = ""] = /name="token" value="([^"]+)"/.exec((await ask(port, "/", own)).text) ?? [];
      const act = (sent: Record<string, string>, headers: Record<string, string> = own) =>
        ask(port, "/act", headers, String(new URLSearchParams({ token, ...sent })));
      const sidecar = (name: string) => {
        const path = join(dir, "seeds", `${name}.meta.yaml`);
        return existsSync(path) ? readFileSync(path, "utf8") : undefined;
      };
      await work({ port, key, own, token, act, sidecar, seeds: join(dir, "seeds") });
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

test("a story is made, led by another, taken apart and put back, each by one form", async () => {
  const files = Object.fromEntries(
    ["a", "b", "c"].map((name, at) => [
      `${name}.txt`,
      waitingSeed(at, { title: "The old mill by the river opens again" }),
    ]),
  );
  await atDesk(files, async ({ act, sidecar }) => {
    const done = async (sent: Record<string, string>) =>
      expect((await act(sent)).status, JSON.stringify(sent)).toBe(303);
    await done({ act: "publish", seed: "a.txt" });
    await done({ act: "merge", seed: "b.txt", other: "a.txt", under: "other" });
    await done({ act: "merge", seed: "a.txt", other: "c.txt", under: "this" });
    const merged = sidecar("a");
    expect(merged).toMatch(/^published: true\nheat: 100\nrelated:\n/);
    expect([sidecar("b"), sidecar("c")]).toEqual(
      ["heat: -1\n", "heat: -1\n"].map((text) => `published: false\n${text}`),
    );

    await done({ act: "lead", seed: "a.txt", other: "b.txt" });
    expect(sidecar("b")).toMatch(/^published: true\n(?:heat: 100\n)?related:/);
    expect(sidecar("a")).toBe("published: false\nheat: -1\n");
    expect((await act({ act: "publish", seed: "a.txt" })).text).toContain("is merged into another; split it off first");
    await done({ act: "undo" });
    expect(sidecar("a")).toBe(merged);

    await done({ act: "split", seed: "c.txt" });
    expect(sidecar("c")).toBeUndefined();
    expect(sidecar("a")).toMatch(/^published: true\nheat: 90\n/);
    await done({ act: "undo" });
    await done({ act: "split", seed: "a.txt", other: "b.txt" });
    expect([sidecar("b"), sidecar("c")]).toEqual([undefined, "published: false\nheat: -1\n"]);
    await done({ act: "uncluster", seed: "a.txt" });
    expect([sidecar("a"), sidecar("c")]).toEqual(["published: true\n", undefined]);
    await done({ act: "remove", seed: "a.txt" });
    await done({ act: "restore", seed: "a.txt" });
    expect(sidecar("a")).toBe("published: true\n");
  });
});

test("a page that is added by its address waits for review, once, and goes again by undo", async () => {
  const html = `<html lang="en"><head><title>A mill opens</title><meta property="og:title" content="A mill opens by the river">
<meta property="article:published_time" content="2024-05-03T10:00:00Z"><link rel="canonical" href="https://mill.example/opens/"></head>
<body><article><h1>A mill opens by the river</h1><p>${"The old mill by the river opens again after forty years. ".repeat(20)}</p></article></body></html>`;
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    return {
      bytes: new TextEncoder().encode(html),
      address: url,
      status: 200,
      charset: "utf-8",
      type: "text/html",
      movedForGood: false,
    };
  };
  await atDesk(
    {},
    async ({ act, port, own }) => {
      const added = await act({ act: "add", address: "https://mill.example/opens/?utm_source=x" });
      expect([added.status, asked.length]).toEqual([303, 1]);
      const page = await ask(port, String(added.headers.location), own);
      expect(page.text).toContain("Awaits review");
      expect(page.text).toContain('+</span><span class="hidden">written: </span>review: pending');
      expect((await act({ act: "add", address: "https://mill.example/opens/" })).text).toMatch(
        /is there already: seeds\/2024\/\S+ is its seed/,
      );
      await act({ act: "undo" });
      expect((await ask(port, "/", own)).text).toContain("Nothing to review");
    },
    fetch,
  );
});

test("what an editor broke or removed is named with its error, and nothing is said to be decided", async () => {
  const files = Object.fromEntries(
    ["a", "b", "c"].map((name, at) => [`${name}.txt`, waitingSeed(at, { title: `News ${at}` })]),
  );
  await atDesk(files, async ({ port, own, act, seeds }) => {
    const pageOf = async (path: string) => (await ask(port, path, own)).text.replace(/<[^>]+>/g, " ");
    await writeFiles(seeds, { "a.meta.yaml": "title: [\n" });
    await act({ act: "publish", seed: "a.txt" });
    const page = await pageOf("/?seed=a.txt");
    expect(page).toMatch(/This article cannot be shown\s[\s\S]*seeds\/a\.meta\.yaml:\d+:\d+ .+; /);
    expect(page).not.toContain("Nothing to review");
    rmSync(join(seeds, "b.txt"));
    await act({ act: "publish", seed: "b.txt" });
    expect(await pageOf("/?seed=b.txt")).toMatch(/cannot be shown\s+seeds\/b\.txt is no longer there\.\s+Next/);
    expect(await pageOf("/?list=withheld")).toContain("This list is empty.");
    expect(await pageOf("/?words=nowhere")).toContain("No seed in this list has these words");
  });
});
